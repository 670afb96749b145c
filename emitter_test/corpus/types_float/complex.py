# complex: construction, repr, arithmetic, comparisons, special values, attributes.
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
print(1j, 1 + 2j, 1 - 2j, -1j, complex(), complex(1), complex(1, 2), complex(1.5, -2.5), complex("1+2j"), complex("-3j"), complex(" 1-2j "), complex("(1+2j)"), complex("j"), complex("1e5"), complex("inf"), complex("nanj"), complex("-infj"), complex(1j, 1j), complex(True))
print(t(complex, "1 + 2j"), t(complex, "1+"), t(complex, ""), t(complex, "a"), t(complex, None), t(complex, "1", 2), t(complex, 1, "2"), t(complex, "1+2j3"))
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0, a ** -1, abs(a), -a, +a, a.real, a.imag, a.conjugate(), bool(a), bool(0j), a + 1, 2 * a, a - 1.5, 1 / 1j, True + 1j)
print(repr(0j), -0j, 0 - 0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), 1e20 + 1e-20j, complex(1, float("inf")), complex(float("nan"), 1), str(1.0 + 0j), repr(1e16j), [1j])
print(a == 3 + 4j, a != b, 1 + 0j == 1, 1 == 1 + 0j, 1j == 1, hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), {1: "x"}[1 + 0j], len({1j, 1j, 2j}), 1j in [1j], 0j == 0.0 == 0)
for op in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: round(a), lambda: [1][1j], lambda: a & 1, lambda: max(a, b), lambda: sorted([a, b]), lambda: 1j / 0, lambda: 0j ** -1, lambda: "%d" % a, lambda: a + "x", lambda: range(1j)):
    print(t(op), end=" ")
print()
print(1j ** 2, 1j ** 3, (1 + 1j) ** 8, 2 ** 1j == 2 ** (0 + 1j), 0j ** 0, 0j ** 2, abs((-1) ** 0.5 - 1j) < 1e-15, pow(1j, 2), sum([1j, 2, 3.5]))
z = 0j
c = complex(-0.4, 0.6)
for i in range(20):
    z = z * z + c
print("%.12f %.12f" % (z.real, z.imag))
def mandel(c, n=50):
    z = 0
    for i in range(n):
        if abs(z) > 2: return i
        z = z * z + c
    return n
print([[mandel(complex(x / 4, y / 4)) for x in range(-8, 3, 2)] for y in range(-4, 5, 2)])
class C(complex):
    def __repr__(self): return "C(%g, %g)" % (self.real, self.imag)
print(C(1, 2), C(1, 2) + 1, type(C(1) * 2).__name__, C("3j"))
class X:
    def __complex__(self): return 5j
print(complex(X()), "%s %r" % (1j, 2j), "{} {:.2f} {:>10}".format(1j, 1 + 2.345j, 3j), f"{1 + 1j!r}")
try: a.real = 1
except (AttributeError, TypeError): print("read-only")
print(abs(3e200 + 4e200j) // 1e199, abs(complex(float("inf"), float("nan"))), (1e308 + 1e308j).conjugate(), isinstance(1j, complex), type(1j * 1j).__name__, (2 + 3j).__class__.__name__, a.__abs__(), a.__eq__(5), a.__add__("x"))
