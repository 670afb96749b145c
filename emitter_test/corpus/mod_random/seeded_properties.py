# Seeded generators repeat themselves and keep their ranges.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import random
def run(seed):
    random.seed(seed); l = list(range(10)); random.shuffle(l)
    return [random.random() for _ in range(3)], random.randint(1, 100), l, random.choice("abcdef"), random.getrandbits(40), random.uniform(2, 3), random.randrange(0, 100, 5)
print(run(1) == run(1), run(2) == run(2), run(1) != run(2))
random.seed(7)
print(all(0 <= random.random() < 1 for _ in range(500)), {random.randint(1, 3) for _ in range(200)} == {1, 2, 3}, {random.randrange(3) for _ in range(200)} == {0, 1, 2}, {random.randrange(1, 10, 4) for _ in range(200)} == {1, 5, 9}, all(1.5 <= random.uniform(1.5, 2) <= 2 for _ in range(99)))
l = list("abcdefgh"); m = l[:]; print(random.shuffle(m), sorted(m) == l, {random.choice((1, 2)) for _ in range(99)} == {1, 2}, random.choice([9]), random.getrandbits(8) < 256, random.getrandbits(1) in (0, 1), random.randint(5, 5))
print(t(random.choice, []), t(random.randrange, 0), t(random.randint, 2, 1), t(random.randrange, 1, 1), t(random.shuffle, (1, 2)), t(random.getrandbits, "a"), t(random.randrange, 1, 5, 0))
s = random.sample(range(50), 10); print(len(set(s)) == 10, all(0 <= x < 50 for x in s), t(random.sample, [1], 2), random.sample([1, 2], 0), sorted(random.sample("abc", 3)))
print(len(random.choices([1, 2], k=5)), set(random.choices("ab", [1, 0], k=20)), random.getrandbits(200) < 1 << 200)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(4000)); print(2900 < inside < 3400)
c = [0] * 6
for _ in range(3000): c[random.randrange(6)] += 1
print(min(c) > 380, max(c) < 630, sum(c))
