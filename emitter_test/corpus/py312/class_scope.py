# Type expressions in a class see its names: now in signatures, when asked in aliases and bounds.
X = "global"


class A:
    X = int
    Y = str
    type P = X
    type Q[T] = (X, T, Y)
    type R = Late
    Late = 5

    def f[T: X](self, a: X, b: "q", *c: Y, **d: T) -> Y:
        return X

    def g[U](self) -> U:
        return [X, __class__]

    class In[V](list):
        X = X
        W = V

        def h[Z](self, a: W, b: X):
            return super().__len__()

    async def co[T](self: X) -> Y:
        pass

    type Missing = Nope
    type Module = __name__
    __priv = 7
    type Private = __priv


print(A.P.__value__, A.Q.__value__, A.R.__value__)
print(A.f.__annotations__, A.f.__type_params__[0].__bound__, A().f(1, 2))
print(A.g.__annotations__, A().g(), A.In.h.__annotations__, A.In([1, 2]).h(1, 2))
print(A.Module.__value__, A.co.__annotations__, A.Private.__value__)
try:
    A.Missing.__value__
except NameError as e:
    print("NameError")


def outer():
    L = "local"

    class B:
        L2 = L
        type V = (L, L2)
        M = 3

        def m[T: M](self, x: L, y: M):
            return L, T.__bound__

        class C:
            type D = (L, N)
            N = 1
            type E = M

    M = "outer"
    return B


B = outer()
print(B.V.__value__, B.m.__annotations__, B().m(1, 2), B.C.D.__value__, B.C.E.__value__)


class G:
    global X
    type U = X

    def f[T](self, a: X):
        pass

    X = "set"


print(G.U.__value__, G.f.__annotations__)


class H:
    if 1:
        K = 9
    for LoopV in [4]:
        pass
    import sys as Imp

    def meth(self):
        pass

    type AL = (K, LoopV, Imp.__name__, meth.__name__)


print(H.AL.__value__)
