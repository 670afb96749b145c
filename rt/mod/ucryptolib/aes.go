// Package ucryptolib is the builtin module cryptolib (ucryptolib): AES.
package ucryptolib

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"

	"pycopy/rt"
)

// Module declares cryptolib.
var Module = rt.ModuleSpec{
	Name: "cryptolib", Aliases: []string{"ucryptolib"},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &aesSpec) != rt.NoValue &&
			t.ModuleInts(m, map[string]int64{"MODE_ECB": modeECB, "MODE_CBC": modeCBC, "MODE_CTR": modeCTR})
	},
}

// Modes of operation, numbered as in PEP 272.
const (
	modeECB = 1
	modeCBC = 2
	modeCTR = 6
)

var aesSpec = rt.TypeSpec{
	Name: "aes", Module: "cryptolib", Layout: rt.KindObject, Flags: rt.Final, New: aesNew,
	Methods: []rt.Builtin{
		{Name: "encrypt", Min: 2, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return crypt(t, a, true) }},
		{Name: "decrypt", Min: 2, Max: 3, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return crypt(t, a, false) }},
	},
}

// aesState is the Go state of an aes object. The chain goes on from call to call, in one direction only.
type aesState struct {
	mode  int
	block cipher.Block
	iv    []byte
	ctr   cipher.Stream
	used  bool
	enc   bool // direction of the first call
	cbc   cipher.BlockMode
}

var aesSig = rt.Builtin{Name: "aes", Sig: "key, mode, iv="}

// aesNew is aes(key, mode[, iv]).
func aesNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&aesSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	var key, iv rt.Buffer
	if !t.GetBufferOrStr(a[0], &key) {
		return rt.NoValue
	}
	mode, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if mode != modeECB && mode != modeCBC && mode != modeCTR {
		return t.Errorf(rt.ExcValueError, "mode")
	}
	if n := len(key.Data); n != 16 && n != 32 && n != 24 {
		return t.Errorf(rt.ExcValueError, "key")
	}
	s := &aesState{mode: mode}
	if a[2] != rt.NoValue && a[2] != rt.None {
		if !t.GetBufferOrStr(a[2], &iv) {
			return rt.NoValue
		}
		if len(iv.Data) != aes.BlockSize {
			return t.Errorf(rt.ExcValueError, "IV")
		}
		s.iv = bytes.Clone(iv.Data)
	} else if mode != modeECB {
		return t.Errorf(rt.ExcValueError, "IV")
	}
	var err error
	if s.block, err = aes.NewCipher(key.Data); err != nil {
		return t.Errorf(rt.ExcValueError, "key")
	}
	return t.NewNative(cls, s, 0)
}

// crypt makes encrypt(in[, out]) or decrypt(in[, out]); out may be in.
func crypt(t *rt.Thread, a []rt.Value, enc bool) rt.Value {
	s := t.Native(a[0]).(*aesState)
	var in rt.Buffer
	if !t.GetBufferOrStr(a[1], &in) {
		return rt.NoValue
	}
	if s.mode != modeCTR && len(in.Data)%aes.BlockSize != 0 {
		return t.Errorf(rt.ExcValueError, "%s", "blksize % 16")
	}
	if s.used && s.enc != enc && s.mode != modeCTR {
		return t.Errorf(rt.ExcValueError, "can't encrypt & decrypt")
	}
	s.used, s.enc = true, enc
	if len(a) < 3 {
		v, out := t.NewBytesSize(len(in.Data))
		if v == rt.NoValue {
			return v
		}
		s.run(out, in.Data, enc)
		return v
	}
	var out rt.Buffer
	if !t.GetBuffer(a[2], &out) {
		return rt.NoValue
	}
	if out.ReadOnly {
		return t.Errorf(rt.ExcTypeError, "object with buffer protocol required")
	}
	if len(out.Data) < len(in.Data) {
		return t.Errorf(rt.ExcValueError, "output too small")
	}
	// The two may overlap anyhow; the ciphers allow it only exactly.
	s.run(out.Data[:len(in.Data)], bytes.Clone(in.Data), enc)
	return a[2]
}

func (s *aesState) run(dst, src []byte, enc bool) {
	switch s.mode {
	case modeECB:
		for i := 0; i < len(src); i += aes.BlockSize {
			if enc {
				s.block.Encrypt(dst[i:], src[i:])
			} else {
				s.block.Decrypt(dst[i:], src[i:])
			}
		}
	case modeCBC:
		if s.cbc == nil && enc {
			s.cbc = cipher.NewCBCEncrypter(s.block, s.iv)
		} else if s.cbc == nil {
			s.cbc = cipher.NewCBCDecrypter(s.block, s.iv)
		}
		s.cbc.CryptBlocks(dst, src)
	default:
		if s.ctr == nil {
			s.ctr = cipher.NewCTR(s.block, s.iv)
		}
		s.ctr.XORKeyStream(dst, src)
	}
}
