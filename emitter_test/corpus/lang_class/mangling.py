# Private name mangling: everywhere an identifier stands inside a class.
class A:
    __x = 1
    def __init__(self):
        self.__y = 2
        self.__z__ = 3
        self._s = 4
    def get(self): return self.__x, self.__y, self.__z__
    def __priv(self): return "A.__priv"
    def call(self): return self.__priv()
    def kw(self, __p=5, *, __k=6): return __p, __k
    def loc(self):
        __v = 7
        def inner():
            nonlocal __v
            __v += 1
            return __v
        return inner(), sorted(n for n in ("__v", "_A__v"))
a = A()
print(a.get(), sorted(a.__dict__), a.call(), a.kw(), a.loc())
print(a._A__y, A._A__x, a._A__priv(), a.kw(_A__p=1, _A__k=2))
try:
    a.__y
except AttributeError:
    print("not mangled outside")
class B(A):
    __x = 10
    def __priv(self): return "B.__priv"
    def both(self): return self.__x, self._A__x, self.__priv(), self.call()
print(B().both())
class _Under:
    __v = 1
    def g(self): return self.__v
print(_Under().g(), hasattr(_Under, "_Under__v"), hasattr(_Under, "__Under__v"))
class __Double:
    __v = 2
    def g(self): return self.__v
print(hasattr(__Double, "_Double__v"), __Double().g())
class ___:
    __v = 3
    def g(self): return self.__v
print(hasattr(___, "__v"), ___().g())
class C:
    import sys as __sys
    def f(self):
        global __glob
        __glob = "g"
        return self.__sys.__name__
    def h(self):
        return __glob
    class __Inner:
        __deep = 4
        def g(self): return self.__deep
    def inner(self): return C.__Inner().g(), C.__Inner._Inner__deep
print(C().f(), C().h(), "_C__glob" in globals(), C().inner(), hasattr(C, "_C__Inner"))
class E:
    def f(self, d):
        d.__attr = 1
        return {"__key": 2}, "__str", getattr(d, "_E__attr"), hasattr(d, "__attr")
class O: pass
print(E().f(O()))
class F:
    def t(self):
        try:
            raise ValueError("v")
        except ValueError as __e:
            return str(__e)
    def u(self): return [__i for __i in range(2)], (lambda __a: __a)(3)
    def w(self):
        for __n in "ab": pass
        return __n
print(F().t(), F().u(), F().w())
