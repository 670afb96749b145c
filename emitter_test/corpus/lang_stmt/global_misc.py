# Import forms, exec/eval/compile, __name__, chained attribute stores, big literals in source.
import sys, math as m, os.path
from math import (pi, floor as fl,)
from math import sqrt as s, \
    ceil
print(m.floor(2.5), fl(1.5), ceil(1.2), s(16), pi > 3, sys is __import__("sys"), os.path.join("a", "b"))
try: import nonexistent_module_xyz
except ImportError as e: print("ImportError", e.name)
try: from math import nonexistent_name
except ImportError as e: print("ImportError")
try: import math.nonexistent
except ImportError: print("not a package")
def local_import():
    import math
    from math import pow
    return math.pi == pi, pow(2, 3)
print(local_import(), "math" in globals())
class K:
    import math
    from sys import maxsize as ms
print(K.math is m, K.ms == sys.maxsize)
code = compile("a + b", "<c>", "eval")
print(eval(code, {"a": 1, "b": 2}), eval(" \t1 + 1\n"), eval("(1,\n2)"), eval(b"3 * 3"))
exec(compile("for i in range(3):\n  q = i", "<e>", "exec"))
print(q, eval("q", {"q": "global"}), eval("q", {}, {"q": "local"}))
for bad in ("x = 1", "", "1;2", "def f(): pass", "1\n2", "pass", " "):
    try: eval(bad); print("ok")
    except SyntaxError: print("SyntaxError", end=" ")
print()
try: exec("raise KeyError('in exec')")
except KeyError as e: print(e)
try: exec("x = = 1")
except SyntaxError as e: print(e.lineno, e.filename)
try: compile("a = 1\nb = 2\nc = (", "file.py", "exec")
except SyntaxError as e: print(e.filename, isinstance(e.lineno, int))
for bad in (lambda: exec(5), lambda: eval("1", 5), lambda: compile("1", "f", "nomode"), lambda: exec("x", {}, 5)):
    try: bad()
    except (TypeError, ValueError, NameError) as e: print(type(e).__name__, end=" ")
print()
g = {}
exec("def f():\n  return __name__, x\nx = 1", g)
print("__builtins__" in g or True, g["x"])
g["__name__"] = "custom"
print(g["f"]())
compile("pass", "f", "single")
exec("global_set_by_exec = 1")
print(global_set_by_exec)
def inner_exec():
    v = 1
    exec("v = 2; w = 3")
    return v
print(inner_exec())
def ns_exec():
    d = {}
    exec("def k(n): return 1 if n == 0 else n * k(n - 1)", d)
    return d["k"](5)
print(ns_exec())
l = [1, [2, [3]]]
l[1][1][0] = l
print(l[1][1][0] is l, l[1][1][0][0])
print(eval("[x for x in y]", {"y": "ab"}), eval("(lambda: z)()", {"z": 7}), eval("[a for _ in '1' for a in [k]]", {"k": 1}))
def f(x):
    if x: import os as name
    else: from sys import maxsize as name
    return type(name).__name__
print(f(1), f(0), sys.modules["math"] is m, __name__, __doc__)
