# random: properties that hold for any generator, not particular values.
import random
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
random.seed(42); a = [random.random() for _ in range(5)]; random.seed(42); b = [random.random() for _ in range(5)]; random.seed(43); c = [random.random() for _ in range(5)]
print(a == b, a != c, all(0 <= x < 1 for x in a))
print(all(random.randrange(10) in range(10) for _ in range(200)), all(random.randrange(5, 8) in (5, 6, 7) for _ in range(50)), all(random.randrange(0, 10, 3) in (0, 3, 6, 9) for _ in range(50)), all(1 <= random.randint(1, 3) <= 3 for _ in range(50)), set(random.randint(1, 3) for _ in range(200)) == {1, 2, 3}, random.randrange(10 ** 30) < 10 ** 30, random.randrange(-5, -4), set(random.randrange(5, 0, -2) for _ in range(100)) == {5, 3, 1})
print(all(0 <= random.getrandbits(5) < 32 for _ in range(50)), random.getrandbits(100) < 2 ** 100, max(random.getrandbits(64) for _ in range(50)) > 2 ** 40, random.getrandbits(0))
l = list(range(20)); s = l[:]; random.shuffle(s); print(sorted(s) == l, s != l, random.choice(l) in l, random.choice("abc") in "abc", all(x in l for x in random.choices(l, k=30)), len(random.choices(l, k=30)), random.choices([1, 2], weights=[0, 1], k=5), random.choices("ab", cum_weights=[1, 1], k=3))
p = random.sample(l, 5); print(len(p), len(set(p)), set(p) <= set(l), sorted(random.sample(l, 20)) == l, random.sample([], 0), len(random.sample(range(10 ** 9), 5)), all(1.5 <= random.uniform(1.5, 2.5) <= 2.5 for _ in range(50)), all(2 >= random.uniform(2, 1) >= 1 for _ in range(20)), all(0 <= random.triangular(0, 1) <= 1 for _ in range(20)))
g = [random.gauss(10, 2) for _ in range(3000)]; m = sum(g) / 3000; print(9.7 < m < 10.3, 3 < sum((x - m) ** 2 for x in g) / 3000 < 5, 0.45 < sum(random.random() for _ in range(3000)) / 3000 < 0.55, random.expovariate(1) >= 0, 0 <= random.betavariate(2, 3) <= 1)
print(t(random.randrange, 0), t(random.randrange, 5, 5), t(random.randint, 3, 1), t(random.choice, []), t(random.sample, [1], 2), t(random.sample, [1, 2], -1), t(random.randrange, 1.5), t(random.randrange, 1, 5, 0), t(random.shuffle, (1, 2)), t(random.getrandbits, -1))
r1, r2 = random.Random(7), random.Random(7); print([r1.random() for _ in range(3)] == [r2.random() for _ in range(3)], r1.randint(1, 100) == r2.randint(1, 100)); st = random.getstate(); x = random.random(); random.setstate(st); print(random.random() == x)
for seed in (None, 0, -5, 2 ** 80, 1.5, "text", b"bytes"):
    random.seed(seed); v = random.random()
    if seed is not None: random.seed(seed); print(random.random() == v, end=" ")
print(); counts = [0] * 6
random.seed(1)
for _ in range(6000): counts[random.randrange(6)] += 1
print(all(800 < n < 1200 for n in counts), sum(counts))
