# Code objects and class bodies that are run in other ways than the usual ones.
import builtins
import types


def outer():
    x = 1

    def closure():
        return x

    def args(a, *b, c=2, **d):
        return a, b, c, d

    def plain():
        return "plain"
    return closure, args, plain


for f in outer():
    for run in exec, eval:
        try:
            print(run(f.__code__))
        except TypeError:
            print("TypeError")
types.FunctionType(compile("x = 1\nprint(x, a)", "", "exec"), {"a": 1})()
print(types.FunctionType(outer()[1].__code__, {})(1, 2, c=3, e=4))
try:
    __build_class__(len, "x")
except TypeError as e:
    print(e)
print(__build_class__(lambda: 5, "x").__name__)
build = builtins.__build_class__


def twice(body, *args, **kw):
    for a in (1, 2), {}:
        try:
            body(*a)
        except TypeError:
            print("TypeError")
    print(type(body()).__name__)
    return build(body, *args, **kw)


builtins.__build_class__ = twice


class C:
    x = 5

    def m(self):
        return __class__


builtins.__build_class__ = build
print(C.x, C().m())
l = []
l.append(l)
try:
    print("[...]" in repr(list[l]))
except RecursionError:
    print("RecursionError")
