# Attributes of classmethod and staticmethod objects: those of the function, and what a decorator sets.
import functools
def mark(x):
    x.marked = True
    return x
class A:
    @mark
    @classmethod
    def c(cls): "doc c"; return cls.__name__
    @mark
    @staticmethod
    def s(): "doc s"; return 1
    @classmethod
    @mark
    def d(cls): return 2
for n in "csd":
    x = A.__dict__[n]
    print(n, getattr(x, 'marked', None), x.__name__, x.__qualname__, x.__doc__, x.__wrapped__.__name__, x.__dict__.get("marked"), getattr(x, "other", 3), hasattr(x, "__no__"))
print(A.c(), A.s(), A().c(), A().s(), A.d())
x = A.__dict__["s"]; x.level = 4; print(x.level); del x.level; print(hasattr(x, "level"))
try: del x.level
except AttributeError: print("gone")
class Mine(classmethod): pass
def f(cls): return 5
m = Mine(f); m.extra = 1; print(m.extra, hasattr(f, "extra"))
print(functools.wraps(A.__dict__["c"])(lambda: 0).__name__, isinstance(A.__dict__["c"], classmethod))
