package rt

import (
	"math/big"
	"strings"

	"pycopy/rt/bignum"
	"pycopy/rt/text"
)

// Computations with ints so long that they must be interruptible: they run detached, on copies, and ask now and then
// whether to stop.

// Operands from which on a computation is worth a goroutine: some milliseconds.
const (
	heavyWords  = 1 << 26 // product of the lengths of two operands
	heavyBits   = 1 << 20 // length of a power
	heavyLength = 2048    // words of a number whose root, gcd or digits are wanted
	heavyDigits = 30000   // of a text that is a number
)

// Long runs f, which computes with math/big and touches nothing of the heap: at once, or when it is heavy so that an interrupt
// makes stop report true; then Long returns false with the exception pending.
func (t *Thread) Long(heavy bool, f func(stop bignum.Stop)) bool {
	if !heavy {
		f(nil)
		return true
	}
	return t.Detached(func(stop func() bool) { f(stop) })
}

// HeavyProduct reports whether multiplying or dividing x and y takes long.
func HeavyProduct(x, y *big.Int) bool {
	return uint64(len(x.Bits()))*uint64(len(y.Bits())) > heavyWords
}

// HeavyInt reports whether finding the root or the digits of x takes long.
func HeavyInt(x *big.Int) bool { return len(x.Bits()) > heavyLength }

// cloneBig returns a copy of the int v that does not alias the heap.
func cloneBig(v Value) *big.Int {
	var z big.Int
	var w [1]big.Word
	return new(big.Int).Set(setBig(&z, &w, v))
}

// longMul returns x * y.
func (t *Thread) longMul(x, y Value) Value {
	p, q := cloneBig(x), cloneBig(y)
	if !t.Long(true, func(stop bignum.Stop) { bignum.Mul(p, p, q, stop) }) {
		return NoValue
	}
	return t.NewBig(p)
}

// longDivMod returns floor division, remainder or both; y is not 0.
func (t *Thread) longDivMod(op BinOp, x, y Value) Value {
	p, d, q, r := cloneBig(x), cloneBig(y), new(big.Int), new(big.Int)
	if !t.Long(true, func(stop bignum.Stop) { bignum.QuoRem(q, r, p, d, stop) }) {
		return NoValue
	}
	return t.floorDivMod(op, q, r, d)
}

// longRound returns x rounded to a multiple of unit, at half of it to the even one.
func (t *Thread) longRound(x Value, unit, half *big.Int) Value {
	z, q, r := cloneBig(x), new(big.Int), new(big.Int)
	if !t.Long(true, func(stop bignum.Stop) {
		bignum.QuoRem(q, r, z, unit, stop)
		if r.Sign() < 0 {
			q.Sub(q, intOne)
			r.Add(r, unit)
		}
		if c := r.Cmp(half); c > 0 || c == 0 && q.Bit(0) != 0 {
			q.Add(q, intOne)
		}
		bignum.Mul(q, q, unit, stop)
	}) {
		return NoValue
	}
	return t.NewBig(q)
}

// longPow returns x ** n.
func (t *Thread) longPow(x Value, n uint) Value {
	p, z := cloneBig(x), new(big.Int)
	if !t.Long(true, func(stop bignum.Stop) { bignum.Exp(z, p, n, stop) }) {
		return NoValue
	}
	return t.NewBig(z)
}

// longPowMod returns x ** e % m; m is not 0.
func (t *Thread) longPowMod(x, e, m Value) Value {
	p, n, d := cloneBig(x), cloneBig(e), cloneBig(m)
	neg := d.Sign() < 0
	d.Abs(d)
	ok := true
	if !t.Long(true, func(stop bignum.Stop) {
		if n.Sign() < 0 {
			n.Neg(n)
			ok = bignum.ModInverse(p, p, d, stop)
		}
		bignum.ExpMod(p, p, n, d, stop)
	}) {
		return NoValue
	}
	if !ok {
		return t.Errorf(ExcValueError, "base is not invertible for the given modulus")
	}
	if neg && p.Sign() != 0 {
		p.Sub(p, d)
	}
	return t.NewBig(p)
}

// appendBig lets f append the text of the big int v to dst. ok is false when it is interrupted.
func (t *Thread) appendBig(dst []byte, v Value, f func(dst []byte, z *big.Int, stop bignum.Stop) ([]byte, error)) (_ []byte, err error, ok bool) {
	if len(bigWords(v)) <= heavyLength {
		dst, err = f(dst, setBig(&t.R.strs.num.x, nil, v), nil)
		return dst, err, true
	}
	z := cloneBig(v)
	var out []byte
	var fail error
	if !t.Long(true, func(stop bignum.Stop) { out, fail = f(nil, z, stop) }) {
		return dst, nil, false
	}
	return append(dst, out...), fail, true
}

// parseInt returns the int that s is in a base.
func (t *Thread) parseInt(s string, base int, isBytes bool) Value {
	var i int64
	var b *big.Int
	var err error
	if len(s) <= heavyDigits {
		i, b, err = text.ParseInt(s, base, isBytes, nil)
	} else {
		s = strings.Clone(s)
		var j int64
		var c *big.Int
		var fail error
		if !t.Long(true, func(stop bignum.Stop) { j, c, fail = text.ParseInt(s, base, isBytes, stop) }) {
			return NoValue
		}
		i, b, err = j, c, fail
	}
	if err != nil {
		return t.textError(err)
	}
	if b != nil {
		return t.NewBig(b)
	}
	return t.NewInt(i)
}
