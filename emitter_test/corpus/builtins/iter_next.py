# iter and next in all forms, iterator exhaustion stickiness, iterators of every builtin, length hints, copying by list.
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
for make in (lambda: [1, 2], lambda: (1, 2), lambda: "ab", lambda: b"ab", lambda: bytearray(b"ab"), lambda: range(2), lambda: {1: 0, 2: 0}, lambda: {1: 0}.items(), lambda: (x for x in "ab"), lambda: map(str, [1, 2]), lambda: zip("ab", "cd"), lambda: enumerate("ab"), lambda: reversed([1, 2]), lambda: filter(None, [1, 2]), lambda: memoryview(b"ab"), lambda: iter([1, 2]), lambda: {7}):
    obj = make(); it = iter(obj)
    first = next(it); rest = list(it)
    print(first, rest, t(next, it), t(next, it), next(it, "dflt"), iter(it) is it)
l = [1]; it = iter(l); print(list(it)); l.append(2); print(list(it), t(next, it)); r = reversed(l); print(next(r), next(r), t(next, r), t(next, r))
d = iter([]); print(t(next, d), next(d, None), next(d, 5)); print(t(next, [1]), t(next), t(next, 5, 6), t(iter), t(iter, 5), t(iter, None), t(iter, 5, 6), t(iter, lambda: 1), t(iter, len))
n = 0
def tick():
    global n
    n += 1
    return n
print(list(iter(tick, 5)), n, next(iter(tick, 99)), t(next, iter(lambda: 7, 7)))
class Sent:
    def __eq__(self, o): return o == 8
print(list(iter(tick, Sent())))
def stops():
    if tick() > 10: raise StopIteration
    return n
print(list(iter(stops, None)))
def boom(): raise KeyError("b")
print(t(lambda: list(iter(boom, 0))), t(next, iter(boom, 0)))
class C:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i % 3 == 0: raise StopIteration(self.i)
        return self.i
c = C(); print(list(c), list(c), [x for x in c], next(c), next(c), t(next, c), next(c))
class G:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i * i
print(list(iter(G())), list(G()), 4 in G(), max(G()), t(reversed, G()), tuple(G()), [*G()], sorted(G(), reverse=True), dict(enumerate(G())), list(zip(G(), "ab")))
class NoNext:
    def __iter__(self): return 5
class NextOnly:
    def __next__(self): return 1
class IterNone:
    __iter__ = None
class Raises:
    def __iter__(self): raise OSError("iter")
print(t(iter, NoNext()), t(iter, NextOnly()), next(NextOnly()), t(iter, IterNone()), t(iter, Raises()), t(list, NoNext()), t(lambda: [*Raises()]), t(lambda: 1 in NextOnly()), t(lambda: [x for x in NextOnly()]))
for o in ([1, 2, 3], (1,), range(5), {1: 2}, {1, 2}, "abc"):
    it = iter(o); h = it.__length_hint__() if hasattr(it, "__length_hint__") else "none"; next(it)
    print(h == len(o) or h == "none", end=" ")
print(); a = iter(range(10)); b = a; print(next(a), next(b), list(zip(a, a)), list(b))
g = (x for x in range(3)); print(next(g), [y for y in g], t(next, g)); m = map(lambda x, y: x + y, iter([1, 2, 3]), iter([10, 20])); print(list(m), t(next, m))
z = zip(iter([1, 2]), iter([])); print(t(next, z), list(z)); src = iter([1, 2, 3]); z = zip(src, [0]); print(list(z), list(src)); src = iter([1, 2, 3]); print(list(zip([0], src)), next(src)); e = enumerate(iter("ab"), 2 ** 62); print(list(e)); f = filter(lambda x: x > 1, iter([1, 2, 3])); print(next(f), list(f))
def inner(): yield 1; return "r"
def catch():
    try: x = yield from inner()
    finally: pass
    yield x
print(list(catch()), dict(zip("ab", iter([1, 2]))), sum(iter([1, 2])), max(iter("abc")), "-".join(iter("xyz")), [*iter("pq")], tuple(reversed((1, 2))), list(reversed("ab")), list(reversed(range(0, 5, 2))), list(reversed({"a": 1, "b": 2})), t(reversed, {1}), t(reversed, iter([1])))
class Rev:
    def __reversed__(self): yield "r"
class LenGet:
    def __len__(self): return 2
    def __getitem__(self, i): return "ab"[i]
class RevNone(list): __reversed__ = None
print(list(reversed(Rev())), list(reversed(LenGet())), t(reversed, RevNone()))
