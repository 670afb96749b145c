# Methods of ints and floats in hot loops, and of what is neither.
def f(xs):
    out = []
    for x in xs:
        out.append(x.bit_length())
    return out
for k in range(60): f([1, 5, 0, -7])
e = [0] + [s * (2**k + d) for k in range(1, 64) for d in (-1, 0, 1) for s in (1, -1)] + [s*int("10"*k, 2) for k in range(1, 31) for s in (1,-1)]
print(f(e) == [len(bin(abs(x))) - 2 if x else 0 for x in e], f([True, False]))
class I(int):
    def bit_length(self): return "mine"
print(f([I(5), 5]))
def g(xs):
    return [x.is_integer() for x in xs]
for k in range(60): g([1.5, 2.0])
print(g([1.5, 2.0, 1e300, -0.0, float("inf")]), g([2.5]))
def h(xs):
    return [x.to_bytes(4, "little") for x in xs]
for k in range(60): h([1, 5, 1000])
print(h([7, 2**31, True]))
def c(xs):
    return [x.conjugate() for x in xs]
for k in range(60): c([1, 5])
print(c([1, 2.5, True, 2**70, -3]))
def m(xs):
    n = 0
    for x in xs:
        g = x.bit_length
        n += g()
        try:
            n += x.foo()
        except AttributeError:
            n += 1000
    return n
for k in range(40): m([1, 2, 3])
print(m([255]))
