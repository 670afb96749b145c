# Decimals whose coefficients fit in a word: all operators on all pairs of edges, in contexts that round, overflow and clamp, with the flags that they leave.
# heavy
import zlib
from decimal import *

edges = [0, 1, 2, 3, 5, 7, 9, 10, 11, 99, 100, 101, 12345, 999999999, 10**9, 2**32, 10**18, 10**19 - 1, 10**19, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 2**64 + 1, 10**20, 10**28 - 1, 10**28, 2**93]
exps = [0, -1, -2, -5, -7, -19, -20, -25, 1, 3, 19, 20, 40]
numbers = [Decimal((s, tuple(map(int, str(c))), e)) for c in edges for e in exps[: 4 if c > 100 else None] for s in (0, 1)]
numbers += [Decimal(x) for x in ("NaN", "-sNaN", "Infinity", "-Infinity", "1E+999999", "9E-999999", "1E-1000026", "0E+999999", "-0E-1000026", "1E-6", "1E-7", "0E-6", "0E-7", "123E-8", "-0.000001")]

contexts = [
    Context(prec=28, traps=[]), Context(prec=19, traps=[], rounding=ROUND_HALF_UP), Context(prec=20, traps=[], rounding=ROUND_FLOOR), Context(prec=3, traps=[], rounding=ROUND_UP, Emax=5, Emin=-5),
    Context(prec=28, traps=[], clamp=1, Emax=30, Emin=-30), Context(prec=1, traps=[], rounding=ROUND_CEILING), Context(prec=100, traps=[], capitals=0), Context(prec=28, traps=[], Emax=20, Emin=-20),
]


def crc(results):
    return zlib.crc32(" ".join(results).encode())


binary = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "/": lambda a, b: a / b,
    "divmod": lambda a, b: divmod(a, b), "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "max": lambda a, b: a.max(b), "compare": lambda a, b: a.compare(b),
}


def inplace(a, b):
    x = y = z = w = v = a
    x += b
    y -= b
    z *= b
    w %= b
    v //= b
    return x, y, z, w, v


binary["inplace"] = inplace
unary = {"-": lambda a: -a, "+": lambda a: +a, "abs": abs, "str": str, "repr": repr, "**2": lambda a: a**2, "hash": lambda a: a.is_snan() or a.is_nan() or hash(a), "bool": bool,
         "ratio": lambda a: abs(a.adjusted()) < 60 and a.as_integer_ratio(), "eng": lambda a: a.to_eng_string(), "round": lambda a: a.is_finite() and abs(a.adjusted()) < 30 and round(a, 2), "int": lambda a: a.is_finite() and a.adjusted() < 100 and int(a)}


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return type(e).__name__


def flags(ctx):
    return "".join("01"[ctx.flags[k]] for k in (Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow))


def run(ctx, some):
    setcontext(ctx)
    ctx = getcontext()
    for name, f in binary.items():
        out = []
        for a in some:
            for b in some:
                ctx.clear_flags()
                out.append(attempt(f, a, b))
                out.append(flags(ctx))
        print(name, len(out), crc(out))
    for name, f in unary.items():
        out = []
        for a in numbers:
            ctx.clear_flags()
            out.append(attempt(f, a))
            out.append(flags(ctx))
        print(name, crc(out))
    ints = [0, 1, -1, 2, 7, -100, 2**62 - 1, -(2**62), 2**62, 2**63, -(2**63), 10**19, 10**30]
    for name, f in binary.items():
        if name in ("max", "compare"):
            continue
        out = []
        for a in some:
            for b in ints:
                out.append(attempt(f, a, b))
                out.append(attempt(f, b, a))
        print("int", name, crc(out))


for i, ctx in enumerate(contexts):
    print(ctx)
    run(ctx, numbers[i :: 11])

setcontext(Context(prec=28))
for f, args in ((binary["/"], (1, 0)), (binary["//"], (1, 0)), (binary["%"], (1, 0)), (binary["//"], (10**18, Decimal("1E-19"))), (binary["<"], (Decimal("NaN"), 1)), (binary["+"], (Decimal("sNaN"), 1))):
    print(attempt(f, Decimal(args[0]), Decimal(args[1])))


class Money(Decimal):
    def __add__(self, other):
        return "sum"

    def __lt__(self, other):
        return "less"


m, d = Money("1.25"), Decimal("0.75")
print(m + d, d + m, m - d, type(m - d).__name__, m < d, d < m, d > m, m == Decimal("1.25"), -m, type(-m).__name__, str(m), repr(m), m * 2)


class Other:
    def __radd__(self, other):
        return "radd", other

    def __eq__(self, other):
        return "eq"

    def __gt__(self, other):
        return "gt"


print(d + Other(), d == Other(), d < Other(), Other() == d)
for bad in ("x", 1.5, None, [1]):
    print(attempt(lambda: d + bad), attempt(lambda: d < bad), attempt(lambda: d == bad), attempt(lambda: bad * d))
print(d == 0.75, d < 1.5, d == 3 + 0j, d + True, d * False)


def loop(n):
    total = Decimal(0)
    step = Decimal("0.01")
    for i in range(n):
        total += step * i
        if total > 1000000:
            total -= 999999
        elif total == 5:
            total = -total
    return total


print(loop(30000))
with localcontext() as ctx:
    ctx.prec = 5
    print(loop(3000), ctx.flags[Inexact], ctx.flags[Rounded])
print(loop(3000))
with localcontext() as ctx:
    ctx.traps[Inexact] = True
    try:
        print(Decimal(1) / 4, Decimal("9" * 19) + Decimal("1"), Decimal("9" * 28) + Decimal("0.1"))
    except Inexact as e:
        print("Inexact", e.args)
