# PEP 695: type parameters on functions, classes and aliases are accepted and do not disturb what runs.
def first[T](xs: list[T]) -> T: return xs[0]
def pair[K, V: (int, str), *Ts, **P](k: K, v: V, *a: *Ts) -> tuple[K, V]: return k, v, a
class Box[T]:
    def __init__(self, item: T): self.item = item
    def get(self) -> T: return self.item
    def map[U](self, f) -> "Box[U]": return Box(f(self.item))
class IntBox(Box[int]):
    def double(self): return self.item * 2
class Pair[A, B](Box): pass
type Alias = int
type Vec[T] = list[T]
type Rec = list[Rec] | None
print(first([1, 2]), pair("k", 2, 3.0), pair(k=1, v="x"))
print(Box(5).get(), Box("a").map(lambda s: s * 3).get(), IntBox(4).double(), Pair(1).get(), isinstance(IntBox(1), Box))
print(first.__name__, Box.__name__, IntBox.__mro__[1] is Box, Pair.__mro__[1] is Box)
type = "still a name"
print(type)
type X = str
print(type)
def type(x): return "function called type"
print(type(5), type
      (6))
del type
print(type(5) is int)
async def agen[T](x: T):
    yield x
async def co[T](x: T) -> T: return x
try: co(7).send(None)
except StopIteration as e: print(e.value)
class Meth:
    @staticmethod
    def s[T](x: T) -> T: return x
    @classmethod
    def c[T](cls, x: T): return cls.__name__, x
    def m[T: int](self, x: T) -> T: return x
print(Meth.s(1), Meth.c(2))
lam = [lambda x: x for T in (1,)]
print(lam[0](T := 3), T)
for bad in ("def f[](): pass", "class C[]: pass", "type = = 3", "type X", "type 1 = 2", "def f[T, T](): pass", "type X[T = int", "lambda[T]: 1"):
    try: compile(bad, "", "exec"); print("ok", bad)
    except SyntaxError: print("SyntaxError", bad)
