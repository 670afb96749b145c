# in and not in over every container and iterator, with identity before equality and consumption of iterators.
class Never:
    def __eq__(self, o): return False
    __hash__ = object.__hash__
n = Never()
print(n in [n], n in (n,), n in {n}, n in {n: 1}, n in {1: n}.values(), n in iter([n]), n in [Never()])
it = iter(range(10))
print(3 in it, next(it), 3 in it, list(it))
def gen():
    for i in range(5):
        print("y%d" % i, end=" ")
        yield i
print(2 in gen(), 9 in gen())
print("b" in "abc", "" in "", "" in "a", "abc" in "ab", "bc" in "abc", "\0" in "a\0b", "é" in "café", "a" not in "b")
print(b"b" in b"abc", 98 in b"abc", b"" in b"", b"ac" in b"abc", 0 in bytes(1), 98 in bytearray(b"b"), bytearray(b"b") in b"abc")
print(1 in range(5), 5 in range(5), 1.0 in range(5), 1.5 in range(5), "a" in range(5), True in range(5), 4 in range(0, 10, 2), 5 in range(0, 10, 2), 2 ** 70 in range(2 ** 70, 2 ** 70 + 5), -1 in range(0, -5, -1), None in range(3), 3 in range(5, 0, -2))
print(1 in {1: 2}, 2 in {1: 2}, (1, 2) in {1: 2}.items(), 1 in {1: 2}.keys(), 2 in {1: 2}.values(), [1] in [[1]], (1,) in [(1,)], {1} in [{1}], None in [None], 1 in [True], "1" in [1], 0 in [False, ""], "" in [0])
for f in (lambda: 1 in 5, lambda: 1 in None, lambda: 1 in "abc", lambda: "a" in b"abc", lambda: 300 in b"a", lambda: [] in {1}, lambda: {} in {1: 2}, lambda: 1 in object(), lambda: None in "a", lambda: b"a" in "a"):
    try: print(f(), end=" ")
    except (TypeError, ValueError) as e: print(type(e).__name__, end=" ")
print()
class C1:
    def __contains__(self, x): return x * 2
class C2:
    def __iter__(self): return iter([1, 2])
class C3:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
class C4:
    def __contains__(self, x): raise ValueError("contains")
class C5(list):
    def __contains__(self, x): return not super().__contains__(x)
print(1 in C1(), 0 in C1(), "" in C1(), 2 in C2(), 5 in C2(), 20 in C3(), 25 in C3(), 1 in C5([1]), 2 in C5([1]), 1 not in C5([1]), not 1 in C1())
try: 1 in C4()
except ValueError as e: print(e)
class EqCount:
    n = 0
    def __init__(self, v): self.v = v
    def __eq__(self, o): EqCount.n += 1; return self.v == getattr(o, "v", o)
l = [EqCount(i) for i in range(5)]
print(3 in l, EqCount.n, EqCount(9) in l, EqCount.n, l[2] in l, EqCount.n)
nan = float("nan"); print(nan in [nan], nan in (nan,), float("nan") in [nan], nan in {nan}, nan in {nan: 0}, [nan].count(nan), [nan].index(nan))
x = [1, 2]; x.append(x); print(1 in x, 3 in x[:2], 1 in (x, 1), [] in [[]], () in ((),), "a" in ["a"] in [["a"]], 1 in [1] == True)
