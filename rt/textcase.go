package rt

import (
	"pycopy/rt/text"
)

// Case mappings and predicates of str, bytes and bytearray.

// caseMap is a case mapping for characters and for bytes; the latter serves ASCII too.
type caseMap struct {
	str, bytes func(dst []byte, s string) []byte
	letters    text.LetterSet // in place of bytes: the case of these changes
}

// mapCase applies a case mapping to self.
func (t *Thread) mapCase(self Value, m caseMap) Value {
	x := t.subject(self)
	if x.ascii && m.bytes == nil {
		return t.mapLetters(&x, m.letters)
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

// mapLetters changes the case of letters.
func (t *Thread) mapLetters(x *subject, letters text.LetterSet) Value {
	if len(x.s) <= 1 && x.kind == KindStr {
		if x.s != "" && letters.Has(x.s[0]) {
			return t.R.strs.chars[x.s[0]^0x20]
		}
		return x.part(t, x.s)
	}
	if letters.Index(x.s) == len(x.s) {
		return x.part(t, x.s)
	}
	v, dst := x.allocText(t, len(x.s), x.length())
	if v == NoValue {
		return v
	}
	if len(x.s) <= pieceBytes {
		letters.Swap(dst, x.s)
		return v
	}
	fine := t.pieces(x.s, func(p string) bool {
		letters.Swap(dst, p)
		dst = dst[len(p):]
		return true
	})
	if !fine {
		return NoValue
	}
	return v
}

func textUpper(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendUpper, letters: text.LetterSet{First: 'a', Last: 'z'}})
}

func textLower(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendLower, letters: text.LetterSet{First: 'A', Last: 'Z'}})
}

func textCasefold(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendCasefold, letters: text.LetterSet{First: 'A', Last: 'Z'}})
}

func textCapitalize(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendCapitalize, bytes: text.BytesAppendCapitalize})
}

func textTitle(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendTitle, bytes: text.BytesAppendTitle})
}

func textSwapcase(t *Thread, a []Value) Value {
	return t.mapCase(a[0], caseMap{str: text.AppendSwapcase, letters: text.LetterSet{First: 'a', Last: 'z', Fold: 0x20}})
}

// testEach is test for predicates that hold for a text if they hold for all its pieces; for an ASCII str, they ask for characters of the classes c.
func (t *Thread) testEach(self Value, c text.Class, str, bytes func(s string) bool) Value {
	x := t.subject(self)
	ascii := x.ascii && x.kind == KindStr
	if len(x.s) <= pieceBytes {
		if ascii {
			return MakeBool(text.ASCIIAll(x.s, c))
		}
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

// testCase is test for predicates that ask for letters of the case c, and none of the other one.
func (t *Thread) testCase(self Value, c text.Class, str, bytes func(s string) bool) Value {
	if x := t.subject(self); x.ascii && x.kind == KindStr {
		return MakeBool(text.ASCIICase(x.s, c))
	}
	return t.test(self, str, bytes)
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
	return t.testEach(a[0], text.Letters, text.IsAlpha, text.BytesIsAlpha)
}

func textIsalnum(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.Alnums, text.IsAlnum, text.BytesIsAlnum)
}

func textIsdigit(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.Digits, text.IsDigit, text.BytesIsDigit)
}

func textIsspace(t *Thread, a []Value) Value {
	return t.testEach(a[0], text.Spaces, text.IsSpace, text.BytesIsSpace)
}

func textIslower(t *Thread, a []Value) Value {
	return t.testCase(a[0], text.Lowers, text.IsLower, text.BytesIsLower)
}

func textIsupper(t *Thread, a []Value) Value {
	return t.testCase(a[0], text.Uppers, text.IsUpper, text.BytesIsUpper)
}

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
