"""Rational numbers."""

import math
import numbers
import operator
import re
import sys

_FORMAT = re.compile(r"\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:/(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:[eE]([-+]?\d+(?:_\d+)*))?)\s*$")


class Fraction(numbers.Rational):
    """A number numerator/denominator in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                n, d = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                n, d = numerator.numerator, numerator.denominator
            elif isinstance(numerator, str):
                n, d = _parse(numerator)
            elif isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance")
            self._numerator, self._denominator = n, d
            return self
        if type(numerator) is int and type(denominator) is int:
            n, d = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if d == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % n)
        if _normalize:
            g = math.gcd(n, d)
            if d < 0:
                g = -g
            n //= g
            d //= g
        self._numerator, self._denominator = n, d
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator of at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __add__(a, b):
        return _arith(a, b, _add, operator.add)

    def __radd__(b, a):
        return _rarith(a, b, _add, operator.add)

    def __sub__(a, b):
        return _arith(a, b, _sub, operator.sub)

    def __rsub__(b, a):
        return _rarith(a, b, _sub, operator.sub)

    def __mul__(a, b):
        return _arith(a, b, _mul, operator.mul)

    def __rmul__(b, a):
        return _rarith(a, b, _mul, operator.mul)

    def __truediv__(a, b):
        return _arith(a, b, _div, operator.truediv)

    def __rtruediv__(b, a):
        return _rarith(a, b, _div, operator.truediv)

    def __floordiv__(a, b):
        return _arith(a, b, _floordiv, operator.floordiv)

    def __rfloordiv__(b, a):
        return _rarith(a, b, _floordiv, operator.floordiv)

    def __mod__(a, b):
        return _arith(a, b, _mod, operator.mod)

    def __rmod__(b, a):
        return _rarith(a, b, _mod, operator.mod)

    def __divmod__(a, b):
        return _arith(a, b, _divmod, divmod)

    def __rdivmod__(b, a):
        return _rarith(a, b, _divmod, divmod)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                n, d = a._numerator, a._denominator
                if power >= 0:
                    return Fraction(n**power, d**power, _normalize=False)
                if n == 0:
                    raise ZeroDivisionError("Fraction(%s, 0)" % d**-power)
                if n > 0:
                    return Fraction(d**-power, n**-power, _normalize=False)
                return Fraction((-d) ** -power, (-n) ** -power, _normalize=False)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator or remainder * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(a):
        return a._numerator / a._denominator

    def __hash__(self):
        p = sys.hash_info.modulus if hasattr(sys, "hash_info") else 2**61 - 1
        try:
            inverse = pow(self._denominator, -1, p)
        except ValueError:
            h = 314159
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        result = h if self._numerator >= 0 else -h
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parse(text):
    m = _FORMAT.match(text)
    if m is None:
        raise ValueError("Invalid literal for Fraction: %r" % text)
    sign, whole, denominator, decimal, exp = m.groups()
    n = int(whole or "0")
    if denominator:
        d = int(denominator)
        if d == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % (-n if sign == "-" else n))
    else:
        d = 1
        if decimal:
            decimal = decimal.replace("_", "")
            d = 10 ** len(decimal)
            n = n * d + int(decimal)
        if exp:
            e = int(exp)
            if abs(e) > 100000000:
                raise ValueError("exponent of Fraction too large: %r" % text)
            if e >= 0:
                n *= 10**e
            else:
                d *= 10**-e
    g = math.gcd(n, d)
    n //= g
    d //= g
    return (-n if sign == "-" else n), d


def _arith(a, b, exact, inexact):
    if isinstance(b, (int, Fraction)):
        return exact(a, b)
    if isinstance(b, float):
        return inexact(float(a), b)
    if isinstance(b, complex):
        return inexact(complex(a), b)
    return NotImplemented


def _rarith(a, b, exact, inexact):
    if isinstance(a, numbers.Rational):
        return exact(Fraction(a), b)
    if isinstance(a, numbers.Real):
        return inexact(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return inexact(complex(a), complex(b))
    return NotImplemented


def _add(a, b):
    na, da, nb, db = a._numerator, a._denominator, b.numerator, b.denominator
    return Fraction(na * db + nb * da, da * db)


def _sub(a, b):
    na, da, nb, db = a._numerator, a._denominator, b.numerator, b.denominator
    return Fraction(na * db - nb * da, da * db)


def _mul(a, b):
    return Fraction(a._numerator * b.numerator, a._denominator * b.denominator)


def _div(a, b):
    return Fraction(a._numerator * b.denominator, a._denominator * b.numerator)


def _floordiv(a, b):
    return a._numerator * b.denominator // (a._denominator * b.numerator)


def _divmod(a, b):
    da, db = a._denominator, b.denominator
    div, n = divmod(a._numerator * db, da * b.numerator)
    return div, Fraction(n, da * db)


def _mod(a, b):
    da, db = a._denominator, b.denominator
    return Fraction(a._numerator * db % (b.numerator * da), da * db)
