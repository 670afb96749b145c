# What the dict of an object has under the name of a data descriptor is not the attribute.
def check():
    def func(*, k=None): return k
    func.y = 0
    func.__dict__.update({"__kwdefaults__": {"k": 1}, "__name__": "other", "__code__": 3, "__defaults__": 5, "__doc__": "x", "__module__": "m", "__qualname__": "q", "__closure__": 4, "__globals__": 5, "__annotations__": 6, "__dict__": 7, "y": 8})
    return [func.__kwdefaults__, func.__name__, func.__defaults__, func.__doc__, func.__closure__, func.__qualname__, func.__annotations__, type(func.__code__).__name__, type(func.__dict__).__name__, func.y, func.__module__, type(func.__globals__).__name__, func()]
for i in range(3): print(check())
class E(Exception): pass
def exc():
    e = E("a"); e.__dict__.update(args=3, __traceback__=4, __cause__=5, z=1)
    return e.args, e.__traceback__, e.__cause__, e.z
for i in range(3): print(exc())
class A:
    @property
    def p(self): return "prop"
    def m(self): return "m"
class B:
    __slots__ = ("s", "__dict__")
def inst():
    a = A(); a.__dict__.update(p=1, m=lambda: "own", __class__=3, __dict__=4, __doc__="d")
    b = B(); b.s = 1; b.__dict__["s"] = 2
    return a.p, a.m(), a.__class__.__name__, type(a.__dict__).__name__, a.__doc__, b.s, type(b.__dict__)
for i in range(3): print(inst())
class I(int):
    pass
def sub():
    i = I(5); i.__dict__.update(real=9, numerator=8, bit_length=lambda: 7)
    return i.real, i.numerator, i.bit_length()
for i in range(3): print(sub())
def kw(f):
    return f.__kwdefaults__


def loop():
    def func(*, k=None): return k
    func.__dict__["__kwdefaults__"] = 1
    out = [kw(func) for i in range(300)]
    return out.count({"k": None})
print(loop())
