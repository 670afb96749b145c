package rt

import (
	"pycopy/rt/text"
)

// Case mappings and predicates of str, bytes and bytearray.

// caseMap is a case mapping for characters and for bytes; the latter serves ASCII too.
type caseMap struct {
	str, bytes func(dst []byte, s string) []byte
	local      bool // bytes maps each byte alone
}

// mapCase applies a case mapping to self.
func (t *Thread) mapCase(self Value, m caseMap) Value {
	x := t.subject(self)
	if x.ascii && m.local && len(x.s) > pieceBytes {
		return t.mapLong(&x, m.bytes)
	}
	b := t.takeBuf()
	if x.ascii {
		b = m.bytes(b, x.s)
	} else {
		b = m.str(b, x.s)
	}
	var v Value
	switch s := aliasString(b); {
	case s == x.s:
		v = x.part(t, x.s) // no allocation: the heap may be locked
	default:
		v = x.make(t, s)
	}
	t.putBuf(b)
	return v
}

// mapLong applies a mapping of single bytes to a long text.
func (t *Thread) mapLong(x *subject, m func(dst []byte, s string) []byte) Value {
	v, dst := x.alloc(t, len(x.s), x.length())
	if v == NoValue {
		return v
	}
	fine := t.pieces(x.s, func(p string) bool {
		m(dst[:0], p)
		dst = dst[len(p):]
		return true
	})
	if !fine {
		return NoValue
	}
	return v
}

func textUpper(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendUpper, text.BytesAppendUpper, true})
}

func textLower(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendLower, text.BytesAppendLower, true})
}

func textCasefold(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendCasefold, text.BytesAppendLower, true})
}

func textCapitalize(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendCapitalize, text.BytesAppendCapitalize, false})
}

func textTitle(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendTitle, text.BytesAppendTitle, false})
}

func textSwapcase(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{text.AppendSwapcase, text.BytesAppendSwapcase, true})
}

// testEach is test for predicates that hold for a text if they hold for all its pieces.
func (t *Thread) testEach(self Value, str, bytes func(s string) bool) Value {
	x := t.subject(self)
	if len(x.s) <= pieceBytes {
		return t.test(self, str, bytes)
	}
	test, all := bytes, true
	if x.isStr() {
		test = str
	}
	t.pieces(x.s, func(p string) bool {
		all = test(p)
		return all
	})
	if t.exc != NoValue {
		return NoValue
	}
	return MakeBool(all)
}

// test applies the predicate for the subject's type.
func (t *Thread) test(self Value, str, bytes func(s string) bool) Value {
	x := t.subject(self)
	if x.isStr() {
		return MakeBool(str(x.s))
	}
	return MakeBool(bytes(x.s))
}

func textIsalpha(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.IsAlpha, text.BytesIsAlpha)
}

func textIsalnum(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.IsAlnum, text.BytesIsAlnum)
}

func textIsdigit(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.IsDigit, text.BytesIsDigit)
}

func textIsspace(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.IsSpace, text.BytesIsSpace)
}

func textIslower(t *Thread, a []Value) Value { return t.test(a[0], text.IsLower, text.BytesIsLower) }

func textIsupper(t *Thread, a []Value) Value { return t.test(a[0], text.IsUpper, text.BytesIsUpper) }

func textIstitle(t *Thread, a []Value) Value { return t.test(a[0], text.IsTitle, text.BytesIsTitle) }

func strIsdecimal(t *Thread, a []Value) Value { return MakeBool(text.IsDecimal(a[0].Str())) }

func strIsnumeric(t *Thread, a []Value) Value { return MakeBool(text.IsNumeric(a[0].Str())) }

func strIsprintable(t *Thread, a []Value) Value { return MakeBool(text.IsPrintable(a[0].Str())) }

func strIsidentifier(t *Thread, a []Value) Value { return MakeBool(text.IsIdentifier(a[0].Str())) }

func textIsascii(t *Thread, a []Value) Value {
	x := t.subject(a[0])
	if x.isStr() {
		return MakeBool(x.ascii)
	}
	return MakeBool(text.IsASCII(x.s))
}

// takeBuf returns an empty buffer for building text, putBuf gives it back. The
// owner may call Python code meanwhile: nested users get another one.
func (t *Thread) takeBuf() []byte {
	b := t.R.strs.buf
	t.R.strs.buf = nil
	return b[:0]
}

func (t *Thread) putBuf(b []byte) {
	if cap(b) <= 1<<16 {
		t.R.strs.buf = b
	}
}
