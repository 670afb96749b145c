# Patterns, getters, aliases, unions and containers are copied, pickled and reduced.
import copy, io, operator, pickle, re
from collections import OrderedDict
def both(x): return copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x))
for x in both(re.compile("a(?P<n>b)?", re.I)): print(x == re.compile("a(?P<n>b)?", re.I), x.sub("-", "AbaB"), x.flags == re.compile("a", re.I).flags)
print(re.compile("a") == re.compile("a", re.U), re.compile("a", re.I) == re.compile("a"), re.compile(b"a") == re.compile("a"))
p = re.compile(b"x+", re.M); print(pickle.loads(pickle.dumps(p)) == p, copy.copy(p) is p)
class A: pass
a = A(); a.b = A(); a.b.c = 7; a.d = 8
for x in both(operator.attrgetter("b.c", "d")): print(x, x(a))
for x in both(operator.itemgetter(1)): print(x, x("abc"))
for x in both(operator.itemgetter(2, slice(1))): print(x("abc"))
for x in both(operator.methodcaller("split", "a", maxsplit=1)): print(x, x("bacad"))
for x in both(operator.methodcaller("upper")): print(x, x("bacad"))
for x in both(int | str | None): print(x, x == int | str | None, isinstance(3, x))
for x in both([list[int], dict[str, int | None]]): print(x)
for x in ([1, 2], {1: 2}, OrderedDict(a=1), {3}, frozenset([4]), 5, "s", b"b", 1.5, 2j, (1, 2)):
    r = x.__reduce_ex__(4); y = r[0](*r[1])
    if len(r) > 3 and r[3]: y.extend(r[3])
    if len(r) > 4 and r[4]:
        for k, v in r[4]: y[k] = v
    print(list(y.items()) if isinstance(y, dict) else y, type(y) is type(x), y == x)
class C(OrderedDict):
    __slots__ = ("z",)
c = C(a=1); c.z = 5
for x in both(c): print(list(x.items()), x.z, type(x).__name__)
for bad in ((i for i in ()), memoryview(b"a"), io.StringIO):
    try: pickle.dumps(bad); print("fine")
    except (TypeError, pickle.PicklingError): print("no")
o = OrderedDict(a=1)
print(o.pop("b", default=3), o.pop(key="a"), o.setdefault("b", default=4), o.setdefault(key="c"), list(OrderedDict.fromkeys("ab", value=3).items()), list(OrderedDict.fromkeys(iterable="x").items()), C.fromkeys("a").__class__.__name__)
try: o.pop("q")
except KeyError as e: print(e)
