# sum, min, max, any, all, sorted with keys, defaults, iterators that fail, ties and mixed numeric types.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(sum([]), sum([1, 2], 3), sum([0.1] * 3), sum([1, 2.5, True]), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([2 ** 62] * 4), sum([1j, 2]), sum({1: 2, 3: 4}), sum(range(100)), sum(x for x in (1, 2)), sum(map(int, "123")), sum([True] * 5), sum([-0.0]), sum([], 0.5), sum([1], start=10), sum((), start=()), sum([2 ** 70, -(2 ** 70), 1]), sum([1e308, 1e308]), sum([1.5, 2 ** 70]))
print(t(sum, "ab"), t(sum, ["a"], ""), t(sum, [b"a"], b""), t(sum, ["a"]), t(sum, 5), t(sum, None), t(sum, [1, None]), t(sum, [[1]]), t(sum), t(sum, [1], 2, 3), t(sum, [1], "x"), t(sum, [bytearray(b"a")], bytearray()))
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + getattr(o, "v", o))
    def __radd__(self, o): return N(o + self.v)
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return "N%d" % self.v
print(sum([N(1), N(2)]), sum([N(1)], N(5)), sum([1, N(2), 3]), min(N(3), N(1)), max([N(3), N(9), N(4)]), sorted([N(2), N(1)]))
print(min(3, 1, 2), max("abc"), min([1.5, 1]), max(1, 1.0), min(1.0, 1), max(True, 1), min(False, 0), max([0.0, -0.0]), min([-0.0, 0.0]), max("a", "B", key=str.lower), min(["aa", "b", "cc"], key=len), max(["aa", "b", "cc"], key=len), min([(1, 2), (1, 1)]), max({"a": 1, "b": 0}), max({"a": 1, "b": 0}.items(), key=lambda kv: kv[1]), min(range(5, 0, -1)), max(iter([3, 5, 4])), min("z", "é", "a"), max(2 ** 70, 1e30), min([2 ** 70, -(2 ** 70), 0.5]))
print(min([], default=None), max((), default=0), max([1], default=9), min([], default="d", key=len), max("", default=[]), t(min, []), t(max, ()), t(min), t(max, 1), t(min, 1, 2, default=3), t(max, [1, "a"]), t(min, None), t(min, 1, None), t(max, [1], 2), t(min, [1], key=5), t(max, [{}, {}]), t(min, 1, "a", key=str), t(max, [1, 2], reverse=True), t(min, *[]), min(*[4, 2]), max(*"hello"), min([None], default=1), max([[1, 2], [1, 3]]), min([nan := float("nan"), 1]) is nan, max(1, nan), min(1, nan), max([nan, 1]) is nan)
log = []
def key(x): log.append(x); return -x
print(max([3, 1, 2], key=key), log); log.clear(); print(min(5, 4, key=key), log, sorted([2, 1], key=key), len(log))
print(any([]), all([]), any([0, "", None]), all([1, "a", [0]]), any(iter([0, 1])), all(x < 5 for x in range(5)), any({0: 1}), all({"": 1}), any("ab"), all(""), t(any, 5), t(all, None), t(any), t(all, [1], [2]), any([[]]), any([[[]]]), all([True, 1, 1.5, "x"]))
def noisy(vals):
    for v in vals: log.append(v); yield v
log.clear(); print(any(noisy([0, 3, 4])), all(noisy([1, 0, 2])), log)
def fails():
    yield 1
    raise KeyError("mid")
print(t(sum, fails()), t(max, fails()), t(all, fails()), t(any, fails()), t(sorted, fails()), t(list, fails()), t(set, fails()), t(tuple, fails()), t(dict, ((1, x) for x in fails())), t(",".join, fails()), t(bytes, fails()), t(sum, (x for x in fails())))
class BadBool:
    def __bool__(self): raise ValueError("no truth")
class BadLt:
    def __lt__(self, o): raise OSError("no order")
    __gt__ = __lt__
print(t(any, [0, BadBool()]), t(all, [1, BadBool()]), t(any, [1, BadBool()]), t(min, [BadLt(), BadLt()]), t(max, BadLt(), BadLt()), t(sorted, [BadLt(), BadLt()]), t(min, [BadLt()]).__class__.__name__, t(max, [1, 2], key=lambda x: 1 / 0), t(sum, [BadLt()]))
print(abs(sum([0.1] * 10) - 1) < 1e-15, sum([1] * 1000), max(range(1000)), min(-x for x in range(1000)), sum(i * i for i in range(100)), max(len(w) for w in "a bbb cc".split()), min((abs(x - 7), x) for x in (1, 5, 10)), sorted([3, 1, 2], reverse=True)[0], sum(map(len, ["ab", "c"])), max(zip("abc", [3, 1, 2]), key=lambda p: p[1]), sum(1 for _ in "abc"), min(map(abs, [-3, 2])), any(map(str.isdigit, "ab1")), all(map(str.isalpha, "abc")))
