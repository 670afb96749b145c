# Objects with a __reduce__ of their own: all shapes of what it returns, itself among its arguments, sharing, errors, registered reducers, subclasses.
import copyreg, datetime, decimal, fractions, pickle, uuid

class P:
    calls = 0
    def __init__(self, *a): self.a = a
    def __reduce__(self):
        P.calls += 1
        return P, self.a
    def __eq__(self, o): return type(o) is type(self) and o.a == self.a

class Sub(P):
    def __reduce__(self): return Sub, self.a

class State:
    def __reduce__(self): return State, (), {"x": 1}

class Items:
    def __init__(self): self.l, self.d = [], {}
    def append(self, x): self.l.append(x)
    def extend(self, xs): self.l.extend(xs)
    def __setitem__(self, k, v): self.d[k] = v
    def __reduce__(self): return Items, (), None, iter([1, 2]), iter([("k", 3)])

def make(*a): return P(*a)

class ByFunction:
    def __reduce__(self): return make, (1, 2)

class Global:
    def __reduce__(self): return "one"
one = Global()

class Odd:
    def __init__(self, what): self.what = what
    def __reduce__(self): return self.what

class Ex:
    def __reduce_ex__(self, protocol): return P, (protocol,)
    def __reduce__(self): return P, ("not this",)

class Registered(P):
    def __reduce__(self): return Registered, ("wrong",)
copyreg.pickle(Registered, lambda r: (Registered, ("right",)))

class E(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __reduce__(self): return E, (self.args[0], self.b)

class Loop:
    def __init__(self, held=None): self.held = held
    def __reduce__(self): return Loop, (self.held,)

for proto in (4, 5):
    def trip(x): return pickle.loads(pickle.dumps(x, proto))
    P.calls = 0
    print(trip(P(1, "a", None)).a, P.calls, trip(Sub(2)).a, type(trip(Sub(2))).__name__, trip(State()).x)
    i = trip(Items())
    print(i.l, i.d, trip(ByFunction()).a, trip(one) is one, trip(Ex()).a, trip(Registered(1)).a)
    e = trip(E("a", "b"))
    print(e.args, e.b)
    p = P([1])
    q = trip([p, p, P(p)])
    print(q[0] is q[1], q[2].a[0] is q[0], q[0] == p)
    holder = []
    l = Loop(holder)
    holder.append(l)
    h = trip(holder)
    print(type(h[0]).__name__, h[0].held is h)
    for bad in None, 1, (), (P,), (P, 1), (P, [1]), ("P", ()), (P, (), 1, 2, 3, 4, 5), (len, ()):
        try:
            pickle.dumps(Odd(bad), proto)
            print("fine", end=" ")
        except Exception as e:
            print(isinstance(e, (pickle.PicklingError, TypeError)), end=" ")
    print()
    dates = [datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1), datetime.time(1, 2), datetime.timedelta(1, 2, 3),
             datetime.datetime(1, 1, 1, tzinfo=datetime.timezone.utc), decimal.Decimal("1.5"), fractions.Fraction(1, 3), uuid.UUID(int=5)]
    print(trip(dates) == dates)
class Raises:
    def __reduce__(self): raise KeyError("no")
try:
    pickle.dumps([Raises()])
except KeyError as e:
    print(e)
x = P(1)
x.__dict__["__reduce__"] = lambda: (P, ("instance",))
print(pickle.loads(pickle.dumps(x)).a)
