"""Decimal arithmetic, as IBM's General Decimal Arithmetic Specification has it.

A number is (-1)**sign * int * 10**exp, or special: "F" infinity, "n" a quiet and "N" a signalling nan.
"""

import math
import numbers
import re
from collections import namedtuple

__version__ = "1.70"
HAVE_THREADS = True
HAVE_CONTEXTVAR = False

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - MAX_PREC + 1

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError):
    """A condition of decimal arithmetic."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation)
_PARENT = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}

_PARSER = re.compile(
    r"([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s)?(nan)(\d*))$", re.IGNORECASE
)


def _new(sign, n, exp, special=""):
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = n
    self._exp = exp
    self._special = special
    return self


def _digits(n):
    """The number of decimal digits of n >= 0; 1 for 0."""
    if n < 10**15:
        return len(str(n))
    d = max(1, int((n.bit_length() - 1) * 0.30102999566398119))
    p = 10**d
    while n >= p:
        p *= 10
        d += 1
    return d


def _rounded(n, drop, rounding, sign):
    """n without its last drop digits, rounded; and whether that changed the value."""
    if drop <= 0:
        return n * 10**-drop, False
    unit = 10**drop
    q, r = divmod(n, unit)
    if not r:
        return q, False
    if rounding == ROUND_HALF_EVEN:
        up = 2 * r > unit or 2 * r == unit and q & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * r >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * r > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = q % 5 == 0
    return q + 1 if up else q, True


class Decimal:
    """A decimal number."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            d = value
        elif isinstance(value, str):
            d = _from_string(value, context)
        elif isinstance(value, int):
            d = _new(1 if value < 0 else 0, abs(value), 0)
        elif isinstance(value, float):
            c = context or getcontext()
            c._raise(FloatOperation, "strict semantics for mixing floats and Decimals are enabled")
            d = Decimal.from_float(value)
        elif isinstance(value, (tuple, list)):
            d = _from_tuple(value)
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        if cls is Decimal:
            return d
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = d._sign, d._int, d._exp, d._special
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float.")
        sign = 1 if math.copysign(1.0, f) < 0 else 0
        if math.isinf(f):
            d = _new(sign, 0, 0, "F")
        elif math.isnan(f):
            d = _new(sign, 0, 0, "n")
        else:
            n, den = abs(f).as_integer_ratio()
            k = den.bit_length() - 1
            d = _new(sign, n * 5**k, -k)
        return d if cls is Decimal else cls(d)

    # Kinds of numbers.

    def is_nan(self):
        return self._special in ("n", "N") and self._special != ""

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._special and not self._int

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        context = context or getcontext()
        return not self._special and self._int != 0 and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return not self._special and self._int != 0 and self.adjusted() < context.Emin

    def number_class(self, context=None):
        if self.is_snan():
            return "sNaN"
        if self.is_qnan():
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def __bool__(self):
        return bool(self._special or self._int)

    def canonical(self):
        return self

    # Text.

    def as_tuple(self):
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        if self._special:
            return DecimalTuple(self._sign, tuple(map(int, str(self._int))) if self._int else (), self._special)
        return DecimalTuple(self._sign, tuple(map(int, str(self._int))), self._exp)

    def adjusted(self):
        return 0 if self._special else self._exp + _digits(self._int) - 1

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._special == "n" else "sNaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, frac = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, frac = digits + "0" * (point - len(digits)), ""
        else:
            whole, frac = digits[:point], "." + digits[point:]
        if left == point:
            exp = ""
        else:
            capitals = (context or getcontext()).capitals
            exp = ("E" if capitals else "e") + "%+d" % (left - point)
        return sign + whole + frac + exp

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __repr__(self):
        return "Decimal('%s')" % (self,)

    def __format__(self, spec, context=None):
        return _format(self, spec, context or getcontext())

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value.")
            return object.__hash__(self) if self._special == "n" else hash(-math.inf if self._sign else math.inf)
        p = 2**61 - 1
        h = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, p - 2, p), -self._exp, p)
        h = self._int * h % p
        result = -h if self._sign else h
        return -2 if result == -1 else result

    # Conversion.

    def __int__(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("Cannot convert signaling NaN to float")
        if self._special == "n":
            return -math.nan if self._sign else math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        if not self._int:
            return 0, 1
        if self._exp >= 0:
            n, d = self._int * 10**self._exp, 1
        else:
            n, d = self._int, 10**-self._exp
            g = math.gcd(n, d)
            n //= g
            d //= g
        return (-n if self._sign else n), d

    def __round__(self, n=None):
        if n is None:
            if self._special:
                if self._special == "F":
                    raise OverflowError("cannot round an infinity")
                raise ValueError("cannot round a NaN")
            return int(self._rescale(0, ROUND_HALF_EVEN))
        if not isinstance(n, int):
            raise TypeError("Second argument to round should be integral")
        return self.quantize(_new(0, 1, -n))

    def __floor__(self):
        return self._integral(ROUND_FLOOR)

    def __ceil__(self):
        return self._integral(ROUND_CEILING)

    def _integral(self, rounding):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot round an infinity")
            raise ValueError("cannot round a NaN")
        return int(self._rescale(0, rounding))

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # Rounding to the context.

    def _fix(self, context):
        if self._special:
            if self._special != "F" and self._int and _digits(self._int) > context.prec - context.clamp:
                return _new(self._sign, self._int % 10 ** (context.prec - context.clamp), 0, self._special)
            return self
        etiny, etop = context.Etiny(), context.Etop()
        if not self._int:
            top = context.Emax if not context.clamp else etop
            exp = min(max(self._exp, etiny), top)
            if exp != self._exp:
                context._raise(Clamped)
                return _new(self._sign, 0, exp)
            return self
        n, exp = self._int, self._exp
        length = _digits(n)
        low = length + exp - context.prec
        if low > etop:
            result = context._raise(Overflow, "above Emax", self._sign)
            context._raise(Inexact)
            context._raise(Rounded)
            return result
        subnormal = low < etiny
        if subnormal:
            low = etiny
        if exp < low:
            n, changed = _rounded(n, low - exp, context.rounding, self._sign)
            exp = low
            if _digits(n) > context.prec:
                n //= 10
                exp += 1
            if exp > etop:
                result = context._raise(Overflow, "above Emax", self._sign)
            else:
                result = _new(self._sign, n, exp)
            if changed and subnormal:
                context._raise(Underflow)
            if subnormal:
                context._raise(Subnormal)
            if changed:
                context._raise(Inexact)
            context._raise(Rounded)
            if not n:
                context._raise(Clamped)
            return result
        if subnormal:
            context._raise(Subnormal)
        if context.clamp == 1 and exp > etop:
            context._raise(Clamped)
            return _new(self._sign, n * 10 ** (exp - etop), etop)
        return self

    def _rescale(self, exp, rounding):
        if self._special:
            return self
        return _new(self._sign, _rounded(self._int, exp - self._exp, rounding, self._sign)[0], exp)

    def _nan(self, other=None, context=None):
        """The nan that an operation on nans gives, None without one."""
        for x in (self, other):
            if x is not None and x._special == "N":
                context = context or getcontext()
                context._raise(InvalidOperation, "sNaN")
                return _new(x._sign, x._int, 0, "n")._fix(context)
        for x in (self, other):
            if x is not None and x._special == "n":
                return x._fix(context or getcontext())
        return None

    # Comparison.

    def _cmp(self, other):
        if self._special or other._special:
            a = 0 if not self._special else -1 if self._sign else 1
            b = 0 if not other._special else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            a, b = self._int, other._int
            shift = self._exp - other._exp
            if shift > 0:
                a *= 10**shift
            else:
                b *= 10**-shift
        result = (a > b) - (a < b)
        return -result if self._sign else result

    def _compared(self, other, op, order):
        other = _for_compare(self, other, order)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if order or self.is_snan() or other.is_snan():
                getcontext()._raise(InvalidOperation, "comparison involving NaN")
            return op == "ne"
        c = self._cmp(other)
        if op == "eq":
            return c == 0
        if op == "ne":
            return c != 0
        return c < 0 if op == "lt" else c <= 0 if op == "le" else c > 0 if op == "gt" else c >= 0

    def __eq__(self, other):
        return self._compared(other, "eq", False)

    def __ne__(self, other):
        return self._compared(other, "ne", False)

    def __lt__(self, other):
        return self._compared(other, "lt", True)

    def __le__(self, other):
        return self._compared(other, "le", True)

    def __gt__(self, other):
        return self._compared(other, "gt", True)

    def __ge__(self, other):
        return self._compared(other, "ge", True)

    def compare(self, other, context=None):
        other = _convert(other)
        nan = self._nan(other, context)
        return nan if nan is not None else Decimal(self._cmp(other))

    def compare_signal(self, other, context=None):
        other = _convert(other)
        if self.is_nan() or other.is_nan():
            (context or getcontext())._raise(InvalidOperation, "comparison involving NaN")
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        other = _convert(other)

        def key(x):
            rank = 3 if x._special == "n" else 2 if x._special == "N" else 1 if x._special == "F" else 0
            return rank

        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        sign = -1 if self._sign else 1
        a, b = key(self), key(other)
        if a != b:
            return Decimal(sign if a > b else -sign)
        if a > 1:
            return Decimal(sign * ((self._int > other._int) - (self._int < other._int)))
        c = self._cmp(other)
        if c:
            return Decimal(c)
        return Decimal(sign * ((self._exp > other._exp) - (self._exp < other._exp)))

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_convert(other).copy_abs())

    def max(self, other, context=None):
        return self._extreme(_convert(other), context, 1, False)

    def min(self, other, context=None):
        return self._extreme(_convert(other), context, -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(_convert(other), context, 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(_convert(other), context, -1, True)

    def _extreme(self, other, context, want, magnitude):
        context = context or getcontext()
        if self._special or other._special:
            if self._special == "n" and not other.is_nan():
                return other._fix(context)
            if other._special == "n" and not self.is_nan():
                return self._fix(context)
            nan = self._nan(other, context)
            if nan is not None:
                return nan
        c = self.copy_abs()._cmp(other.copy_abs()) if magnitude else self._cmp(other)
        if c == 0:
            c = int(self.compare_total(other))
        return (self if c * want >= 0 else other)._fix(context)

    # Signs.

    def copy_abs(self):
        return _new(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _new(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _new(_convert(other)._sign, self._int, self._exp, self._special)

    def __neg__(self, context=None):
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        context = context or getcontext()
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def __pos__(self, context=None):
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        context = context or getcontext()
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def __abs__(self, round=True, context=None):
        if not round:
            return self.copy_abs()
        return self.__neg__(context) if self._sign else self.__pos__(context)

    # Arithmetic.

    def __add__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._special == "F":
                if other._special == "F" and self._sign != other._sign:
                    return context._raise(InvalidOperation, "-INF + INF")
                return self
            return other
        a, b = (self, other) if self._exp >= other._exp else (other, self)
        shift = a._exp - b._exp
        if a._int and b._int and shift > 0:
            # What is far too small to matter is replaced by the smallest thing that rounds alike.
            far = context.prec + 2
            if a._exp + _digits(a._int) - far > b._exp + _digits(b._int) and _digits(a._int) + shift > far + _digits(b._int):
                exp = a._exp + min(0, _digits(a._int) - far) - 1
                if b._exp < exp:
                    b = _new(b._sign, 1, exp)
                    shift = a._exp - b._exp
        x = -a._int if a._sign else a._int
        y = -b._int if b._sign else b._int
        n = x * 10**shift + y
        if n:
            return _new(1 if n < 0 else 0, abs(n), b._exp)._fix(context)
        if a._int or b._int or self._sign != other._sign:
            sign = 1 if context.rounding == ROUND_FLOOR and not (self._sign == 0 and other._sign == 0) else 0
        else:
            sign = self._sign
        if self._sign == other._sign == 1 and not self._int and not other._int:
            sign = 1
        return _new(sign, 0, b._exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return context._raise(InvalidOperation, "(+-)INF * 0")
            return _new(sign, 0, 0, "F")
        return _new(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._raise(InvalidOperation, "(+-)INF/(+-)INF")
            if self._special:
                return _new(sign, 0, 0, "F")
            context._raise(Clamped, "Division by infinity")
            return _new(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined, "0 / 0")
            return context._raise(DivisionByZero, "x / 0", sign)
        if not self._int:
            return _new(sign, 0, self._exp - other._exp)._fix(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        exp = self._exp - other._exp - shift
        if shift >= 0:
            n, r = divmod(self._int * 10**shift, other._int)
        else:
            n, r = divmod(self._int, other._int * 10**-shift)
        if r:
            if n % 5 == 0:
                n += 1  # a digit that makes rounding see the remainder
        else:
            ideal = self._exp - other._exp
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return _new(sign, n, exp)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divide(self, other, context):
        """Quotient, toward zero, and remainder of finite numbers; other is not 0."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other._special else min(self._exp, other._exp)
        diff = self.adjusted() - other.adjusted()
        if not self._int or other._special or diff <= -2:
            return _new(sign, 0, 0), self._rescale(ideal, context.rounding)
        if diff <= context.prec:
            a, b = self._int, other._int
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            q, r = divmod(a, b)
            if q < 10**context.prec:
                return _new(sign, q, 0), _new(self._sign, r, ideal)
        bad = context._raise(DivisionImpossible, "quotient too large in //, % or divmod")
        return bad, bad

    def _check_division(self, other, context, what):
        """The result of a division with special numbers or 0, or None."""
        nan = self._nan(other, context)
        if nan is not None:
            return nan, nan
        if self._special == "F":
            q = context._raise(InvalidOperation, "INF // INF") if other._special == "F" and what != "%" else _new(self._sign ^ other._sign, 0, 0, "F")
            r = context._raise(InvalidOperation, "INF % x") if what != "//" else None
            return q, r
        if not other:
            if not self:
                bad = context._raise(DivisionUndefined, "0 // 0")
                return bad, bad
            q = context._raise(DivisionByZero, "x // 0", self._sign ^ other._sign) if what != "%" else None
            r = context._raise(InvalidOperation, "x % 0") if what != "//" else None
            return q, r
        return None

    def _division(self, other, context, what):
        other = _operand(other)
        if other is NotImplemented:
            return other, other
        context = context or getcontext()
        result = self._check_division(other, context, what)
        if result is None:
            q, r = self._divide(other, context)
            result = q, r._fix(context)
        return result

    def __floordiv__(self, other, context=None):
        return self._division(other, context, "//")[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        return self._division(other, context, "%")[1]

    def __rmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __divmod__(self, other, context=None):
        q, r = self._division(other, context, "divmod")
        return q if q is NotImplemented else (q, r)

    def __rdivmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def remainder_near(self, other, context=None):
        other = _convert(other)
        context = context or getcontext()
        result = self._check_division(other, context, "%")
        if result is not None:
            return result[1]
        if other._special:
            return self._fix(context)
        q, r = self._divide(other, context)
        if r._special:
            return r
        twice, b = 2 * r._int * 10 ** max(0, r._exp - other._exp), other._int * 10 ** max(0, other._exp - r._exp)
        if twice > b or twice == b and q._int & 1:
            r = r._exact_add(other.copy_negate() if r._sign == other._sign else other)
        return r._fix(context)

    def _exact_add(self, other):
        exp = min(self._exp, other._exp)
        x = (-1) ** self._sign * self._int * 10 ** (self._exp - exp) + (-1) ** other._sign * other._int * 10 ** (other._exp - exp)
        return _new(1 if x < 0 or not x and self._sign else 0, abs(x), exp)

    def fma(self, other, third, context=None):
        other, third = _convert(other), _convert(third)
        context = context or getcontext()
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return context._raise(InvalidOperation, "INF * 0 in fma")
            product = _new(self._sign ^ other._sign, 0, 0, "F")
        else:
            product = _new(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if modulo is not None:
            a, b, m = int(self), int(other), int(_convert(modulo))
            if m == 0 or b < 0:
                return context._raise(InvalidOperation, "pow() 3rd argument cannot be 0")
            n = pow(abs(a), b, abs(m))
            return _new(1 if self._sign and b & 1 else 0, n, 0)
        return _power(self, other, context)

    def __rpow__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, None, context)

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._special and not self._sign:
            return self
        if not self:
            return _new(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._raise(InvalidOperation, "sqrt(-x), x > 0")
        digits = context.prec + 1
        e, n = self._exp, self._int
        if e & 1:
            n *= 10
            e -= 1
        shift = digits - (_digits(n) + 1) // 2
        ideal = self._exp // 2
        if shift >= 0:
            n *= 100**shift
            exact = True
        else:
            n, r = divmod(n, 100**-shift)
            exact = not r
        root = math.isqrt(n)
        exact = exact and root * root == n
        exp = e // 2 - shift
        if exact:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
            if exp > ideal:
                root *= 10 ** (exp - ideal)
                exp = ideal
        elif root % 5 == 0:
            root += 1
        copy = context._with_rounding(ROUND_HALF_EVEN)
        return _new(0, root, exp)._fix(copy)

    def exp(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._special:
            return _new(0, 0, 0) if self._sign else self
        if not self:
            return Decimal(1)
        limit = context.Emax * 3 + context.prec * 3
        if self.adjusted() > 20 or abs(int(self)) > limit:
            big = _new(0, 1, context.Emax + 1) if not self._sign else _new(0, 1, context.Etiny() - 1)
            return big._fix(context)
        return _approximate(lambda p: _exp(self._int, self._exp, self._sign, p), context)

    def ln(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self:
            return _new(1, 0, 0, "F")
        if self._special and not self._sign:
            return self
        if self._sign:
            return context._raise(InvalidOperation, "ln of a negative value")
        if self == 1:
            return Decimal(0)
        return _approximate(lambda p: _ln(self._int, self._exp, p), context)

    def log10(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if not self:
            return _new(1, 0, 0, "F")
        if self._special and not self._sign:
            return self
        if self._sign:
            return context._raise(InvalidOperation, "log10 of a negative value")
        if str(self._int).rstrip("0") == "1":
            return Decimal(self.adjusted())._fix(context._with_rounding(ROUND_HALF_EVEN))

        def compute(p):
            n, e = _ln(self._int, self._exp, p + 3)
            ten, e10 = _ln(1, 1, p + 3)
            q = abs(n) * 10 ** (p + 2 + e - e10) if e - e10 + p + 2 >= 0 else abs(n) // 10 ** -(p + 2 + e - e10)
            q //= ten
            return (-q if n < 0 else q), -(p + 2)

        return _approximate(compute, context)

    def logb(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._special:
            return _new(0, 0, 0, "F")
        if not self:
            return context._raise(DivisionByZero, "logb(0)", 1)
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = _convert(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if other._special or other._exp != 0:
            return context._raise(InvalidOperation)
        if self._special:
            return self
        return _new(self._sign, self._int, self._exp + int(other))._fix(context)

    # Exponents.

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another."""
        exp = _convert(exp)
        context = context or getcontext()
        rounding = rounding or context.rounding
        if self._special or exp._special:
            nan = self._nan(exp, context)
            if nan is not None:
                return nan
            if exp._special and self._special:
                return self
            return context._raise(InvalidOperation, "quantize with one INF")
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._raise(InvalidOperation, "target exponent out of bounds in quantize")
        if not self:
            return _new(self._sign, 0, exp._exp)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._raise(InvalidOperation, "quantize result has too many digits for current context")
        result = self._rescale(exp._exp, rounding)
        if result.adjusted() > context.Emax or _digits(result._int) > context.prec:
            return context._raise(InvalidOperation, "quantize result has too many digits for current context")
        if result and result.adjusted() < context.Emin:
            context._raise(Subnormal)
        if result._exp > self._exp:
            if result != self:
                context._raise(Inexact)
            context._raise(Rounded)
        return result._fix(context)

    def same_quantum(self, other, context=None):
        other = _convert(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def normalize(self, context=None):
        """The number without zeros at its end."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        d = self._fix(context)
        if d._special:
            return d
        if not d._int:
            return _new(d._sign, 0, 0)
        top = [context.Emax, context.Etop()][context.clamp]
        n, exp = d._int, d._exp
        while n % 10 == 0 and exp < top:
            n //= 10
            exp += 1
        return _new(d._sign, n, exp)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._special or self._exp >= 0:
            return self
        return self._rescale(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0 and self:
            if result != self:
                context._raise(Inexact)
            context._raise(Rounded)
        return result

    def radix(self):
        return Decimal(10)

    def _step(self, context, up):
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._special == "F" and (self._sign == 0) == up:
            return self
        if self._special == "F":
            return _new(self._sign, 10**context.prec - 1, context.Etop())
        copy = context._with_rounding(ROUND_CEILING if up else ROUND_FLOOR)
        copy.traps = dict.fromkeys(_SIGNALS, False)
        result = self._fix(copy)
        if result != self:
            return result
        tiny = _new(0 if up else 1, 1, copy.Etiny() - 1)
        return self.__add__(tiny, copy)

    def next_plus(self, context=None):
        return self._step(context or getcontext(), True)

    def next_minus(self, context=None):
        return self._step(context or getcontext(), False)

    def next_toward(self, other, context=None):
        other = _convert(other)
        context = context or getcontext()
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        c = self._cmp(other)
        return self.copy_sign(other) if c == 0 else self._step(context, c < 0)

    # Digits as bits.

    def _bits(self, other, context, op):
        other = _convert(other)
        context = context or getcontext()
        for x in (self, other):
            if x._special or x._sign or x._exp or set(str(x._int)) - {"0", "1"}:
                return context._raise(InvalidOperation)
        n = context.prec
        a, b = [str(x._int).rjust(n, "0")[-n:] for x in (self, other)]
        return _new(0, int("".join([str(op(int(x), int(y))) for x, y in zip(a, b)])), 0)

    def logical_and(self, other, context=None):
        return self._bits(other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        return self._bits(other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        return self._bits(other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        context = context or getcontext()
        return self.logical_xor(_new(0, int("1" * context.prec), 0), context)

    def shift(self, other, context=None):
        return self._moved(other, context, False)

    def rotate(self, other, context=None):
        return self._moved(other, context, True)

    def _moved(self, other, context, around):
        context = context or getcontext()
        other = _convert(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if other._special or other._exp or abs(int(other)) > context.prec:
            return context._raise(InvalidOperation)
        if self._special:
            return self
        n, k = context.prec, int(other)
        digits = str(self._int).rjust(n, "0")[-n:]
        if around:
            digits = digits[k:] + digits[:k]
        elif k >= 0:
            digits = (digits + "0" * k)[-n:]
        else:
            digits = digits[:k]
        return _new(self._sign, int(digits or "0"), self._exp)


numbers.Number.register(Decimal)


def _from_string(text, context):
    m = _PARSER.match(text.strip().replace("_", ""))
    if m is None:
        return (context or getcontext())._raise(ConversionSyntax, "Invalid literal for Decimal: %r" % text)
    sign, whole, frac, exp, inf, signal, nan, payload = m.groups()
    s = 1 if sign == "-" else 0
    if inf:
        return _new(s, 0, 0, "F")
    if nan:
        return _new(s, int(payload or "0"), 0, "N" if signal else "n")
    frac = frac or ""
    return _new(s, int((whole or "") + frac or "0"), int(exp or "0") - len(frac))


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    n = 0
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        n = n * 10 + d
    if exp == "F":
        return _new(sign, 0, 0, "F")
    if exp in ("n", "N"):
        return _new(sign, n, 0, exp)
    if not isinstance(exp, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _new(sign, n, exp)


def _operand(other):
    """The other operand of an arithmetic operator."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _new(1 if other < 0 else 0, abs(other), 0)
    return NotImplemented


def _convert(other):
    d = _operand(other)
    if d is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(other).__name__)
    return d


def _for_compare(self, other, order):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _new(1 if other < 0 else 0, abs(other), 0)
    if isinstance(other, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation] and order:
            raise FloatOperation("strict semantics for mixing floats and Decimals are enabled")
        return Decimal.from_float(other)
    if isinstance(other, numbers.Rational):
        if self._special:
            return _new(0, 0, 0)
        # Compare exactly: self = a / b with other = n / d.
        a, b = self.as_integer_ratio()
        diff = a * other.denominator - other.numerator * b
        low = self._exact_add(_new(0 if diff < 0 else 1, 1, self._exp - 1)) if diff else self
        return low
    if not order and isinstance(other, complex) and other.imag == 0:
        return Decimal.from_float(other.real)
    return NotImplemented


# ---- functions that are not exact


def _approximate(compute, context, rounding=ROUND_HALF_EVEN):
    """Round what compute(digits) -> (n, exp), good to nearly so many digits, gives, with enough digits to round correctly."""
    digits = context.prec + 5
    while True:
        n, exp = compute(digits)
        sign, n = (1, -n) if n < 0 else (0, n)
        length = _digits(n)
        extra = length - context.prec
        if extra > 3:
            tail = n % 10 ** (extra - 1)
            unit = 10 ** (extra - 1)
            # Not so near a border of rounding that the error (a few units in the last place) could matter.
            rest = n % (unit * 10)
            if all([abs(rest - border) > 50 for border in (0, 5 * unit, 10 * unit)]):
                break
            if digits > 4 * context.prec + 60:
                break  # it is the border itself
        digits += context.prec // 2 + 10
    if n % 5 == 0:
        n += 1
    return _new(sign, n, exp)._fix(context._with_rounding(rounding))


def _ln_ratio(a, b, one):
    """one * ln(a / b) for a / b near 1, by the series of artanh."""
    num, den = abs(a - b), a + b
    x = num * one // den
    square = x * x // one
    total, term, k = 0, x, 1
    while term:
        total += term // k
        term = term * square // one
        k += 2
    return 2 * total if a > b else -2 * total


def _ln(n, exp, p):
    """(m, e) with m * 10**e = ln(n * 10**exp), good to p digits."""
    shift = _digits(n) + exp  # the number is about 10**shift
    work = p + 10 + len(str(abs(shift)))
    if -1 <= shift <= 1:
        # Near 1 the logarithm is small: keep relative precision.
        a, b = (n * 10**exp, 1) if exp >= 0 else (n, 10**-exp)
        gap = abs(a - b)
        work += max(0, _digits(b) - _digits(gap or 1)) if gap else 0
    one = 10**work
    a, b = (n * 10**exp, 1) if exp >= 0 else (n, 10**-exp)
    # Scale by powers of two and ten into 0.7 .. 1.4.
    k = a.bit_length() - b.bit_length()
    if k > 0:
        b <<= k
    else:
        a <<= -k
    if a * 10 > b * 14:
        b <<= 1
        k += 1
    elif a * 10 < b * 7:
        a <<= 1
        k -= 1
    big = a.bit_length() - one.bit_length() - 64
    if big > 0 and b.bit_length() > big:
        a >>= big
        b >>= big
    result = _ln_ratio(a, b, one)
    if k:
        ln2 = 2 * _atanh_inverse(3, one)
        result += k * ln2
    return result, -work


def _atanh_inverse(k, one):
    """one * artanh(1 / k)."""
    term = one // k
    total, square, i = 0, k * k, 1
    while term:
        total += term // i
        term //= square
        i += 2
    return total


def _exp(n, exp, sign, p):
    """(m, e) with m * 10**e = exp of the number, good to p digits."""
    work = p + 10 + max(0, _digits(n) + exp)
    one = 10**work
    x = n * 10 ** (work + exp) if work + exp >= 0 else n // 10 ** -(work + exp)
    if sign:
        x = -x
    # x = k * ln10 + r
    ln10 = 3 * 2 * _atanh_inverse(3, one) + _ln_ratio(10, 8, one)
    k, r = divmod(x, ln10)
    # exp(r) = exp(r / 2**s)**(2**s)
    s = 8
    r >>= s
    total = term = one
    i = 1
    while term:
        term = term * r // (one * i)
        total += term
        i += 1
    for _ in range(s):
        total = total * total // one
    return total, k - work


def _power(x, y, context):
    nan = x._nan(y, context)
    if nan is not None:
        return nan
    if not y:
        return context._raise(InvalidOperation, "0 ** 0") if not x else Decimal(1)
    sign = 0
    integral = not y._special and y == y.to_integral_value()
    if x._sign:
        if integral:
            if int(y) & 1:
                sign = 1
        elif x:
            return context._raise(InvalidOperation, "x ** y with x negative and y not an integer")
        x = x.copy_negate()
    if not x:
        return _new(sign, 0, 0) if not y._sign else _new(sign, 0, 0, "F")
    if x._special:
        return _new(sign, 0, 0, "F") if not y._sign else _new(sign, 0, 0)
    if x == 1:
        if integral:
            exp = x._exp * (0 if y._sign else min(int(y), context.prec)) if x._exp else 0
            exp = max(exp, 1 - context.prec)
            if exp < 0:
                context._raise(Rounded)
            return _new(sign, 10**-exp, exp)
        context._raise(Inexact)
        context._raise(Rounded)
        return _new(sign, 10 ** (context.prec - 1), 1 - context.prec)
    if y._special:
        up = (x > 1) != bool(y._sign)
        return _new(sign, 0, 0, "F") if up else _new(sign, 0, 0)
    # Certainly too large or too small?
    scale = x.adjusted() * int(y) if abs(x.adjusted()) > 1 and y.adjusted() < 30 else 0
    if y.adjusted() > 30 or abs(scale) > 3 * context.Emax + 3 * context.prec:
        up = (x > 1) != bool(y._sign)
        return (_new(sign, 1, context.Emax + 1) if up else _new(sign, 1, context.Etiny() - 1))._fix(context)
    if integral:
        n = int(y)
        if abs(n) * _digits(x._int) <= 4 * context.prec + 200:
            power = _new(sign, x._int ** abs(n), x._exp * abs(n))
            return power._fix(context) if n > 0 else Decimal(1).__truediv__(power, context)
    exact = _exact_root(x, y, context)
    if exact is not None:
        return _new(sign, exact._int, exact._exp)._fix(context)

    def compute(p):
        extra = p + max(0, y.adjusted()) + 6
        n, e = _ln(x._int, x._exp, extra)
        product = n * y._int * (-1 if y._sign else 1)
        return _exp(abs(product), e + y._exp, 1 if product < 0 else 0, p)

    rounding = context.rounding
    if sign:  # the magnitude is rounded
        rounding = {ROUND_FLOOR: ROUND_CEILING, ROUND_CEILING: ROUND_FLOOR}.get(rounding, rounding)
    result = _approximate(compute, context, rounding)
    return _new(sign, result._int, result._exp) if not result._special else _new(sign, 0, 0, "F")


def _exact_root(x, y, context):
    """x ** y if that is exact and short, else None."""
    n, d = y.as_integer_ratio()
    a, b = x.as_integer_ratio()
    if d > 64 or abs(n) > 4 * context.prec + 100:
        return None

    def root(v):
        if d == 1:
            return v
        if v == 1:
            return 1
        r = math.isqrt(v) if d == 2 else round(v ** (1 / d)) if v < 1 << 1000 else 0
        for c in (r - 1, r, r + 1):
            if c > 0 and c**d == v:
                return c
        return None

    a, b = root(a), root(b)
    if a is None or b is None:
        return None
    if n < 0:
        a, b, n = b, a, -n
    if n * max(a.bit_length(), b.bit_length()) > 16 * context.prec + 400:
        return None
    a, b = a**n, b**n
    # Exact only if the denominator has the factors 2 and 5 alone.
    twos = (b & -b).bit_length() - 1
    rest, fives = b >> twos, 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return None
    k = max(twos, fives)
    m = a * 2 ** (k - twos) * 5 ** (k - fives)
    exp = -k
    if d == 1:
        if _digits(m) > context.prec:
            return None if k else _new(0, m, exp)
        ideal = x._exp * int(y) if not y._sign else 0
        while exp > ideal and _digits(m) < context.prec and not y._sign:
            m *= 10
            exp -= 1
    else:
        if _digits(m) > context.prec:
            return None
        m *= 10 ** (context.prec - _digits(m))
        exp = -k - (_digits(m) - _digits(a * 2 ** (k - twos) * 5 ** (k - fives)))
    return _new(0, m, exp)


# ---- format()

_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?$", re.DOTALL)


def _format(d, spec, context):
    m = _SPEC.match(spec)
    if m is None:
        raise ValueError("invalid format string")
    fill, align, sign, z, alt, zero, width, comma, prec, kind = m.groups()
    if zero and align is None:
        fill, align = "0", "="
    fill, align = fill or " ", align or ">"
    width = int(width or 0)
    kind = kind or "" if kind != "n" else "g"
    if d._special:
        body = str(d.copy_abs()) + ("%" if kind == "%" else "")
        head = "-" if d._sign else sign if sign in ("+", " ") else ""
        if fill == "0" and zero:
            fill = " "
            align = ">"
        return _pad(head, body, fill, align, width)
    precision = None if prec is None else int(prec)
    if kind == "%":
        d = _new(d._sign, d._int, d._exp + 2)
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E"):
            d = d._round_to(precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            d = d._rescale(-precision, rounding)
        elif _digits(d._int) > max(precision, 1):
            d = d._round_to(max(precision, 1), rounding)
    if not d and d._exp > 0 and kind in ("f", "F", "%"):
        d = d._rescale(0, rounding)
    digits = str(d._int)
    left = d._exp + len(digits)
    if kind in ("e", "E"):
        point = 1 - precision if not d and precision is not None else 1
    elif kind in ("f", "F", "%"):
        point = left
    elif d._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point < 0:
        whole, frac = "0", "0" * -point + digits
    elif point > len(digits):
        whole, frac = digits + "0" * (point - len(digits)), ""
    else:
        whole, frac = digits[:point] or "0", digits[point:]
    exp = left - point
    if comma:
        room = width - len(frac) - (1 if frac else 0) - 1 if fill == "0" and align == "=" else 0
        whole = _group(whole, comma)
    text = whole + ("." + frac if frac or alt else "")
    if exp or kind in ("e", "E"):
        text += ("E" if kind in ("E", "G", "") and (context.capitals or kind) else "e") + "%+d" % exp
    if kind == "%":
        text += "%"
    head = "-" if d._sign else sign if sign in ("+", " ") else ""
    if comma and fill == "0" and align == "=":
        tail = text[len(whole) :]
        plain = whole.replace(comma, "")
        while len(head) + len(_group(plain, comma)) + len(tail) < width:
            plain = "0" + plain
        return head + _group(plain, comma) + tail
    return _pad(head, text, fill, align, width)


def _group(digits, comma):
    parts = []
    while len(digits) > 3:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
    return comma.join([digits] + parts)


def _pad(head, body, fill, align, width):
    n = width - len(head) - len(body)
    if n <= 0:
        return head + body
    if align == "<":
        return head + body + fill * n
    if align == ">":
        return fill * n + head + body
    if align == "=":
        return head + fill * n + body
    return fill * (n // 2) + head + body + fill * (n - n // 2)


def _round_to(self, places, rounding):
    """Rounded to so many significant digits."""
    if not self._int:
        return self
    result = self._rescale(self.adjusted() + 1 - places, rounding)
    if result.adjusted() != self.adjusted():
        result = result._rescale(result.adjusted() + 1 - places, rounding)
    return result


Decimal._round_to = _round_to


# ---- contexts


class Context:
    """Precision, rounding, limits, and what to do about conditions."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = _default
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.traps = _signal_dict(base.traps if traps is None else traps)
        self.flags = _signal_dict(flags or {})

    def __setattr__(self, name, value):
        if name == "prec":
            _check_range(name, value, 1, MAX_PREC)
        elif name == "Emin":
            _check_range(name, value, MIN_EMIN, 0)
        elif name == "Emax":
            _check_range(name, value, 0, MAX_EMAX)
        elif name in ("capitals", "clamp"):
            if value not in (0, 1):
                raise ValueError("valid values for %s are 0 or 1" % name)
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name not in ("traps", "flags"):
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            ", ".join([s.__name__ for s in _REPR_ORDER if self.flags[s]]), ", ".join([s.__name__ for s in _REPR_ORDER if self.traps[s]]))

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def clear_flags(self):
        for s in self.flags:
            self.flags[s] = False

    def clear_traps(self):
        for s in self.traps:
            self.traps[s] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def _with_rounding(self, rounding):
        """A context that shares flags and traps with this one."""
        c = object.__new__(Context)
        for name in ("prec", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            object.__setattr__(c, name, getattr(self, name))
        object.__setattr__(c, "rounding", rounding)
        return c

    def _raise(self, condition, text=None, sign=0):
        """Note a condition; raise it if it is trapped, else return the result for it."""
        signal = _PARENT.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            if condition is signal and not text:
                raise condition([condition])
            raise signal([condition])
        if signal is InvalidOperation:
            return _new(0, 0, 0, "n")
        if signal is DivisionByZero:
            return _new(sign, 0, 0, "F")
        if signal is Overflow:
            if self.rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or self.rounding == (ROUND_FLOOR if sign else ROUND_CEILING):
                return _new(sign, 0, 0, "F")
            return _new(sign, 10**self.prec - 1, self.Emax - self.prec + 1)
        return None

    def create_decimal(self, num="0"):
        return Decimal(num, self)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def plus(self, a):
        return _convert(a).__pos__(self)

    def minus(self, a):
        return _convert(a).__neg__(self)

    def abs(self, a):
        return _convert(a).__abs__(context=self)

    def add(self, a, b):
        return _convert(a).__add__(_convert(b), self)

    def subtract(self, a, b):
        return _convert(a).__sub__(_convert(b), self)

    def multiply(self, a, b):
        return _convert(a).__mul__(_convert(b), self)

    def divide(self, a, b):
        return _convert(a).__truediv__(_convert(b), self)

    def divide_int(self, a, b):
        return _convert(a).__floordiv__(_convert(b), self)

    def remainder(self, a, b):
        return _convert(a).__mod__(_convert(b), self)

    def divmod(self, a, b):
        return _convert(a).__divmod__(_convert(b), self)

    def power(self, a, b, modulo=None):
        return _convert(a).__pow__(_convert(b), modulo, self)

    def to_sci_string(self, a):
        return _convert(a).__str__(context=self)

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)


def _delegate(name):
    def method(self, a, *args):
        return getattr(_convert(a), name)(*args, context=self)

    method.__name__ = name
    return method


for _name in ("compare", "compare_signal", "exp", "fma", "ln", "log10", "logb", "max", "max_mag", "min", "min_mag", "next_minus",
              "next_plus", "next_toward", "normalize", "number_class", "quantize", "remainder_near", "rotate", "scaleb", "shift", "sqrt",
              "to_eng_string", "to_integral_exact", "to_integral_value", "is_normal", "is_subnormal", "logical_and", "logical_or",
              "logical_xor", "logical_invert", "compare_total", "compare_total_mag", "same_quantum", "copy_sign"):
    setattr(Context, _name, _delegate(_name))
for _name in ("is_nan", "is_qnan", "is_snan", "is_infinite", "is_finite", "is_signed", "is_zero", "is_canonical", "canonical", "copy_abs",
              "copy_negate", "radix"):
    setattr(Context, _name, (lambda n: lambda self, a=0: getattr(_convert(a), n)())(_name))
Context.to_integral = Context.to_integral_value
Context.copy_decimal = lambda self, a: _convert(a)


def _check_range(name, value, low, high):
    if not isinstance(value, int):
        raise TypeError("%s must be an integer" % name)
    if not low <= value <= high:
        raise ValueError("valid range for %s is [%s, %s]" % (name, low if low != MIN_EMIN else "MIN_EMIN", "MAX_PREC" if high == MAX_PREC and name == "prec" else "MAX_EMAX" if high else 0))


_REPR_ORDER = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


def _signal_dict(signals):
    if isinstance(signals, dict):
        return {s: bool(signals.get(s, False)) for s in _SIGNALS}
    return {s: s in signals for s in _SIGNALS}


class _Defaults:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = [DivisionByZero, Overflow, InvalidOperation]


_default = _Defaults
DefaultContext = Context()
_default = DefaultContext
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_contexts = {}
_ident = None


def _me():
    global _ident
    if _ident is None:
        from _thread import get_ident as _ident
    return _ident()


def getcontext():
    """The context of this thread."""
    me = _me()
    c = _contexts.get(me)
    if c is None:
        c = _contexts[me] = DefaultContext.copy()
    return c


def setcontext(context):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _contexts[_me()] = context


class _Local:
    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """A copy of a context, in force in a with statement."""
    local = _Local(ctx if ctx is not None else getcontext())
    for name, value in kwargs.items():
        setattr(local._new, name, value)
    return local
