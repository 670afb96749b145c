# globals, locals, vars, eval, exec, compile, __import__, builtins module manipulation.
import builtins, sys
x = 1
g = globals()
g["made"] = 5
print(made, g["x"], "print" in g, g is globals(), vars() is globals())
class C:
    y = 1
    here = sorted(k for k in locals() if not k.startswith("__"))
print(C.here, locals() is globals())
builtins.injected = lambda: "injected"
print(injected()); del builtins.injected
try: injected()
except NameError: print("gone")
saved = builtins.len
builtins.len = lambda o: 42
print(len([]))
builtins.len = saved
print(len([]))
def abs(v): return "shadowed"
print(abs(-1), builtins.abs(-1)); del abs; print(abs(-1))
ns = {"x": 10}
print(eval("x + 1"), eval("x + 1", ns), eval("x + y", ns, {"y": 5}), eval("lambda: x", ns)())
exec("def h(n): return n + x", ns); print(ns["h"](1), "h" in g)
exec("x = 2"); print(x)
exec("import math; r = math.floor(2.7)", ns); print(ns["r"])
code = compile("total = sum(range(n))", "<s>", "exec")
for n in (3, 5): exec(code); print(total)
print(eval(compile("[i for i in range(3)]", "", "eval")), type(code).__name__, code.co_filename if hasattr(code, "co_filename") else "<s>")
exec("a = 1\nb = a + 1\nif b: c = 3"); print(a, b, c)
for src in ("a +", "for", "x = 1", "1; 2"):
    try: eval(src)
    except SyntaxError: print("SyntaxError", end=" ")
print()
class D(dict):
    def __missing__(self, k): return "missing " + k
    def __getitem__(self, k): return dict.__getitem__(self, k) if k in self else self.__missing__(k)
print(eval("zzz", {}, D()), eval("q + z", {}, D(q="Q ")))
m = __import__("os.path"); print(m.__name__, __import__("os.path", None, None, ["join"]).join("a", "b"))
try: __import__("no_such_mod")
except ImportError: print("ImportError")
mod = type(sys)("fresh"); mod.v = 3
exec("w = v * 2", vars(mod)); print(mod.w, mod.__name__, "fresh" in sys.modules, mod.__dict__["v"])
del g["made"]
try: made
except NameError: print("deleted through globals()")
print(eval("(yield_ := 5)"), "yield_" in g, eval("x" if x else "y"), [eval("k", {"k": k}) for k in range(2)])
def gen(): exec("inside = 1"); yield "inside" in globals()
print(next(gen()), callable(eval("len")), eval("__name__"), eval("__import__")("math").floor(1.5))
