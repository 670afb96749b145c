# Operator methods: forward, reflected, subclass priority, NotImplemented, unary.
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return "%s(%r)" % (type(self).__name__, self.v)
def add(name, sym):
    def fwd(self, o): return (sym, self.v, getattr(o, "v", o))
    def rev(self, o): return ("r" + sym, self.v, getattr(o, "v", o))
    setattr(N, "__%s__" % name, fwd)
    setattr(N, "__r%s__" % name, rev)
for name, sym in (("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"), ("matmul", "@"), ("divmod", "dm")):
    add(name, sym)
a = N(1)
print(a + 2, 2 + a, a - 2, 2 - a, a * 2, 2 * a)
print(a / 2, 2 / a, a // 2, 2 // a, a % 2, 2 % a, a ** 2, 2 ** a)
print(a << 2, 2 << a, a >> 2, 2 >> a, a & 2, 2 & a, a | 2, 2 | a, a ^ 2, 2 ^ a, a @ 2, 2 @ a)
print(divmod(a, 3), divmod(3, a), pow(a, 4), "s" + a, [1] + a, "%s" % (a,), 1.5 * a, None | a)
class Sub(N):
    def __radd__(self, o): return "Sub.radd"
    def __rsub__(self, o): return "Sub.rsub"
class Plain(N): pass
print(a + Sub(2), a - Sub(2), a * Sub(2), a + Plain(3), Sub(1) + a)
class Deny:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented
class Accept:
    def __radd__(self, o): return "accepted"
    def __rmul__(self, o): return "times"
print(Deny() + Accept(), Deny() * Accept(), sum([Accept()], 5))
for f in (lambda: Deny() + Deny(), lambda: Deny() + 1, lambda: 1 + Deny(), lambda: Deny() - 1, lambda: -Deny(), lambda: Deny()[0], lambda: Deny()(), lambda: len(Deny()), lambda: iter(Deny()), lambda: 1 in Deny(), lambda: int(Deny()), lambda: Deny() < 1, lambda: abs(Deny())):
    try:
        print("?", f())
    except TypeError:
        print("TypeError", end=" ")
print()
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 3
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), math.floor(u), math.ceil(u), math.trunc(u))
class P:
    def __pow__(self, e, m=None): return e, m
print(P() ** 2, pow(P(), 2), pow(P(), 2, 5))
class I:
    def __index__(self): return 3
    def __int__(self): return 30
    def __float__(self): return 2.5
    def __complex__(self): return 1j
print([0, 1, 2, 3][I()], "abcdef"[I():], range(I()), hex(I()), int(I()), float(I()), complex(I()), [0] * I(), chr(I()) == "\x03", bytes(I()), "%d %x" % (I(), I()))
