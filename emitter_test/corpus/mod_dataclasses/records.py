# Records: defaults, factories, ordering, freezing, replace, inheritance.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass
@dataclass(order=True)
class Item: price: float; name: str = "?"; tags: list = field(default_factory=list, compare=False); secret: int = field(default=0, repr=False)
a, b = Item(2.5, "nut"), Item(1.0); a.tags.append("x"); print(a, b, b < a, a == Item(2.5, "nut"), a.tags is b.tags, sorted([a, b])[0].price, t(Item), t(lambda: a < 1), a == (2.5,), t(hash, a))
@dataclass(frozen=True)
class Pt:
    x: int; y: int = 0
    def __add__(self, o): return replace(self, x=self.x + o.x, y=self.y + o.y)
p = Pt(1, 2); print(p + Pt(5), t(setattr, p, "x", 1), {p: 1}[Pt(1, 2)], hash(p) == hash(Pt(1, 2)), len({p, Pt(1, 2), Pt(2, 1)}), replace(p, y=9), t(replace, p, z=1), asdict(p), astuple(p))
@dataclass
class Seg:
    a: Pt; b: Pt; length: float = field(init=False); kind: str = "line"
    def __post_init__(self): self.length = ((self.a.x - self.b.x) ** 2 + (self.a.y - self.b.y) ** 2) ** 0.5
s = Seg(Pt(0), Pt(3, 4)); print(s, asdict(s), [f.name for f in fields(s)], is_dataclass(Seg), is_dataclass(5), t(Seg, 1))
@dataclass
class Base: a: int; b: int = 2
@dataclass
class Sub(Base): c: int = 3; b: int = 20
print(Sub(1), Sub(1, c=5), Sub(1) == Base(1, 20), isinstance(Sub(1), Base))
def bad():
    @dataclass
    class X: a: int = 1; b: int
def mut():
    @dataclass
    class X: a: list = []
print(t(bad), t(mut))
@dataclass(eq=False, repr=False)
class Plain: a: int
print(Plain(1) == Plain(1), "Plain" in repr(Plain(1)), Plain(a=4).a)
match p:
    case Pt(1, y): print("matched", y)
