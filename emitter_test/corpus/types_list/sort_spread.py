# Sorting words with many more bits than there are words: floats that are spread or crowded, runs that are in order already.
import math
import random

rnd = random.Random(7)
inf = float("inf")


def check(name, keys):
    # An order that does not come from the sort itself: bisect by hand.
    want = []
    for i, k in enumerate(keys):
        lo, hi = 0, len(want)
        while lo < hi:
            m = (lo + hi) // 2
            if k < want[m][0]:
                hi = m
            else:
                lo = m + 1
        want.insert(lo, (k, i))
    got = sorted(range(len(keys)), key=keys.__getitem__)
    plain = sorted(keys)
    back = sorted(range(len(keys)), key=keys.__getitem__, reverse=True)
    print(
        name,
        len(keys),
        got == [i for _, i in want],
        plain == [k for k, _ in want],
        [keys[i] for i in back] == plain[::-1],
        all(a < b for a, b in zip(back, back[1:]) if keys[a] == keys[b]),
    )


for n in (39, 40, 41, 100, 700):
    check("uniform", [rnd.random() for _ in range(n)])
    check("exponents", [math.ldexp(rnd.random(), rnd.randrange(-900, 900)) for _ in range(n)])
    # All but a few are so close together that their highest bits say nothing.
    check("crowded", [1.0 + rnd.randrange(1 << 20) * 2.0**-52 for _ in range(n - 2)] + [1e300, -1e300])
    check("crowded with copies", [rnd.choice((1.0, 1.0 + 2.0**-52, 1.0 + 2.0**-51)) for _ in range(n - 1)] + [inf])
    check("signs", [rnd.choice((0.0, -0.0, 5e-324, -5e-324, 1.0, -1.0)) for _ in range(n)])
    check("wide ints", [rnd.getrandbits(61) - (1 << 60) for _ in range(n)])
    check("crowded ints", [rnd.randrange(50) for _ in range(n - 1)] + [1 << 60])
    run = sorted(rnd.random() for _ in range(n))
    check("two runs", run[: n // 2] + run)
    check("four runs", run + run[::3] + run[::2] + run[5:])
    check("down and up", run[::-1] + run)
    check("one out of place", run + [run[n // 3]])
    check("int runs", list(range(n)) + list(range(0, n, 3)))

# A list of floats that a key function made, with values.
words = ["%05d" % rnd.randrange(100000) for _ in range(300)]
print(sorted(words, key=lambda w: math.sin(int(w))) == [w for _, w in sorted((math.sin(int(w)), w) for w in words)])
