# global, nonlocal, class scopes, comprehension scopes, exec namespaces, builtins shadowing.
x = "module"
def reads(): return x
def writes():
    x = "local"
    return x
def declares():
    global x
    x = "changed"
print(reads(), writes(), reads())
declares()
print(x)
class C:
    x = "class"
    def m(self): return x
    y = [x for _ in range(2)]
    z = [v for v in x]
    def get(self): return self.x
print(C().m(), C.y, C.z, C().get())
def unbound():
    try:
        print(x)
    except NameError as e:
        print("unbound local")
    x = 1
unbound()
def cond(flag):
    if flag: v = 1
    try:
        return v
    except NameError:
        return "unset"
print(cond(True), cond(False))
def make_global():
    global created
    created = [1]
    def inner():
        global created
        created = created + [2]
    inner()
make_global()
print(created)
def globclass():
    global K
    class K: pass
    global fn
    def fn(): return "global fn"
globclass()
print(K.__name__, K.__qualname__, fn())
i = "kept"
[i for i in range(3)]; {i for i in range(3)}; {i: 0 for i in range(3)}; list(i for i in range(3))
print(i)
for i in range(3): pass
print(i)
def shadow_builtin():
    len = lambda o: "my len"
    return len([])
print(shadow_builtin(), len([]))
list = "shadowed"
print(list)
del list
print(list("ab"))
ns = {"x": 1}
exec("y = x + 1\ndef f(): return y * 10", ns)
print(ns["y"], ns["f"]())
loc = {}
exec("a = 1\nglobal b\nb = 2", ns, loc)
print(loc, ns["b"], "a" in ns)
print(eval("x + y", {"x": 1}, {"y": 2}), eval("[x for _ in '12']", {"x": 5}))
try:
    del undefined
except NameError:
    print("del NameError")
def delete_local():
    v = 1
    del v
    try:
        v
    except NameError: return "gone"
print(delete_local())
for src in ("def f():\n x = 1\n global x", "def f(a):\n global a", "def f():\n nonlocal zz", "nonlocal q", "def f(a):\n def g():\n  nonlocal a\n  global a", "def f():\n print(v)\n global v", "def f():\n global g1\n g1 = 1", "class A:\n nonlocal r", "def f():\n for x in y: global x"):
    try:
        compile(src, "s", "exec"); print("ok", repr(src))
    except SyntaxError: print("SyntaxError", repr(src))
print(globals() is globals(), globals()["x"], "C" in globals(), __name__)
