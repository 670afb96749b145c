# Very deep and very wide data: repr, comparison, hashing, copying, pickling-free traversal, deletion.
# heavy
import sys
sys.setrecursionlimit(5000)
def nest(n, kind):
    x = kind()
    for _ in range(n): x = kind([x]) if kind is not dict else {"k": x}
    return x
for kind in (list, tuple):
    a, b = nest(1000, kind), nest(1000, kind)
    print(kind.__name__, a == b, len(repr(a)))
print(hash(nest(1000, tuple)) == hash(nest(1000, tuple)))
a = nest(100000, list)
n = 0
while a: a = a[0]; n += 1
print(n)
d = None
for i in range(200000): d = (d, i)
del d
l = nest(200000, list)
l = None
class Node:
    def __init__(self, nxt): self.nxt = nxt
c = None
for _ in range(100000): c = Node(c)
n = 0
while c: c = c.nxt; n += 1
print(n)
c = None
for _ in range(100000): c = Node(c)
c = None
def cmp_deep(n):
    try: return nest(n, list) == nest(n, list)
    except RecursionError: return "RecursionError"
print(cmp_deep(2000) in (True, "RecursionError"), cmp_deep(100000) in (True, "RecursionError"))
def rep_deep(n):
    try: return len(repr(nest(n, list)))
    except RecursionError: return "RecursionError"
print(rep_deep(500), rep_deep(100000) in (200002, "RecursionError"))
g = (x for x in range(3))
for _ in range(300): g = (x for x in g)
print(list(g))
g = iter(range(3))
for _ in range(2000): g = iter(g)
print(list(g))
f = lambda: 0
for _ in range(500): f = (lambda f: lambda: f() + 1)(f)
print(f())
wide = {i: [i] * 3 for i in range(50000)}
print(len(wide), sum(v[0] for v in wide.values()), len(repr(wide)), wide == dict(wide), len(set(map(tuple, wide.values()))))
big = list(range(300000))
big2 = big[::-1]
big2.reverse()
print(big == big2, sum(big), len(big * 3), big.index(299999), max(big), len(str(big)))
s = "x" * 1000000
print(len(s), s.count("x"), len(s.replace("x", "yz")), s.find("y"), len(s.split("x")), s == "x" * 1000000, hash(s) == hash("x" * 1000000))
t = ",".join(str(i) for i in range(100000))
print(len(t), sum(map(int, t.split(","))))
def args(*a): return len(a)
print(args(*range(50000)))
def kwargs(**k): return len(k)
print(kwargs(**{"k%d" % i: i for i in range(5000)}))
e = "+".join(["1"] * 1000)
print(eval(e), eval("[" * 50 + "]" * 50), eval("(" * 50 + "5" + ")" * 50))
src = "def f():\n" + "".join("    x%d = %d\n" % (i, i) for i in range(600)) + "    return " + "+".join("x%d" % i for i in range(600))
exec(src)
print(f())
exec("y = [" + ",".join(str(i) for i in range(5000)) + "]")
print(sum(y))
exec("z = {" + ",".join("%d: 'v%d'" % (i, i) for i in range(3000)) + "}")
print(len(z), z[2999])
src = "if x == 0: r = 0\n" + "".join("elif x == %d: r = %d\n" % (i, i * 2) for i in range(1, 400)) + "else: r = -1"
ns = {"x": 399}; exec(src, ns); print(ns["r"])
print(len("".join(chr(i) for i in range(0x4000))), sys.getrecursionlimit())
