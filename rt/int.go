package rt

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"unsafe"

	"pycopy/rt/bignum"
	"pycopy/rt/text"
)

var intSpec = TypeSpec{
	Name:    "int",
	Layout:  KindInt,
	Words:   2,
	New:     intNew,
	Repr:    intRepr,
	Hash:    intHash,
	Bool:    intBool,
	Unary:   intUnary,
	Binary:  intBinary,
	Compare: intCompareSlot,
	Format:  intFormat,
	Methods: []Builtin{
		{Name: "bit_length", Intrinsic: IntrBitLength, Min: 1, Max: 1, Fn: intBitLength},
		{Name: "bit_count", Min: 1, Max: 1, Fn: intBitCount},
		{Name: "conjugate", Min: 1, Max: 1, Fn: intSelf},
		{Name: "as_integer_ratio", Min: 1, Max: 1, Fn: intRatio},
		{Name: "is_integer", Min: 1, Max: 1, Fn: func(*Thread, []Value) Value { return True }},
		{Name: "to_bytes", Sig: "self, /, length=, byteorder=, *, signed=", Fn: intToBytes},
		{Name: "from_bytes", Sig: "cls, bytes, byteorder=, *, signed=", Flags: ClassMethod, Fn: intFromBytes},
		{Name: "__int__", Min: 1, Max: 1, Fn: intSelf},
		{Name: "__index__", Min: 1, Max: 1, Fn: intSelf},
		{Name: "__trunc__", Min: 1, Max: 1, Fn: intSelf},
		{Name: "__floor__", Min: 1, Max: 1, Fn: intSelf},
		{Name: "__ceil__", Min: 1, Max: 1, Fn: intSelf},
		{Name: "__round__", Min: 1, Max: 2, Fn: intRound},
		{Name: "__float__", Min: 1, Max: 1, Fn: intFloatMethod},
		{Name: "__getnewargs__", Min: 1, Max: 1, Fn: intNewArgs},
		{Name: "__sizeof__", Min: 1, Max: 1, Fn: intSizeof},
	},
	GetSets: []GetSet{
		{Name: "real", Get: intGetSelf},
		{Name: "imag", Get: func(*Thread, Value) Value { return MakeSmall(0) }},
		{Name: "numerator", Get: intGetSelf},
		{Name: "denominator", Get: func(*Thread, Value) Value { return MakeSmall(1) }},
	},
}

var intNewArgsSig = Builtin{Name: "int", Sig: "x=, /, base="}

// intNew is int(x=0, base=10).
func intNew(t *Thread, cls Value, args []Value, nkw int) Value {
	var v Value
	switch {
	case len(args) == 0: // as a factory
		v = MakeSmall(0)
	case len(args) == 1 && nkw == 0:
		v = t.toInt(args[0])
	default:
		a := t.bindArgs(&intNewArgsSig, args, nkw)
		if a == nil {
			return NoValue
		}
		switch {
		case a[0] == NoValue && a[1] != NoValue:
			return t.Errorf(ExcTypeError, "int() missing string argument")
		case a[0] == NoValue:
			v = MakeSmall(0)
		case a[1] == NoValue:
			v = t.toInt(a[0])
		default:
			base, ok := t.Index(a[1])
			if !ok {
				if !t.ExcMatches(ExcOverflowError) {
					return NoValue
				}
				t.TakeExc()
				base = -1
			}
			s, isBytes, ok := t.numeral(a[0])
			if !ok {
				return t.Errorf(ExcTypeError, "int() can't convert non-string with explicit base")
			}
			v = t.parseInt(s, base, isBytes)
		}
	}
	return t.wrapExact(cls, v, KindInt)
}

// numeral returns the text of a str or bytes-like object.
func (t *Thread) numeral(v Value) (s string, isBytes, ok bool) {
	switch t.R.layout(v) {
	case KindStr:
		return v.Str(), false, true
	case KindBytes, KindByteArray:
		var b Buffer
		if t.GetBuffer(v, &b) {
			return unsafe.String(unsafe.SliceData(b.Data), len(b.Data)), true, true
		}
	}
	return "", false, false
}

// toInt is int(v) without a base.
func (t *Thread) toInt(v Value) Value {
	switch k := v.Kind(); {
	case k == KindInt:
		return v
	case k == KindBool:
		return boolInt(v)
	case k == KindFloat:
		return t.floatToInt(v.Float(), math.Trunc)
	}
	own := v.IsObj() && t.R.isUserClass(v) // its methods count before the text that it may extend
	if s, isBytes, ok := t.numeral(v); ok && !own {
		return t.parseInt(s, 10, isBytes)
	}
	for _, s := range [...]Sym{SymInt, SymIndex, SymTrunc} {
		x, has := t.callSpecial(v, s)
		if !has {
			continue
		}
		if x == NoValue {
			return x
		}
		if i, ok := t.R.intOf(x); ok {
			return i
		}
		if s == SymTrunc {
			return t.asIndex(x)
		}
		return t.Errorf(ExcTypeError, "%s returned non-int (type %s)", symText[s], t.TypeName(x))
	}
	if s, isBytes, ok := t.numeral(v); ok {
		return t.parseInt(s, 10, isBytes)
	}
	var b Buffer
	if v.IsObj() && t.R.specOf(v).Buffer != nil && t.GetBuffer(v, &b) {
		return t.parseInt(unsafe.String(unsafe.SliceData(b.Data), len(b.Data)), 10, true)
	}
	return t.Errorf(ExcTypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", t.TypeName(v))
}

// floatToInt converts f, rounded by round, to an int.
func (t *Thread) floatToInt(f float64, round func(float64) float64) Value {
	switch {
	case f != f:
		return t.Errorf(ExcValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return t.Errorf(ExcOverflowError, "cannot convert float infinity to integer")
	}
	f = round(f)
	if math.Abs(f) < 1<<62 {
		return t.NewInt(int64(f))
	}
	s := &t.R.strs.num
	return t.bigResult(setFloat(&s.q, f))
}

// exactInt is intOf for a self that is known to be an int.
func (t *Thread) exactInt(v Value) Value {
	if v.IsSmall() {
		return v
	}
	i, _ := t.R.intOf(v)
	return i
}

func intSelf(t *Thread, a []Value) Value { return t.exactInt(a[0]) }

func intGetSelf(t *Thread, self Value) Value { return t.exactInt(self) }

func intRepr(t *Thread, self Value) Value {
	var buf [32]byte
	v := t.exactInt(self)
	if v.IsSmall() {
		return t.NewStrBytes(strconv.AppendInt(buf[:0], int64(v.Small()), 10))
	}
	b, _, ok := t.appendBig(t.takeBuf(), v, func(dst []byte, z *big.Int, stop bignum.Stop) ([]byte, error) {
		return bignum.Append(dst, z, 10, stop), nil
	})
	if !ok {
		return NoValue
	}
	return t.formatted(b, nil)
}

func intHash(t *Thread, self Value) (h uintptr, ok bool) {
	v := t.exactInt(self)
	if v.IsSmall() {
		return uintptr(text.HashInt(int64(v.Small()))), true
	}
	s := &t.R.strs.num
	return uintptr(text.HashBig(setBig(&s.x, &s.wx, v))), true
}

func intBool(t *Thread, self Value) (truth, ok bool) { return t.exactInt(self) != MakeSmall(0), true }

func intUnary(t *Thread, op UnOp, self Value) Value {
	v := t.exactInt(self)
	if v.IsSmall() {
		i := v.Small()
		switch op {
		case UnPos:
			return v
		case UnInvert:
			return MakeSmall(^i)
		case UnAbs:
			return t.NewInt(int64(max(i, -i)))
		case UnNeg:
			return t.NewInt(-int64(i))
		}
		return NotImplemented
	}
	switch op {
	case UnPos:
		return v
	case UnAbs:
		if !bigNeg(v) {
			return v
		}
		return t.newBigWords(false, bigWords(v))
	case UnNeg:
		return t.newBigWords(!bigNeg(v), bigWords(v))
	case UnInvert:
		v = t.bigAdd(v, MakeSmall(1), false)
		if v == NoValue {
			return v
		}
		return intUnary(t, UnNeg, v)
	}
	return NotImplemented
}

func intBinary(t *Thread, op BinOp, a, b Value) Value {
	if a&b&1 != 0 {
		return t.smallBinary(op.Plain(), a.Small(), b.Small())
	}
	x, ok := t.R.intOf(a)
	if !ok {
		return NotImplemented
	}
	y, ok := t.R.intOf(b)
	if !ok {
		return NotImplemented
	}
	if x&y&1 != 0 {
		return t.smallBinary(op.Plain(), x.Small(), y.Small())
	}
	return t.bigBinary(op.Plain(), x, y)
}

// smallBinary computes i op j for small ints.
func (t *Thread) smallBinary(op BinOp, i, j int) Value {
	switch op {
	case BinAdd:
		return t.NewInt(int64(i) + int64(j))
	case BinSub:
		return t.NewInt(int64(i) - int64(j))
	case BinMul:
		if hi, lo := mulInt(i, j); hi == lo>>(wordBits-1) {
			return t.NewInt(int64(lo))
		}
	case BinAnd:
		return MakeSmall(i & j)
	case BinOr:
		return MakeSmall(i | j)
	case BinXor:
		return MakeSmall(i ^ j)
	case BinFloorDiv:
		if j == 0 {
			return t.zeroDivision()
		}
		q := i / j
		if i%j != 0 && (i^j) < 0 {
			q--
		}
		return t.NewInt(int64(q))
	case BinMod:
		if j == 0 {
			return t.zeroDivision()
		}
		r := i % j
		if r != 0 && (r^j) < 0 {
			r += j
		}
		return MakeSmall(r)
	case BinDivMod:
		q := t.smallBinary(BinFloorDiv, i, j)
		if q == NoValue {
			return q
		}
		return t.tuple2(q, t.smallBinary(BinMod, i, j))
	case BinTrueDiv:
		return t.intTrueDiv(MakeSmall(i), MakeSmall(j))
	case BinLshift:
		if uint(j) < uint(wordBits)-2 {
			if k := i << uint(j); k>>uint(j) == i {
				return t.NewInt(int64(k))
			}
		}
	case BinRshift:
		if j >= 0 {
			return MakeSmall(i >> uint(j))
		}
	}
	return t.bigBinary(op, MakeSmall(i), MakeSmall(j))
}

func intCompareSlot(t *Thread, op CmpOp, self, other Value) Value {
	if self&other&1 != 0 {
		return cmpResult(op, int(self), int(other))
	}
	x, ok := t.R.intOf(self)
	if !ok {
		return NotImplemented
	}
	if y, ok := t.R.intOf(other); ok {
		return cmpResult(op, intCompare(x, y), 0)
	}
	if f, ok := t.R.floatOf(other); ok {
		c, unordered := intFloatCompare(x, f)
		if unordered {
			return MakeBool(op == CmpNe)
		}
		return cmpResult(op, c, 0)
	}
	return NotImplemented
}

// cmpResult returns x op y.
func cmpResult[T int | string | float64](op CmpOp, x, y T) Value {
	var b bool
	switch op {
	case CmpLt:
		b = x < y
	case CmpGt:
		b = x > y
	case CmpEq:
		b = x == y
	case CmpLe:
		b = x <= y
	case CmpGe:
		b = x >= y
	case CmpNe:
		b = x != y
	}
	return MakeBool(b)
}

func intBitLength(t *Thread, a []Value) Value {
	var w [1]big.Word
	m, _ := magnitude(t.exactInt(a[0]), &w)
	return MakeSmall(natBitLen(m))
}

func intBitCount(t *Thread, a []Value) Value {
	var w [1]big.Word
	m, _ := magnitude(t.exactInt(a[0]), &w)
	n := 0
	for _, x := range m {
		n += bits.OnesCount(uint(x))
	}
	return MakeSmall(n)
}

func intRatio(t *Thread, a []Value) Value { return t.tuple2(t.exactInt(a[0]), MakeSmall(1)) }

func intFloatMethod(t *Thread, a []Value) Value {
	f, ok := t.intToFloat(t.exactInt(a[0]))
	if !ok {
		return NoValue
	}
	return t.NewFloat(f)
}

func intNewArgs(t *Thread, a []Value) Value {
	v := t.NewTuple(1)
	if v != NoValue {
		v.Tuple()[0] = t.exactInt(a[0])
	}
	return v
}

func intSizeof(t *Thread, a []Value) Value {
	v := t.exactInt(a[0])
	if v.IsSmall() {
		return MakeSmall(int(wordBytes))
	}
	return MakeSmall(int(bigHeadSize) + len(bigWords(v))*int(wordBytes))
}

// intRound is round(x, n): half to even, to a multiple of 10**-n.
func intRound(t *Thread, a []Value) Value {
	v := t.exactInt(a[0])
	if len(a) == 1 || a[1] == None {
		return v
	}
	n, ok := t.IndexClamp(a[1])
	if !ok {
		return NoValue
	}
	if n >= 0 {
		return v
	}
	s := &t.R.strs.num
	x := setBig(&s.x, &s.wx, v)
	if n < -(x.BitLen()/3 + 2) {
		return MakeSmall(0)
	}
	var unit, half big.Int
	unit.Exp(big.NewInt(10), big.NewInt(int64(-n)), nil)
	half.Rsh(&unit, 1)
	if len(x.Bits()) > heavyLength {
		return t.longRound(v, &unit, &half)
	}
	// q, r: floor division; round up past the half, and at the half to an even quotient.
	s.q.DivMod(x, &unit, &s.r)
	if c := s.r.Cmp(&half); c > 0 || c == 0 && s.q.Bit(0) != 0 {
		s.q.Add(&s.q, intOne)
	}
	s.q.Mul(&s.q, &unit)
	return t.bigResult(&s.q)
}

// byteOrder reads a byteorder argument.
func (t *Thread) byteOrder(v Value) (bigEndian, ok bool) {
	if v == NoValue {
		return true, true
	}
	if !t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "argument 'byteorder' must be str, not %s", t.TypeName(v))
		return false, false
	}
	switch v.Str() {
	case "big":
		return true, true
	case "little":
		return false, true
	}
	t.Errorf(ExcValueError, "byteorder must be either 'little' or 'big'")
	return false, false
}

// intToBytes is to_bytes(length=1, byteorder="big", *, signed=False).
func intToBytes(t *Thread, a []Value) Value {
	v := t.exactInt(a[0])
	n := 1
	if a[1] != NoValue {
		var ok bool
		if n, ok = t.Index(a[1]); !ok {
			return NoValue
		}
	}
	bigEndian, ok := t.byteOrder(a[2])
	if !ok {
		return NoValue
	}
	if n < 0 {
		return t.Errorf(ExcValueError, "length argument must be non-negative")
	}
	signed := false
	if a[3] != NoValue {
		if signed, ok = t.Truth(a[3]); !ok {
			return NoValue
		}
	}
	width := 8 * n
	if signed {
		width--
	}
	if x := v.Small(); v.IsSmall() && x >= 0 && n > 0 && n < int(wordBytes) && x>>width == 0 {
		var buf [8]byte
		for i := range n {
			k := i
			if bigEndian {
				k = n - 1 - i
			}
			buf[k] = byte(x >> (8 * i))
		}
		return t.NewBytes(buf[:n])
	}
	var w [1]big.Word
	m, neg := magnitude(v, &w)
	if neg && !signed {
		return t.Errorf(ExcOverflowError, "can't convert negative int to unsigned")
	}
	need := natBitLen(m)
	if signed && !(neg && isPowerOfTwo(m)) {
		need++ // sign bit
	}
	if n < (need+7)/8 && !(signed && need == 1 && n == 0) { // as in CPython, signed 0 and -1 fit in no bytes
		return t.Errorf(ExcOverflowError, "int too big to convert")
	}
	r, b := t.allocStr(KindBytes, n, 0)
	if r == NoValue {
		return r
	}
	putInt(b, m, neg, bigEndian)
	return r
}

func isPowerOfTwo(m []big.Word) bool {
	n := 0
	for _, x := range m {
		n += bits.OnesCount(uint(x))
	}
	return n == 1
}

// putInt stores a number in two's complement into all of b.
func putInt(b []byte, m []big.Word, neg, bigEndian bool) {
	carry := uint(1)
	for i := range b {
		var x byte
		if k := i / int(wordBytes); k < len(m) {
			x = byte(m[k] >> (i % int(wordBytes) * 8))
		}
		if neg {
			s := uint(^x) + carry
			x, carry = byte(s), s>>8
		}
		if bigEndian {
			b[len(b)-1-i] = x
		} else {
			b[i] = x
		}
	}
}

// getInt returns the int that all of b stands for.
func (t *Thread) getInt(b []byte, bigEndian, signed bool) Value {
	top := byte(0)
	if len(b) > 0 {
		top = b[len(b)-1]
		if bigEndian {
			top = b[0]
		}
	}
	neg := signed && top&0x80 != 0
	if n := significant(b, bigEndian, neg); len(n) < 8 || len(n) == 8 && !neg {
		return t.getInt64(n, bigEndian, neg)
	}
	v, m := t.allocBig((len(b) + int(wordBytes) - 1) / int(wordBytes))
	if v == NoValue {
		return v
	}
	clear(m)
	carry := uint(1)
	for i := range b {
		x := b[i]
		if bigEndian {
			x = b[len(b)-1-i]
		}
		if neg {
			s := uint(^x) + carry
			x, carry = byte(s), s>>8
		}
		m[i/int(wordBytes)] |= big.Word(x) << (i % int(wordBytes) * 8)
	}
	return finishBig(v, neg)
}

// significant returns b without bytes at its upper end that only extend the sign.
func significant(b []byte, bigEndian, neg bool) []byte {
	fill := byte(0)
	if neg {
		fill = 0xFF
	}
	for len(b) > 0 {
		if bigEndian && b[0] == fill {
			b = b[1:]
		} else if !bigEndian && b[len(b)-1] == fill {
			b = b[:len(b)-1]
		} else {
			break
		}
	}
	return b
}

// getInt64 is getInt for at most eight bytes, extended by the sign.
func (t *Thread) getInt64(b []byte, bigEndian, neg bool) Value {
	var u uint64
	if neg {
		u = ^u
	}
	for i := range b {
		x := b[i]
		if !bigEndian {
			x = b[len(b)-1-i]
		}
		u = u<<8 | uint64(x)
	}
	if neg {
		return t.newUint64(true, -u)
	}
	return t.NewUint(u)
}

// intFromBytes is int.from_bytes(bytes, byteorder="big", *, signed=False).
func intFromBytes(t *Thread, a []Value) Value {
	bigEndian, ok := t.byteOrder(a[2])
	if !ok {
		return NoValue
	}
	signed := false
	if a[3] != NoValue {
		if signed, ok = t.Truth(a[3]); !ok {
			return NoValue
		}
	}
	src := a[1]
	if !src.IsObj() || t.R.specOf(src).Buffer == nil || t.R.layout(src) == KindStr {
		if src = t.bytesOf(src); src == NoValue {
			return src
		}
	}
	var b Buffer
	if !t.GetBuffer(src, &b) {
		return NoValue
	}
	v := t.getInt(b.Data, bigEndian, signed)
	if v == NoValue || a[0] == t.R.classOf[KindInt] {
		return v
	}
	return t.Call1(a[0], v)
}

// intOf returns the exact int that an int object stands for: itself, 0 or 1
// for a bool, the number of an instance of a subclass.
func (r *Runtime) intOf(v Value) (Value, bool) {
	if v.IsSmall() || v.IsObj() && hdrOf(v).id == KindInt {
		return v, true
	}
	switch k := v.Kind(); {
	case k == KindBool:
		return boolInt(v), true
	case k >= NumKinds && r.layout(v) == KindInt:
		return *exactOf(v), true
	}
	return NoValue, false
}

// boolInt returns 0 or 1 for False and True.
func boolInt(v Value) Value { return MakeSmall(int(v >> 4 & 1)) }

// asIndex returns the exact int for an int or for an object with __index__ (or,
// as Pycopy does, __int__ of a user class whose objects are no floats); TypeError otherwise.
func (t *Thread) asIndex(v Value) Value { return t.intBy(v, SymIndex, SymInt) }

// intBy returns the exact int for an int or an object with one of some special methods.
func (t *Thread) intBy(v Value, methods ...Sym) Value {
	if i, ok := t.R.intOf(v); ok {
		return i
	}
	if v.IsObj() && hdrOf(v).id != KindFloat {
		for _, s := range methods {
			if s == SymInt && (!t.R.isUserClass(v) || t.R.layout(v) == KindFloat) {
				break
			}
			x, has := t.callSpecial(v, s)
			if !has {
				continue
			}
			if x == NoValue {
				return x
			}
			if i, ok := t.R.intOf(x); ok {
				return i
			}
			return t.Errorf(ExcTypeError, "%s returned non-int (type %s)", symText[s], t.TypeName(x))
		}
	}
	return t.Errorf(ExcTypeError, "'%s' object cannot be interpreted as an integer", t.TypeName(v))
}

// Index converts v with __index__ (and, Pycopy, __int__ of user classes) to a Go int; OverflowError when it does not fit.
func (t *Thread) Index(v Value) (i int, ok bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if i, ok := intFits(x); ok {
		return i, true
	}
	t.Errorf(ExcOverflowError, "Python int too large to convert to C ssize_t")
	return 0, false
}

// IndexClamp is Index, but too large ints are clamped: for slices.
func (t *Thread) IndexClamp(v Value) (i int, ok bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if i, ok := intFits(x); ok {
		return i, true
	}
	if bigNeg(x) {
		return minInt, true
	}
	return maxInt, true
}

const (
	maxInt = int(^uint(0) >> 1)
	minInt = -maxInt - 1
)

// intFits returns the exact int v as a Go int if it fits.
func intFits(v Value) (int, bool) {
	if v.IsSmall() {
		return v.Small(), true
	}
	w := bigWords(v)
	if len(w) > 1 {
		return 0, false
	}
	if bigNeg(v) {
		return -int(w[0]), w[0] <= 1<<(wordBits-1)
	}
	return int(w[0]), w[0] < 1<<(wordBits-1)
}

// Int64 converts an int object (or __index__) to int64; OverflowError when it does not fit.
func (t *Thread) Int64(v Value) (i int64, ok bool) {
	if v.IsSmall() {
		return int64(v.Small()), true
	}
	x := t.asIndex(v)
	if x == NoValue {
		return 0, false
	}
	if m, neg, ok := intMag64(x); ok {
		if neg && m <= 1<<63 {
			return -int64(m), true
		}
		if !neg && m < 1<<63 {
			return int64(m), true
		}
	}
	t.Errorf(ExcOverflowError, "Python int too large to convert to C long")
	return 0, false
}

// intMag64 returns magnitude and sign of an exact int if the magnitude fits in 64 bits.
func intMag64(v Value) (m uint64, neg, ok bool) {
	if v.IsSmall() {
		i := int64(v.Small())
		if i < 0 {
			return -uint64(i), true, true
		}
		return uint64(i), false, true
	}
	w := bigWords(v)
	switch {
	case len(w) == 1:
		return uint64(w[0]), bigNeg(v), true
	case len(w) == 2 && wordBits == 32:
		return uint64(w[0]) | uint64(w[1])<<32, bigNeg(v), true
	}
	return 0, false, false
}
