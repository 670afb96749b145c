# Binding side effects, subject evaluated once, soft keywords, sequences that do not match, guards.
def subject():
    print("evaluated")
    return [1, 2]
match subject():
    case [x, 3]: print("no")
    case [x, y]: print("yes", x, y)
match 5:
    case n if n > 10: print("big")
    case n if (n := n + 1) > 5: print("guard rebinding", n)
match = 3
case = {"a": match}
_ = "underscore"
print(match, case, _)
match match:
    case 3: print("soft keyword")
match (1, 2):
    case _: print("wildcard does not bind", _)
def type(x): return "my type"
print(type(1))
del type
match [1, 2, 3]:
    case [a, *_]: print(a)
match 1, 2:
    case a, b: print(a + b)
match (1,):
    case a,: print("one tuple", a)
match *[1, 2], 3:
    case [*all]: print(all)
for v in ("ab", b"ab", bytearray(b"ab"), {1, 2}, iter([1, 2]), range(2), {0: 1, 1: 2}, (1, 2)):
    match v:
        case [a, b]: print("sequence", a, b)
        case _: print("not a sequence")
class Map:
    def keys(self): return ["a"]
    def __getitem__(self, k): return 1
match Map():
    case {"a": v}: print("mapping", v)
    case _: print("duck typing is not enough")
import collections
match collections.OrderedDict(a=1, b=2):
    case {"b": b, **rest}: print(b, rest, dict(rest) == {"a": 1})
match collections.defaultdict(int):
    case {"missing": v}: print("created")
    case d: print("not created", len(d))
d = {"x": None}
match d:
    case {"x": None}: print("None value")
def f(v):
    match v:
        case int() | str(): r = "scalar"
        case [*items]: r = [f(i) for i in items]
        case {**kw}: r = {k: f(i) for k, i in kw.items()}
        case _: r = "?"
    return r
print(f([1, "a", [2.5], {"k": 3}]))
def no_match(v):
    match v:
        case 1: return "one"
print(no_match(2))
for src in ("match x:\n case a: pass\n case b: pass", "match x:\n case a | b: pass", "match x:\n case [a, a]: pass", "match x:\n case [*a, *b]: pass", "match x:\n case {**r, 'k': 1}: pass", "match x:\n case a.b(): pass", "match x:\n case 1 + 2: pass", "match x:\n case -a: pass", "match x:\n case f'x': pass", "match x:\n case P(a=1, a=2): pass", "match x:\n case P(a=1, 2): pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case (a as b): pass", "match x:\n case _ as b: pass", "match x:\n case a as _: pass", "match x:\n case {_: 1}: pass", "match(x)", "match x: pass", "match [1]\n", "match * 2", "match -1", "match x:\n case [1 | 2, (3 | 4)]: pass"):
    try: compile(src, "", "exec"); print("ok")
    except SyntaxError: print("SyntaxError", repr(src))
