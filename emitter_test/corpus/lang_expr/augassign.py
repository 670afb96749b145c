# Augmented assignment on names, attributes, items, slices; in-place methods and fallbacks.
class Acc:
    def __init__(self, v): self.v = v
    def __repr__(self): return "Acc(%r)" % (self.v,)
    def __iadd__(self, o):
        self.v = (self.v, "iadd", o)
        return self
    def __sub__(self, o): return Acc((self.v, "sub", o))
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return Acc((self.v, "mul", o))
    def __ror__(self, o): return ("ror", o)
    def __imatmul__(self, o): return "matmul %r" % o
    def __ifloordiv__(self, o): return 5

a = Acc(1)
b = a
a += 2
print(a, b is a)
a -= 3
print(a, b is a)
a = b
a *= 4
print(a, a is b)
x = 7
x |= b
print(x)
a = b
a @= "m"
print(a)
b //= 0
print(b)
l = m = [1]
l += (2, 3)
l += "ab"
print(l is m, m)
l = l + [9]
print(l is m)
l *= 2
print(len(l))
t = u = (1,)
t += (2,)
print(t, u)
s = "a"; s += "b"; s *= 3
print(s)
n = 10
n += 1; n -= 2; n *= 3; n /= 2; print(n)
n //= 2; n %= 4; n **= 3; print(n)
n = 12
n &= 10; n |= 3; n ^= 1; n <<= 4; n >>= 1; print(n)
d = {"k": [1]}
d["k"] += [2]
print(d)
try:
    t = ([],)
    t[0] += [1]
except TypeError:
    print("TypeError but", t)
class O: pass
o = O(); o.c = 0
for i in range(3): o.c += i
print(o.c)
O.shared = 5
o.shared += 1
print(O.shared, o.shared)
l = [1, 2, 3, 4]
l[1:3] += [9]
print(l)
l[0], l[-1] = l[-1], l[0]
print(l)
st = {1}; st2 = st
st |= {2}; st &= {1, 2, 3}; st ^= {1}; st -= {5}
print(st is st2, st)
for bad in ("x += ", "x + 1 += 2", "f() += 1", "(a, b) += 1", "x += y += 1", "None += 1"):
    try:
        compile(bad, "", "exec"); print("compiled", bad)
    except SyntaxError:
        print("SyntaxError", bad)
try:
    undefined_name += 1
except NameError:
    print("NameError")
