# Annotations: evaluated for functions and modules, stored, not enforced; locals not evaluated.
log = []
def note(x):
    log.append(x)
    return x
def f(a: note("a"), b: note("b") = note("default"), *args: note("args"), c: note("c") = 1, **kw: note("kw")) -> note("ret"):
    z: note("local")
    y: note("local2") = 5
    return y
print(log)
print(f.__annotations__)
print(f(1), log[-1])
x: int = 3
y: "forward"
print(__annotations__, x)
try:
    y
except NameError:
    print("y unbound")
class C:
    a: int
    b: str = "s"
    c: note("C.c") = note("C.value")
    def m(self, v: "C") -> None: pass
    if 0:
        never: int
print(C.__annotations__, hasattr(C, "a"), C.b, log[-2:])
print(C.m.__annotations__)
def g(): pass
print(g.__annotations__, (lambda: 0).__annotations__)
class E(C): pass
print(E.__dict__.get("__annotations__"))
l = [0]
l[0]: int = 5
(z): int = 1
print(l, "z" in __annotations__, z)
class O: pass
o = O()
o.attr: note("attr ann") = 4
print(o.attr, log[-1], "attr" in __annotations__)
def local_unbound():
    v: int
    try:
        return v
    except NameError:
        return "unbound local"
v = "global"
print(local_unbound())
for src in ("a, b: int", "(a, b): int = 1, 2", "a: int, b: int", "[x]: int", "f(): int", "a: int = b: str", "x: int += 1"):
    try:
        compile(src, "", "exec"); print("ok", src)
    except SyntaxError: print("SyntaxError", src)
def star(*args: int, **kw: str): return args, kw
print(star(1, a="x"), sorted(star.__annotations__))
t: tuple = 1, 2
print(t)
