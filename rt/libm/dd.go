// Package libm holds elementary functions of float64 that are correctly rounded
// for all but about one argument in a thousand, so that results agree with those of
// good C libraries to the last digit. Package math's functions may be off by several units in the last place.
//
// They compute in double-double arithmetic: a number is the unevaluated sum of two
// float64, which gives about 105 bits, of which the functions need 65 to 75. Arguments are
// reduced with tables (gen_tables.py) until short polynomials do.
package libm

import "math"

// dd is the number hi + lo, |lo| at most half a unit in the last place of hi.
type dd struct{ hi, lo float64 }

// sum2 returns a + b exactly.
func sum2(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// fast2 returns a + b exactly for |a| >= |b| or a == 0.
func fast2(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// prod2 returns a * b exactly.
func prod2(a, b float64) dd {
	p := float64(a * b)
	return dd{p, math.FMA(a, b, -p)}
}

func (x dd) add(y dd) dd {
	s := sum2(x.hi, y.hi)
	return fast2(s.hi, s.lo+(x.lo+y.lo))
}

func (x dd) mul(y dd) dd {
	p := prod2(x.hi, y.hi)
	return fast2(p.hi, p.lo+(float64(x.hi*y.lo)+float64(x.lo*y.hi)))
}

func (x dd) div(y dd) dd {
	q := x.hi / y.hi
	r := math.FMA(-q, y.hi, x.hi) + x.lo - float64(q*y.lo)
	return fast2(q, r/y.hi)
}

func (x dd) sqrt() dd {
	if x.hi == 0 {
		return dd{}
	}
	s := math.Sqrt(x.hi)
	r := math.FMA(-s, s, x.hi) + x.lo
	return fast2(s, r/(2*s))
}

func (x dd) neg() dd { return dd{-x.hi, -x.lo} }

func (x dd) value() float64 { return x.hi + x.lo }
