# abs, divmod, pow, round, min, max, bin, hex, oct, int/float/bool conversions on user classes.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(abs(-5), abs(-2.5), abs(3 - 4j), abs(True), abs(-2 ** 70), t(abs, "a"), t(abs, None), t(abs), abs(-0.0))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(True, 2), divmod(2 ** 70, 10 ** 9), t(divmod, 1, 0), t(divmod, 1.0, 0), t(divmod, "a", 1), t(divmod, 1), divmod(5, -3), divmod(-1, 3), divmod(0, 5))
print(pow(2, 3), pow(2, -2), pow(2, 0.5) == 2 ** 0.5, pow(-2, 3), pow(2, 100, 7), pow(7, -1, 11), pow(-7, 2, 5), pow(base=2, exp=5), pow(2, 5, mod=3), t(pow, 2, 3, 0), t(pow, 2, -1, 2), t(pow, 2, 1.0, 3), t(pow, "a", 2), t(pow, 0, -1), pow(True, 2), pow(10, 20), pow(0, 0), pow(0, 0, 1), pow(2, 3, -5), pow(3, 2 ** 70, 1000))
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(2.5, None), t(round, "a"), t(round, 1, "a"), t(round, 1j), round(True), round(number=1.26, ndigits=1), round(5, 10 ** 6), round(2 ** 70 + 1, -1), round(-0.4), str(round(-0.4, 0)))
print(min(1, 2), max([1, 2]), min("b", "a"), max({1: 2, 5: 0}), min([3, 1], key=lambda x: -x), max("a", "bb", key=len), min([], default=None), max([], default=0), t(max, []), t(min), t(max, 1), t(max, 1, "a"), t(max, None), t(min, [1], key=5), t(max, 1, 2, default=3), max([1], key=None), min(True, 0), max(1, True), max(True, 1), min((1, "b"), (1, "a")), max(iter([4, 9, 2])), min(x for x in (3, 1)))
print(bin(5), oct(8), hex(255), bin(-5), hex(-255), bin(True), t(bin, 1.0), t(hex, "a"), hex(2 ** 100), oct(2 ** 64), int("0b11", 0), int("0o17", 0), int("0xff", 0))
print(bool(), bool(0), bool([]), bool("0"), bool(object()), int(True), float(False), t(bool, 1, 2), complex(True), int(), float(), str(True), True + True, True / 2, True // 2, -True, ~True, True == 1, True is 1 or "not identical", [10, 20][True], "ab"[False], {True: "t"}[1], True < 2, sum([True] * 3), max(True, False), "%d" % True, f"{True:d}", repr(True), int("1") is True or "no", True & False, True | 0, type(True ^ True).__name__, bool("False"), not True)
class N:
    def __init__(s, v): s.v = v
    def __abs__(s): return "abs"
    def __divmod__(s, o): return ("divmod", o)
    def __rdivmod__(s, o): return ("rdivmod", o)
    def __pow__(s, e, m=None): return ("pow", e, m)
    def __rpow__(s, b, m=None): return ("rpow", b, m)
    def __round__(s, n=None): return ("round", n)
    def __index__(s): return 10
    def __bool__(s): return False
    def __lt__(s, o): return s.v < o.v
    def __gt__(s, o): return s.v > o.v
n = N(1)
print(abs(n), divmod(n, 2), divmod(2, n), pow(n, 2), pow(n, 2, 3), pow(2, n), round(n), round(n, 3), bin(n), hex(n), oct(n), bool(n), range(n)[3], [0] * n == [0] * 10, int(n), float(n), complex(n), max(N(1), N(5)).v, min(N(1), N(5)).v, int("z", 36), int("11", n), "a" * n, chr(n), bytes(n), (2).__pow__(3), (2).__rpow__(3), (7).__divmod__(2), (7).__rdivmod__(20), (5).__round__(-1), (-3).__abs__(), (5).__floordiv__(0.5), (1).__add__(1.5), (1.5).__add__(1), (1).__lt__(2), (1).__lt__("a"))
class F:
    def __float__(s): return 2.5
    def __int__(s): return 7
    def __trunc__(s): return 8
print(float(F()), int(F()), t(complex, F()), t(round, F()), t(abs, F()))
class OnlyTrunc:
    def __trunc__(s): return 8
print(t(int, "12a"), t(float, "1.5.5"), t(int, [1]), t(float, [1]), t(int, ""), float("1" * 400) if False else t(float, "x"), int("9" * 30), float("1e-320"), int(-0.9), int(1e18), int("-0"), float("-0"))
