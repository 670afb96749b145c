# heavy
# Random operands, contexts and signals for every operation: what CPython's decimal gives, as checksums of ten operations each.
# With an argument, the operations themselves are printed, for a comparison by hand.
import random
import sys
import zlib
from decimal import *

R = random.Random(20)
n = 2000
ROUND = [ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP]
SIG = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
def digits(k):
    m = R.randrange(6)
    if m == 0: return str(R.randrange(10**k))
    if m == 1: return "9" * k
    if m == 2: return "1" + "0" * (k-1)
    if m == 3: return "".join([R.choice("05") for _ in range(k)])
    if m == 4: return str(R.randrange(10**k)) [:max(1,k//2)] + "0" * (k//2)
    return "".join([R.choice("0123456789") for _ in range(k)])
def num():
    m = R.randrange(40)
    if m == 0: return R.choice(["Infinity", "-Infinity", "NaN", "-NaN12", "sNaN", "-sNaN345", "NaN" + digits(30)])
    if m == 1: return R.choice(["0", "-0", "0E+5", "-0E-7", "0E-400", "0E+400"])
    s = R.choice(["", "", "-"]) + digits(R.choice([1, 1, 2, 3, 5, 9, 10, 16, 18, 19, 20, 27, 28, 29, 30, 36, 37, 38, 39, 45, 60, 100]) )
    e = R.choice([0, 0, 0, R.randrange(-5, 6), R.randrange(-30, 31), R.randrange(-60, 61), R.randrange(-420, 421)])
    return s + "E" + str(e)
def small():
    m = R.randrange(10)
    if m == 0: return num()
    if m < 4: return str(R.randrange(-50, 51))
    return R.choice(["", "-"]) + str(R.randrange(10**R.randrange(1, 9))) + "E" + str(R.randrange(-9, 2))
def ctx():
    m = R.randrange(4)
    if m == 0: c = Context(prec=28)
    elif m == 1: c = Context(prec=R.randrange(1, 12), Emax=R.randrange(0, 30), Emin=-R.randrange(0, 30))
    elif m == 2: c = Context(prec=R.choice([1, 9, 16, 28, 34, 35, 36, 37, 38, 40, 50, 77]), Emax=R.choice([384, 999999, 100]), Emin=-R.choice([383, 999999, 50]))
    else: c = Context(prec=R.randrange(1, 50), Emax=R.choice([999, 40]), Emin=-R.choice([998, 39]))
    c.rounding = R.choice(ROUND)
    c.clamp = R.choice([0, 0, 0, 1])
    c.capitals = R.choice([1, 1, 0])
    for s in SIG: c.traps[s] = False
    if R.randrange(8) == 0:
        for s in SIG:
            if R.randrange(3) == 0: c.traps[s] = True
    return c
def show(v):
    return repr(v)
U = "abs minus plus to_integral to_integral_value to_integral_exact exp ln log10 logb logical_invert next_minus next_plus normalize sqrt copy_abs copy_negate is_canonical is_finite is_infinite is_nan is_qnan is_snan is_signed is_zero is_normal is_subnormal number_class to_sci_string to_eng_string create_decimal".split()
B = "add add add subtract subtract multiply multiply multiply divide divide divide divide_int remainder divmod quantize quantize compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max max_mag min min_mag next_toward remainder_near rotate scaleb shift same_quantum power".split()
lines = []
for i in range(n):
    c = ctx()
    k = R.randrange(12)
    args = []
    if k < 4:
        name = R.choice(U)
        args = [num() if name not in ("exp", "logical_invert") else small()]
        if name == "logical_invert": args = ["".join([R.choice("01") for _ in range(R.randrange(1, 40))])]
    elif k < 10:
        name = R.choice(B)
        args = [num(), num()]
        if name == "quantize" and R.randrange(4): args[1] = "1E" + str(R.randrange(-30, 20))
        if name in ("rotate", "shift", "scaleb"): args[1] = str(R.randrange(-50, 51))
        if name.startswith("logical"): args = ["".join([R.choice("01") for _ in range(R.randrange(1, 40))]) for _ in "12"]
        if name == "power":
            args = [small() if R.randrange(3) else num(), small()]
            if R.randrange(3)==0: args[1] = str(R.randrange(-20, 21))
        if R.randrange(12) == 0 and name != "power": args[1] = args[0]
    elif k == 10:
        name = "fma"; args = [num(), num(), num()]
    else:
        name = R.choice(["hash", "tuple", "ratio", "int", "float", "cmp", "fmt", "round", "powmod", "ops"])
        args = [num(), num()]
    try:
        if k < 11:
            if name == "create_decimal": r = c.create_decimal(args[0])
            else: r = getattr(c, name)(*[Decimal(a) for a in args])
        else:
            setcontext(c)
            d, e = Decimal(args[0]), Decimal(args[1])
            if name == "hash": r = hash(d) if not d.is_nan() else 0
            elif name == "tuple": r = d.as_tuple(), d.adjusted(), Decimal(d.as_tuple())
            elif name == "ratio": r = d.as_integer_ratio()
            elif name == "int": r = int(d), d.__floor__(), d.__ceil__(), round(d)
            elif name == "float": r = float(d), Decimal(float(d)), d == float(d)
            elif name == "cmp": r = d < e, d <= e, d == e, d != e, d > e, d >= e
            elif name == "round": r = round(d, R.randrange(-5, 9))
            elif name == "powmod": r = c.power(Decimal(R.randrange(-10**20, 10**20)), R.randrange(0, 10**6), R.randrange(1, 10**min(c.prec, 25)))
            elif name == "ops": r = d + e, d - e, d * e, +d, -d, abs(d), d / e, d // e, d % e
            else:
                spec = R.choice(["", "*<", ">", "^", "x=", "0", "é^", "<<"]) + R.choice(["", "+", " ", "-"]) + R.choice(["", "", "z"])
                if not spec.endswith("0") and R.randrange(3) == 0 and spec[:1] not in tuple("*>^xé<"): spec += "0"
                spec += R.choice(["", str(R.randrange(1, 45))]) + R.choice(["", "", ","]) + R.choice(["", "." + str(R.randrange(0, 30))]) + R.choice(["", "", "e", "E", "f", "F", "g", "G", "%", "n", "d"])
                args.append(spec)
                r = spec, format(d, spec), str(d), d.to_eng_string()
        res = show(r)
    except (ArithmeticError, ValueError, TypeError) as ex:
        res = type(ex).__name__ + " " + str(ex)
    lines.append(" ".join(map(str, (i, name, args, c.prec, c.Emax, c.Emin, c.rounding[6:], c.clamp, "->", res, [s.__name__ for s in SIG if c.flags[s]]))))
    if len(lines) == 10:
        if len(sys.argv) > 1:
            print(*lines, sep="\n")
        print(i, "%08x" % zlib.crc32("\n".join(lines).encode()))
        lines.clear()
