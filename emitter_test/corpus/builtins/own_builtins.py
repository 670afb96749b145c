# Code that is run has the builtins that its globals say.
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


t(lambda: eval("open", {"__builtins__": {}}))
t(lambda: eval("len([1])", {"__builtins__": {"len": lambda x: 42}}))
t(lambda: eval("abs(-1)", {"__builtins__": None}))
t(lambda: eval("[abs(x) for x in range(3)]", {"__builtins__": {"range": range}}))
t(lambda: eval("(lambda: print)()", {"__builtins__": {}}))
t(lambda: exec("import os", {"__builtins__": {}}))
t(lambda: exec("import zz", {"__builtins__": {"__import__": lambda *a: print("importing", a[0])}}))
t(lambda: __builtins__.len is len)


class Any(dict):
    def __missing__(self, name):
        return name * 2


t(lambda: eval("ab + c", {"__builtins__": Any()}))

# Functions keep to the builtins of their globals, hot or not.
code = """
def f(n):
    total = 0
    for i in range(n):
        total += len("abc")
    return total
"""
g = {"__builtins__": {"range": range, "len": lambda s: 7}}
exec(code, g)
h = {}
exec(code, h)
print(g["f"](1000), h["f"](1000), sorted(h))
exec("def k(): return len('')", h)
print(h["k"]())
h["__builtins__"] = {"len": lambda s: 9}
print(eval("len('')", h))
h["__builtins__"] = __builtins__
print(eval("len('')", h), h["f"](3))
import types

m = types.ModuleType("some")
m.len = lambda s: 11
print(eval("len('')", {"__builtins__": m}))
t(lambda: eval("abs", {"__builtins__": m}))
