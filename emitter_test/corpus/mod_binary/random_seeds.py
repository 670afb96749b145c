# random: equal seeds give CPython's sequences.
import random

for seed in (0, 1, -5, 2**70, "text", b"bytes", 1.5, None and 0 or 42):
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(7), r.getrandbits(40), r.getrandbits(100), r.randint(1, 6), r.randrange(0, 100, 7), r.choice("abcdef"), r.uniform(1, 2), r.sample(range(100), 4), r.shuffle(l := list(range(8))), l)
r = random.Random(3)
print(r.gauss(0, 1), r.normalvariate(0, 1), r.expovariate(1), r.betavariate(1, 2), r.gammavariate(2, 1), r.triangular(), r.choices("ab", k=5), r.choices([1, 2], weights=[1, 9], k=5), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.paretovariate(2), r.weibullvariate(1, 2), r.randbytes(5))
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], len(state[1]), state[0])
random.seed(9)
x = random.random()
random.seed(9)
print(x == random.random(), 0 <= random.random() < 1)


class Mine(random.Random):
    def __init__(self, seed): super().__init__(seed); self.calls = 0
    def random(self):
        self.calls += 1
        return super().random()
m = Mine(1)
print(m.random(), m.uniform(0, 10), m.calls)
try:
    r.getrandbits(-1)
except ValueError:
    print("ValueError")
print(r.getrandbits(0))
