// Package binascii is the builtin module binascii (ubinascii).
package binascii

import (
	"bytes"
	"encoding/base64"
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
	for i := range out {
		hi, lo := hexDigit(s[2*i]), hexDigit(s[2*i+1])
		if hi < 0 || lo < 0 {
			return fail(t, "Non-hexadecimal digit found")
		}
		out[i] = byte(hi<<4 | lo)
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
	n := base64.StdEncoding.EncodedLen(len(b))
	size := n
	if newline {
		size++
	}
	r, out := t.NewBytesSize(size)
	if r == rt.NoValue {
		return r
	}
	base64.StdEncoding.Encode(out, b)
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
			left = v2(v)
		case 1:
			out = append(out, left<<2|v2(v)>>4)
			left = v2(v) & 15
		case 2:
			out = append(out, left<<4|v2(v)>>2)
			left = v2(v) & 3
		case 3:
			out = append(out, left<<6|v2(v))
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return t.NewBytes(out)
	case 1:
		return fail(t, "Invalid base64-encoded string: number of data characters ("+itoa(len(out)/3*4+1)+
			") cannot be 1 more than a multiple of 4")
	}
	return fail(t, "Incorrect padding")
}

// plainBase64 decodes text of nothing but the alphabet and its padding. It reports whether that is all: false means another way has to
// be taken.
func plainBase64(t *rt.Thread, s []byte) (rt.Value, bool) {
	if len(s) == 0 || len(s)%4 != 0 || bytes.ContainsAny(s, "\r\n") {
		return rt.NoValue, false
	}
	var last [3]byte // those of the last four characters, which may be padding
	k, err := base64.StdEncoding.Decode(last[:], s[len(s)-4:])
	if err != nil {
		return rt.NoValue, false
	}
	n := len(s)/4*3 - 3
	v, out := t.NewBytesSize(n + k)
	if v == rt.NoValue {
		return v, true
	}
	if m, err := base64.StdEncoding.Decode(out[:n], s[:len(s)-4]); err != nil || m != n {
		return rt.NoValue, false // padding within
	}
	copy(out[n:], last[:k])
	return v, true
}

func v2(v int) byte { return byte(v) }

func base64Value(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
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
