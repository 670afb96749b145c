# itertools: every function, laziness, errors, interplay.
import itertools as it
from itertools import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def take(n, i): return list(islice(i, n))
print(take(4, count()), take(3, count(10, -3)), take(3, count(0.5, 0.25)), take(2, count(2 ** 63 - 1)), take(7, cycle("abc")), list(cycle([])), take(3, repeat("x")), list(repeat(1, 3)), list(repeat(1, 0)), list(repeat(1, -1)), list(map(pow, range(4), repeat(2))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1], max)), list(accumulate("abc")), list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate([1, 2, 3], lambda a, b: a * b)), t(lambda: list(accumulate([1, "a"]))))
print(list(chain("ab", [1], (), {2: 3})), list(chain()), list(chain.from_iterable(["ab", [1]])), t(lambda: list(chain(5))), take(3, chain.from_iterable(repeat("xy"))), list(compress("abcd", [1, 0, 1])), list(compress([], count())), list(dropwhile(lambda x: x < 3, [1, 4, 2, 5])), list(takewhile(lambda x: x < 3, [1, 2, 4, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])), t(lambda: list(starmap(pow, [5]))))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), list(islice("abc", 5, 9)), list(islice("abc", None)), t(islice, "abc", -1), t(islice, "abc", 1, 2, 0), t(islice, "abc", "x"), list(islice(range(10), 3, 9, 4)))
i = iter(range(10)); print(list(islice(i, 2, 5)), next(i), list(islice(i, 0)), next(i))
a, b, c = tee("abc", 3); print(next(a), next(a), list(b), list(a), list(c), tee([], 0), len(tee([1])))
print([(k, list(g)) for k, g in groupby("aabbbac")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], list(groupby([])))
g = groupby("aab"); k, first = next(g); print(k, next(first)); k2, second = next(g); print(k2, list(first), list(second), t(next, g))
print(list(zip_longest("abc", [1])), list(zip_longest("ab", "x", [1, 2, 3], fillvalue="-")), list(zip_longest()), list(zip_longest([], [])), list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(product("ab", [1, 2])), list(product()), list(product("ab", [])), list(product([0, 1], repeat=2)), list(product("a", repeat=0)), len(list(product(range(3), repeat=4))), t(product, 5), t(product, "a", repeat=-1))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), list(permutations("a")), t(permutations, "ab", -1), list(combinations("abcd", 2)), list(combinations("abc", 0)), list(combinations("ab", 3)), list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 0)), t(combinations, "ab"))
print(sum(1 for _ in permutations(range(6))), sum(1 for _ in combinations(range(10), 5)), ["".join(p) for p in permutations("aab")][:4], list(combinations([1, 1, 2], 2)))
log = []
def src():
    for x in (1, 2, 3): log.append(x); yield x
t1, t2 = tee(src()); print(log, next(t1), log, next(t2), log, list(t2), log, list(t1))
z = chain(src(), src()); log.clear(); print(next(z), log, sum(z), log)
class Err:
    def __iter__(self): return self
    def __next__(self): raise KeyError("bad")
for f in (chain, cycle, accumulate, lambda x: zip_longest(x, "ab"), lambda x: islice(x, 1), pairwise, lambda x: compress(x, [1]), lambda x: takewhile(bool, x), lambda x: starmap(pow, x), lambda x: next(iter(groupby(x)))): print(t(lambda: list(f(Err()))), end=" ")
print()
def grouper(s, n): return zip_longest(*[iter(s)] * n, fillvalue="_")
def unique(s, seen=None):
    seen = set()
    for x in filterfalse(seen.__contains__, s): seen.add(x); yield x
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sliding(s, n):
    i = iter(s); w = tuple(islice(i, n))
    if len(w) == n: yield w
    for x in i: w = w[1:] + (x,); yield w
print(list(grouper("abcde", 2)), "".join(unique("mississippi")), list(powerset("abc")), list(sliding(range(5), 3)), list(takewhile(lambda x: x < 40, accumulate(count(1)))), take(5, filter(lambda n: all(n % d for d in range(2, n)), count(2))), type(count()).__name__, iter(count()) is not None, repr(count(3)), repr(repeat(1, 2)), list(map(sum, zip(*[range(3), range(3)]))))
