// Package binascii is the builtin module binascii (ubinascii).
package binascii

import (
	"encoding/hex"
	"hash/crc32"

	"pycopy/rt"
)

// Module declares binascii.
var Module = rt.ModuleSpec{
	Name: "binascii", Aliases: []string{"ubinascii"},
	Doc: "Conversion between binary data and its representations as text.",
	Funcs: []rt.Builtin{
		{Name: "hexlify", Sig: "data, sep=, bytes_per_sep=", Fn: hexlify},
		{Name: "b2a_hex", Sig: "data, sep=, bytes_per_sep=", Fn: hexlify},
		{Name: "unhexlify", Min: 1, Max: 1, Fn: unhexlify},
		{Name: "a2b_hex", Min: 1, Max: 1, Fn: unhexlify},
		{Name: "b2a_base64", Sig: "data, /, *, newline=", Fn: b2aBase64},
		{Name: "a2b_base64", Sig: "data, /, *, strict_mode=", Fn: a2bBase64},
		{Name: "crc32", Min: 1, Max: 2, Fn: crc},
		{Name: "crc_hqx", Min: 2, Max: 2, Fn: crcHqx},
		{Name: "b2a_uu", Sig: "data, /, *, backtick=", Fn: b2aUU},
		{Name: "a2b_uu", Min: 1, Max: 1, Fn: a2bUU},
		{Name: "b2a_qp", Sig: "data, quotetabs=, istext=, header=", Fn: b2aQP},
		{Name: "a2b_qp", Sig: "data, header=", Fn: a2bQP},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return newError(t, m, "Error", rt.ExcValueError) && newError(t, m, "Incomplete", rt.ExcException)
	},
}

// newError makes an exception class.
func newError(t *rt.Thread, m rt.Value, name string, base rt.Exc) bool {
	n := t.Intern(name)
	ns := t.NewDict(1)
	bases := t.NewTuple(1)
	module := t.Intern("binascii")
	if n == rt.NoValue || ns == rt.NoValue || bases == rt.NoValue || module == rt.NoValue {
		return false
	}
	bases.Tuple()[0] = t.R.ExcClass(base)
	return t.DictSet(ns, t.R.Sym(rt.SymModule), module) &&
		t.ModuleSet(m, name, t.Call3(t.R.Class(rt.KindType), n, bases, ns))
}

// fail raises binascii.Error.
func fail(t *rt.Thread, msg string) rt.Value {
	cls := t.ModuleAttr("binascii", "Error")
	if cls == rt.NoValue {
		return cls
	}
	s := t.NewStr(msg)
	if s == rt.NoValue {
		return s
	}
	e := t.Call1(cls, s)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// ascii returns the bytes of a bytes-like object or of an ASCII str.
func ascii(t *rt.Thread, v rt.Value) ([]byte, bool) {
	var b rt.Buffer
	if !t.R.IsStr(v) {
		if v.IsObj() && t.GetBuffer(v, &b) {
			return b.Data, true
		}
		t.TakeExc()
		t.Errorf(rt.ExcTypeError, "argument should be bytes, buffer or ASCII string, not '%s'", t.TypeName(v))
		return nil, false
	}
	if v.StrLen() != len(v.Str()) {
		t.Errorf(rt.ExcValueError, "string argument should contain only ASCII characters")
		return nil, false
	}
	ok := t.GetBuffer(v, &b)
	return b.Data, ok
}

// data returns the bytes of a bytes-like object.
func data(t *rt.Thread, v rt.Value) ([]byte, bool) {
	var b rt.Buffer
	ok := t.GetBuffer(v, &b)
	return b.Data, ok
}

func hexlify(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	return t.Hexlify(b, a[1], a[2], rt.KindBytes)
}

func unhexlify(t *rt.Thread, a []rt.Value) rt.Value {
	s, ok := ascii(t, a[0])
	if !ok {
		return rt.NoValue
	}
	if len(s)%2 != 0 {
		return fail(t, "Odd-length string")
	}
	r, out := t.NewBytesSize(len(s) / 2)
	if r == rt.NoValue {
		return r
	}
	if _, err := hex.Decode(out, s); err != nil {
		return fail(t, "Non-hexadecimal digit found")
	}
	return r
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func b2aBase64(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	newline, ok := t.OptTruth(a[1], true)
	if !ok {
		return rt.NoValue
	}
	n := (len(b) + 2) / 3 * 4
	size := n
	if newline {
		size++
	}
	r, out := t.NewBytesSize(size)
	if r == rt.NoValue {
		return r
	}
	encodeBase64(out, b)
	if newline {
		out[n] = '\n'
	}
	return r
}

// a2bBase64 skips characters outside of the alphabet unless strict_mode is on.
func a2bBase64(t *rt.Thread, a []rt.Value) rt.Value {
	s, ok := ascii(t, a[0])
	if !ok {
		return rt.NoValue
	}
	strict, ok := t.OptTruth(a[1], false)
	if !ok {
		return rt.NoValue
	}
	if strict && len(s) > 0 && s[0] == '=' {
		return fail(t, "Leading padding not allowed")
	}
	if v, ok := plainBase64(t, s); ok {
		return v
	}
	out := make([]byte, 0, len(s)/4*3+3)
	quad, pads := 0, 0
	var left byte
	for i, c := range s {
		if c == '=' {
			pads++
			if quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(s) {
					return fail(t, "Excess data after padding")
				}
				return t.NewBytes(out)
			}
			continue
		}
		v := base64Value(c)
		if v < 0 {
			if strict {
				return fail(t, "Only base64 data is allowed")
			}
			continue
		}
		if strict && pads > 0 {
			return fail(t, "Discontinuous padding not allowed")
		}
		pads = 0
		switch quad {
		case 0:
			left = byte(v)
		case 1:
			out = append(out, left<<2|byte(v)>>4)
			left = byte(v) & 15
		case 2:
			out = append(out, left<<4|byte(v)>>2)
			left = byte(v) & 3
		case 3:
			out = append(out, left<<6|byte(v))
		}
		quad = (quad + 1) % 4
	}
	if quad == 0 {
		return t.NewBytes(out)
	}
	return incomplete(t, quad, out)
}

// incomplete raises the error for base64 text that ends after so many digits of a group of four, out being what came before.
func incomplete(t *rt.Thread, digits int, out []byte) rt.Value {
	if digits == 1 {
		return fail(t, "Invalid base64-encoded string: number of data characters ("+itoa(len(out)/3*4+1)+
			") cannot be 1 more than a multiple of 4")
	}
	return fail(t, "Incorrect padding")
}

// plainBase64 decodes text of nothing but the alphabet and its padding. It reports whether that is all: false means another way has to
// be taken.
func plainBase64(t *rt.Thread, s []byte) (rt.Value, bool) {
	if len(s) == 0 || len(s)%4 != 0 {
		return rt.NoValue, false
	}
	last := [4]byte(s[len(s)-4:])
	k := 3
	for ; k > 1 && last[k] == '='; k-- {
		last[k] = base64Alphabet[0]
	}
	n := len(s)/4*3 - 3
	v, out := t.NewBytesSize(n + k)
	if v == rt.NoValue {
		return v, true
	}
	var tail [3]byte
	if !decodeBase64(out[:n], s[:len(s)-4]) || !decodeBase64(tail[:], last[:]) {
		return rt.NoValue, false
	}
	copy(out[n:], tail[:k])
	return v, true
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// encodeBase64 writes src with padding. dst has exactly the size for it. (The standard package has an initialisation that each start of
// a process would pay for.)
func encodeBase64(dst, src []byte) {
	for ; len(src) >= 3; src, dst = src[3:], dst[4:] {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		d := dst[:4:4]
		d[0], d[1] = base64Alphabet[v>>18&63], base64Alphabet[v>>12&63]
		d[2], d[3] = base64Alphabet[v>>6&63], base64Alphabet[v&63]
	}
	switch len(src) {
	case 1:
		v := src[0]
		dst[0], dst[1], dst[2], dst[3] = base64Alphabet[v>>2], base64Alphabet[v<<4&63], '=', '='
	case 2:
		v := uint(src[0])<<8 | uint(src[1])
		dst[0], dst[1], dst[2], dst[3] = base64Alphabet[v>>10], base64Alphabet[v>>4&63], base64Alphabet[v<<2&63], '='
	}
}

// decodeBase64 reads groups of four characters, and says whether nothing else is among them.
func decodeBase64(dst, src []byte) bool {
	for ; len(src) >= 4; src, dst = src[4:], dst[3:] {
		a, b, c, d := base64Value(src[0]), base64Value(src[1]), base64Value(src[2]), base64Value(src[3])
		v := a<<18 | b<<12 | c<<6 | d
		if v < 0 {
			return false
		}
		o := dst[:3:3]
		o[0], o[1], o[2] = byte(v>>16), byte(v>>8), byte(v)
	}
	return true
}

// base64Value returns the value of a character, -1 for those outside of the alphabet.
func base64Value(c byte) int { return int(base64Values[c]) - 1 }

// base64Values has the values of characters, plus 1.
var base64Values = [256]uint8{
	'A': 1, 'B': 2, 'C': 3, 'D': 4, 'E': 5, 'F': 6, 'G': 7, 'H': 8, 'I': 9, 'J': 10, 'K': 11, 'L': 12, 'M': 13,
	'N': 14, 'O': 15, 'P': 16, 'Q': 17, 'R': 18, 'S': 19, 'T': 20, 'U': 21, 'V': 22, 'W': 23, 'X': 24, 'Y': 25, 'Z': 26,
	'a': 27, 'b': 28, 'c': 29, 'd': 30, 'e': 31, 'f': 32, 'g': 33, 'h': 34, 'i': 35, 'j': 36, 'k': 37, 'l': 38, 'm': 39,
	'n': 40, 'o': 41, 'p': 42, 'q': 43, 'r': 44, 's': 45, 't': 46, 'u': 47, 'v': 48, 'w': 49, 'x': 50, 'y': 51, 'z': 52,
	'0': 53, '1': 54, '2': 55, '3': 56, '4': 57, '5': 58, '6': 59, '7': 60, '8': 61, '9': 62, '+': 63, '/': 64,
}

// crc is crc32(data, init=0).
func crc(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	var start uint64
	if len(a) > 1 {
		if start, ok = low64(t, a[1]); !ok {
			return rt.NoValue
		}
	}
	return t.NewUint(uint64(crc32.Update(uint32(start), crc32.IEEETable, b)))
}

// low64 returns the low 64 bits of an int.
func low64(t *rt.Thread, v rt.Value) (uint64, bool) {
	i := t.AsInt(v)
	if i == rt.NoValue {
		return 0, false
	}
	m, neg, fits := rt.IntMagnitude(i)
	if !fits {
		t.Errorf(rt.ExcOverflowError, "int too large to convert")
		return 0, false
	}
	if neg {
		m = -m
	}
	return m, true
}

func crcHqx(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	start, ok := low64(t, a[1])
	if !ok {
		return rt.NoValue
	}
	c := uint16(start)
	for _, x := range b {
		c ^= uint16(x) << 8
		for range 8 {
			if c&0x8000 != 0 {
				c = c<<1 ^ 0x1021
			} else {
				c <<= 1
			}
		}
	}
	return rt.MakeSmall(int(c))
}
