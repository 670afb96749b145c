# types.
import types
from types import DynamicClassAttribute, MappingProxyType, SimpleNamespace


def f():
    pass


def g():
    yield


async def c():
    pass


async def ag():
    yield


class C:
    def m(self):
        pass

    @classmethod
    def cm(cls):
        pass


coro = c()
for name, x in (
    ("FunctionType", f), ("LambdaType", lambda: 0), ("GeneratorType", g()), ("CoroutineType", coro), ("AsyncGeneratorType", ag()),
    ("MethodType", C().m), ("MethodType", C.cm), ("BuiltinFunctionType", len), ("BuiltinMethodType", [].append), ("ModuleType", types),
    ("MappingProxyType", C.__dict__), ("NoneType", None), ("EllipsisType", ...), ("NotImplementedType", NotImplemented),
    ("GenericAlias", list[int]), ("UnionType", int | str), ("SimpleNamespace", SimpleNamespace()), ("CodeType", f.__code__),
):
    print(name, isinstance(x, getattr(types, name)), isinstance(3, getattr(types, name)))
coro.close()
n = SimpleNamespace(x=1, y="two")
n.z = [3]
print(n, n.x, n == SimpleNamespace(x=1, y="two", z=[3]), n != SimpleNamespace(), SimpleNamespace(), vars(n), n == 3)
del n.x
print(hasattr(n, "x"))
n.me = n
print(n)


class Sub(SimpleNamespace):
    pass


print(Sub(a=1), Sub(a=1) == SimpleNamespace(a=1))
try:
    SimpleNamespace(1)
except TypeError:
    print("TypeError")
d = {"a": 1}
m = MappingProxyType(d)
d["b"] = 2
print(m, m["b"], len(m), list(m), m.get("z"), "a" in m, m == {"a": 1, "b": 2}, m | {"c": 3}, m.copy(), list(reversed(m)))
try:
    m["x"] = 1
except TypeError:
    print("TypeError")


def body(ns):
    ns["x"] = 5
    ns["hello"] = lambda self: self.x


K = types.new_class("K", (C,), {}, body)
print(K.__name__, K().hello(), K.__bases__, types.new_class("E").__mro__)


class Meta(type):
    def __prepare__(name, bases, **kw):
        return {"prepared": kw}

    def __new__(m, name, bases, ns, **kw):
        return super().__new__(m, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        pass


X = types.new_class("X", (), {"metaclass": Meta, "opt": 1})
print(type(X).__name__, X.prepared)
print(types.prepare_class("Y", (X,))[0].__name__, types.resolve_bases((int, str)))


class Entries:
    def __mro_entries__(self, bases):
        return (C, object)


print(types.resolve_bases((Entries(),)), types.new_class("Z", (Entries(),)).__orig_bases__[0].__class__.__name__)


class Other(type):
    pass


try:
    types.new_class("Bad", (X,), {"metaclass": Other})
except TypeError:
    print("metaclass conflict")


class WithAttr:
    @DynamicClassAttribute
    def v(self):
        "docs"
        return self._v

    @v.setter
    def v(self, x):
        self._v = x * 2

    @v.deleter
    def v(self):
        del self._v


w = WithAttr()
w.v = 4
print(w.v)
del w.v
for bad in (lambda: w.v, lambda: WithAttr.v):
    try:
        bad()
    except AttributeError:
        print("AttributeError")


@types.coroutine
def old(x):
    y = yield x
    return y * 2


async def user():
    return await old(3)


u = user()
print(u.send(None))
try:
    u.send(21)
except StopIteration as e:
    print(e.value)
meth = types.MethodType(lambda self, x: (self, x), 5)
print(meth(1), meth.__self__, types.ModuleType("mod").__name__, types.ModuleType("mod", "docs").__doc__)
print(types.GenericAlias(list, (int,)), types.GenericAlias(dict, (str, int)).__args__)
