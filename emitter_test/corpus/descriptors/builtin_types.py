# What types of functions say of themselves is not what their instances have, and a slot may be the hash.
import types


def f(self=None):
    return "called"


class C:
    def m(self):
        pass


for t in (types.FunctionType, types.BuiltinFunctionType, types.MethodType, property, staticmethod, classmethod, type, object, int):
    print(t.__name__, t.__module__)
print(f.__module__, C().m.__module__)
bound = type(f).__get__(f, C(), C)
print(type(bound).__name__, bound())
upper = type(str.upper).__get__(str.upper, "abc", str)
print(upper())


class Slotted:
    __slots__ = ("x", "__hash__")

    def __init__(self, n):
        self.__hash__ = lambda: n

    def __eq__(self, other):
        return True


print(hash(Slotted(4)), len({Slotted(1), Slotted(1), Slotted(2)}))


class Equal:
    def __eq__(self, other):
        return True


print(Equal.__hash__)
try:

    class Conflict:
        __slots__ = ("x",)
        x = 1

except ValueError as e:
    print(e)
