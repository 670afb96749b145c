# Class patterns: __match_args__, isinstance hooks, builtin self-matching, errors.
class Base:
    __match_args__ = ("a",)
    def __init__(self, **k): self.__dict__.update(k)
class Derived(Base):
    __match_args__ = ("a", "b")
def t(v):
    try:
        match v:
            case Derived(1, 2): return "derived 1 2"
            case Base(1): return "base 1"
            case Base(a=x, z=y): return "attrs", x, y
            case Base(): return "base"
            case dict(d) if d: return "dict", d
            case list([x]): return "list of one", x
            case tuple(x): return "tuple", x
            case bool(b): return "bool", b
            case int(i): return "int", i
            case bytes(b): return "bytes", b
            case set(s): return "set", sorted(s)
            case float(f): return "float", f
    except (TypeError, AttributeError) as e:
        return type(e).__name__
for v in (Derived(a=1, b=2), Derived(a=1), Derived(a=2, z=3), Base(), Base(a=1), {"k": 1}, {}, [5], [5, 6], (5, 6), True, 7, b"q", {2, 1}, 1.5, "none"): print(t(v))
class NoArgs: pass
class BadArgs: __match_args__ = ["x"]
class BadItem: __match_args__ = (1,)
def err(v, n):
    try:
        if n == 0:
            match v:
                case NoArgs(1): return "?"
        elif n == 1:
            match v:
                case BadArgs(1): return "?"
        elif n == 2:
            match v:
                case BadItem(1): return "?"
        elif n == 3:
            match v:
                case int(1, 2): return "?"
        elif n == 4:
            x = 5
            match v:
                case x.y: return "?"
        elif n == 5:
            match v:
                case Derived(1, a=1): return "?"
        return "no match"
    except Exception as e: return type(e).__name__
print(err(NoArgs(), 0), err(5, 0), err(BadArgs(), 1), err(BadItem(), 2), err(1, 3), err("s", 3), err(1, 4), err(Derived(a=1), 5))
class Meta(type):
    def __instancecheck__(cls, o): return isinstance(o, str)
class Fake(metaclass=Meta): pass
match "text":
    case Fake(): print("instancecheck used")
class Prop:
    @property
    def p(self): print("property read"); return 4
    @property
    def bad(self): raise AttributeError
match Prop():
    case Prop(bad=1): print("?")
    case Prop(p=3): print("three")
    case Prop(p=4): print("four")
class Eq:
    def __eq__(self, o): print("eq", o); return o == 2
match Eq():
    case 1 | 2: print("value pattern by ==")
match Eq():
    case None: print("None is by identity")
    case _: print("not None")
notclass = 5
try:
    match 1:
        case notclass(): pass
except TypeError: print("TypeError")
from dataclasses import dataclass
@dataclass
class Shape:
    kind: str
    size: tuple
def area(s):
    match s:
        case Shape("circle", (r,)): return 3 * r * r
        case Shape("rect", (w, h)): return w * h
        case Shape(kind=k): return "unknown " + k
print(area(Shape("circle", (2,))), area(Shape("rect", [3, 4])), area(Shape("blob", ())))
