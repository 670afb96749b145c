# enumerate, zip, map, filter, reversed, sorted, range: laziness, strictness, errors, lengths.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), list(enumerate("a", start=-1)), list(enumerate("ab", 2 ** 63)), t(enumerate, "a", "b"), t(enumerate, 5), t(enumerate))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip([], "a")), list(zip("ab", [1, 2], (3, 4))), t(lambda: list(zip("ab", [1], strict=True))), t(lambda: list(zip("a", [1, 2], strict=True))), list(zip("ab", [1, 2], strict=True)), t(zip, 5), list(zip(*[(1, 2), (3, 4)])), list(zip(*[iter(range(6))] * 2)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])), t(map, str), t(lambda: list(map(5, [1]))), list(map(None, [])) , t(lambda: list(map(int, ["1", "x"]))), list(map(lambda *a: a, "ab", "cd", "ef")))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")), t(filter, None), t(lambda: list(filter(5, [1]))), list(filter(bool, {})))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed(b"ab")), t(reversed, {1}), t(reversed, 5), t(reversed, iter([])), t(reversed, (x for x in [])), list(reversed({"a": 1})))
log = []
def src(n):
    for i in range(n): log.append(i); yield i
it = map(lambda x: x * 10, filter(lambda x: x % 2, src(6)))
print(log, next(it), log, next(it), log, list(it), log)
log.clear()
z = zip(src(3), src(1))
print(next(z), t(next, z), log)
e = enumerate(src(2)); print(next(e), iter(e) is e, list(e), list(e))
r = range(5)
print(sum(r), max(r), min(r), list(map(r.__getitem__, [0, -1])), any(r), all(r), sum([[1], [2]], []), sum([0.5, 1]), sum((), 5), sum([1], start=2), t(sum, ["a"]), t(sum, "ab", ""), t(sum, [1, "a"]), t(sum, 5), sum([True, True]), sum({1: 2}), sum([2 ** 62, 2 ** 62]), sum([1j, 1]), sum([[1]], [0]), t(sum, [b"a"], b""))
print(any([]), all([]), any([0, "", 1]), all([1, "a", 0]), any(x > 2 for x in r), t(any, 5), t(all, None), any({0: 1}), all({"": 1}))
count = 0
def tick():
    global count
    count += 1
    return count > 2
print(any(tick() for _ in range(10)), count, all(not tick() for _ in range(5)), count)
print(t(next, []), t(next, iter([])), next(iter([]), None), t(next), t(iter), t(iter, 5), t(iter, 5, 5), list(iter("ab")), next(iter({"k": 1})), t(next, iter([]), 1, 2))
class Rev:
    def __reversed__(self): return iter("custom")
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
print(list(reversed(Rev())), list(reversed(Seq())), type(zip()) is zip, type(map(str, [])) is map, type(filter(None, [])) is filter, type(enumerate([])) is enumerate)
a, b = zip(*[(1, "x"), (2, "y")]); print(a, b, dict(zip("ab", [1, 2])), [x + y for x, y in zip("ab", "cd")], sorted(zip([3, 1], "ab")))
