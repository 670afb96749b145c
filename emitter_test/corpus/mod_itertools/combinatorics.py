# Products, groupings, running totals, windows, tee and exhaustion.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
from itertools import *
print(["".join(p) for p in permutations("abc", 2)], list(combinations(range(4), 2)), list(combinations_with_replacement("ab", 2)), list(product("ab", repeat=2)), list(product()), list(permutations([], 0)), list(combinations("ab", 3)))
print([(k, len(list(g))) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], list(groupby([])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate("abc")), list(accumulate([1, 2], initial=10)), list(accumulate([])))
print(list(islice(count(5, 3), 4)), list(islice("abcdef", 1, None, 2)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)), list(islice(cycle([]), 3)), t(islice, [1], -1), list(islice("abc", 0)))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["xy", "z"])), list(zip_longest("abc", [1], fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 5, 1]))); a, b = tee(iter([1, 2, 3])); next(b); print(list(zip(a, b)), list(pairwise("abcd")), list(pairwise([1])))
sols = [(s, e) for s, e, n in permutations(range(1, 8), 3) if s * 10 + e == n * n]; print(sols, sum(1 for _ in product(range(5), repeat=4)), sum(1 for _ in permutations(range(6))), len(list(combinations(range(10), 5))))
it = iter(range(5)); print(list(takewhile(lambda x: x < 2, it)), list(it), t(lambda: next(chain())), t(chain, 5) and 1, t(lambda: list(chain(5))), t(product, 5), next(count()), [x for x, _ in zip(count(0.5, 0.5), "abc")])
