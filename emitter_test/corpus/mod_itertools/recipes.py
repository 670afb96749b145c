# Recipes built on itertools: windows, batching, round robin, powersets, sieve, run lengths, random access, flattening.
from itertools import *
import operator, collections
def take(n, it): return list(islice(it, n))
def batched(it, n):
    it = iter(it)
    while b := tuple(islice(it, n)): yield b
def triplewise(it): return ((a, b, c) for (a, _), (b, c) in pairwise(pairwise(it)))
def roundrobin(*its):
    nexts = cycle([iter(i).__next__ for i in its]); n = len(its)
    while n:
        try:
            for f in nexts: yield f()
        except StopIteration: n -= 1; nexts = cycle(islice(nexts, n))
def partition(p, it): a, b = tee(it); return list(filterfalse(p, a)), list(filter(p, b))
def consume(it, n=None): collections.deque(it, maxlen=0) if n is None else next(islice(it, n, n), None)
def nth(it, n, d=None): return next(islice(it, n, None), d)
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)
def quantify(it, p=bool): return sum(map(p, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def flatten(l): return chain.from_iterable(l)
def unique_just(it, key=None): return map(next, map(operator.itemgetter(1), groupby(it, key)))
def iter_except(f, exc):
    try:
        while True: yield f()
    except exc: pass
def first_true(it, d=False, p=None): return next(filter(p, it), d)
def sieve(n):
    data = bytearray((0, 1)) * (n // 2); data[:3] = 0, 0, 0
    for p in compress(range(int(n ** 0.5) + 1), data): data[p * p: n: p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
def convolve(sig, ker):
    ker = tuple(ker)[::-1]; n = len(ker); w = collections.deque([0], maxlen=n) * n
    for x in chain(sig, repeat(0, n - 1)): w.append(x); yield sum(map(operator.mul, ker, w))
def rle(s): return "".join("%s%d" % (k, len(list(g))) for k, g in groupby(s))
def powerset(it): s = list(it); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
print(list(batched("abcdefg", 3)), list(triplewise(range(5))), "".join(roundrobin("abc", "d", "ef")), partition(lambda x: x % 2, range(6)), nth("abc", 1), nth("abc", 9, "none"), all_equal("aaa"), all_equal("ab"), all_equal(""), quantify([1, 0, 2]), list(ncycles("ab", 3)), list(flatten([[1], [], [2, 3]])), "".join(unique_just("AAAABBBCCDAABBB")), "".join(unique_just("ABBcCAD", str.lower)))
d = {1: "a", 2: "b"}; print(list(iter_except(d.popitem, KeyError)), first_true([0, "", 5]), first_true([], "d"), list(sieve(60)), list(convolve([1, 2, 3], [1, 1])), rle("aaabccd"), len(list(powerset(range(8)))), take(3, powerset("abc")))
it = iter(range(10)); consume(it, 3); print(next(it)); consume(it); print(next(it, "empty"))
print(list(accumulate(range(1, 6), operator.mul)), list(accumulate([5, 3, 8, 1], min)), take(8, accumulate(count(1), lambda a, b: a + b)), list(accumulate(repeat(0, 10), lambda x, _: 3.5 * x * (1 - x), initial=0.5))[:3], list(accumulate("abc", lambda a, b: b + a)))
print(sum(map(operator.mul, count(), [5, 6, 7])), list(starmap(divmod, [(7, 2), (9, 4)])), list(map(list, product("ab", range(2)))), ["".join(p) for p in permutations("abc")], list(zip(count(), "ab")), dict(zip("abc", count(1))), list(zip_longest(*[iter("abcde")] * 2, fillvalue=".")), [k for k, g in groupby(sorted("mississippi")) if len(list(g)) > 2], {k: [w for w in g] for k, g in groupby(["ab", "ac", "b", "bd"], operator.itemgetter(0))}, list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")), list(islice(cycle("ab"), 3, 9, 2)), list(compress(count(), [1, 0, 0, 1])), list(chain("ab", *[[1], (2,)], {3: 0})))
a, b, c = tee((x * x for x in range(4)), 3); print(list(a), next(b), list(zip(b, c)), list(c)); g = groupby([1, 1, 2, 3, 3]); print([(k, sum(1 for _ in v)) for k, v in g], len(list(product(range(3), repeat=3))), sum(1 for _ in combinations_with_replacement(range(5), 3)), list(pairwise([])), list(batched([], 2)))
def lookup(it): d = collections.defaultdict(list); consume((d[len(w)].append(w) for w in it)); return dict(d)
print(lookup("a bb cc d eee".split()), max(map(len, (list(g) for _, g in groupby("aabbbcc")))), list(map("".join, zip(*["abc", "def"]))), [*map(max, [1, 5], [3, 2])], list(filter(None, chain([0, 1], [], [2, 0]))), next(count(5, 2)), next(dropwhile(lambda x: x * x < 200, count())), sorted(chain.from_iterable([[3, 1], [2]])), list(islice(permutations(range(20)), 2))[1][-2:])
