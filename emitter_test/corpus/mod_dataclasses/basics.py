# dataclass: init, repr, eq, defaults, field options, post-init, inheritance, errors.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
    not_a_field = 5
p, q = P(1), P(1, 0)
print(p, p == q, p != P(2), p is q, P(1, hidden="z") == p, p.tags is q.tags, P(1, tags=[2]).tags)
p.tags.append(1); print(p, q, p == (1, 0, [1]), p.__eq__(5), [f.name for f in fields(P)], P.not_a_field, is_dataclass(P), is_dataclass(p), is_dataclass(5))
for bad in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(z=1), lambda: hash(p), lambda: P(1) < P(2)):
    try: bad(); print("ok")
    except TypeError: print("TypeError", end=" ")
print()
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)
print(V(1, 2) < V(1, 3), V(2) > V(1, 9), sorted([V(2), V(1, 5), V(1)]), V(1) <= V(1, 0, "x"), max(V(1), V(3)))
try: V(1) < (1, 0)
except TypeError: print("no order with tuples")
@dataclass(frozen=True)
class F:
    a: int
    b: tuple = ()
f = F(1, (2,))
print(hash(f) == hash(F(1, (2,))), {f: "v"}[F(1, (2,))])
for act in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: setattr(f, "new", 2)):
    try: act()
    except FrozenInstanceError as e: print("frozen", isinstance(e, AttributeError))
@dataclass
class Base:
    a: int
    b: int = 2
    def __post_init__(self): self.total = self.a + self.b
@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10
    def __post_init__(self): super().__post_init__(); self.total += self.c
print(Derived(), Derived(1, 1, 1).total, [x.name for x in fields(Derived)], issubclass(Derived, Base), Derived() == Base(10))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int
    c: int = 5
print(K(1, b=2)); 
try: K(1, 2)
except TypeError: print("keyword only")
@dataclass(kw_only=True)
class K2:
    a: int = 1
    b: int
print(K2(b=5))
@dataclass
class I:
    n: int
    scale: InitVar[int] = 2
    out: int = field(init=False, default=0)
    def __post_init__(self, scale): self.out = self.n * scale
print(I(3), I(3, 5), I(3, scale=1).out)
print(asdict(P(1, tags=[P(2), {"k": P(3)}])), astuple(V(1, 2)), replace(V(1, 2), minor=9), replace(f, a=7))
try:
    @dataclass
    class Bad: x: int = 0; y: int
except TypeError: print("non-default after default")
try:
    @dataclass
    class Bad2: x: list = []
except ValueError: print("mutable default")
@dataclass(eq=False, repr=False)
class NoEq: x: int
print(NoEq(1) == NoEq(1), "NoEq(" in repr(NoEq(1)), isinstance(hash(NoEq(1)), int))
@dataclass(slots=True)
class S: x: int; y: int = 4
s = S(1); print(s, hasattr(s, "__dict__"))
try: s.z = 1
except AttributeError: print("slots")
@dataclass
class Rec: kids: list = field(default_factory=list)
r = Rec(); r.kids.append(r); print(r)
@dataclass
class Own:
    x: int
    def __repr__(self): return "custom"
    def __init__(self, v): self.x = v * 2
print(Own(4), Own(4).x, Own(1) == Own(1), P.__match_args__, Derived.__doc__ is not None)
