# Pickles are CPython's, byte for byte, and what is written after a large one, too.
import hashlib
import pickle
import random

random.seed(3)
ints = (0, 1, 255, 256, 65535, 65536, -1, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 63, 10 ** 40, -10 ** 40)
texts = (b"", b"x" * 300, "ä" * 300, "", "x" * 70000)
def some(depth=0):
    def items(): return [some(depth + 1) for _ in range(random.randrange(6))]
    kind = random.randrange(6 if depth > 4 else 12)
    if kind == 0: return random.choice(ints)
    if kind == 1: return random.random() * random.choice((1, 1e300, -1))
    if kind == 2: return "s%d" % random.randrange(50)
    if kind == 3: return random.choice((None, True, False))
    if kind == 4: return random.randrange(1000)
    if kind == 5: return random.choice(texts) if random.random() < 0.1 else ""
    if kind == 6: return {random.randrange(10)}
    if kind == 7: return bytearray(b"abc")
    if kind == 8: return tuple(items())
    if kind == 9: return {"k%d" % i: v for i, v in enumerate(items())}
    return items()

digest = hashlib.sha256()
def check(x):
    for protocol in (3, 4, 5):
        data = pickle.dumps(x, protocol)
        digest.update(data)
        if pickle.loads(data) != x: print("differs:", x)
for i in range(150):
    x = some()
    check(x)
    check([x, [x], (x, x)])
names = [str(i) for i in range(20000)]
for x in (names, 5, names[:3000], names[:10], [], names[:9000] + names[:10], [1, "a", "a"], names[:8190] + names[:3]): check(x)
loop, knot = [], ([],)
loop.append(loop)
knot[0].append(knot)
digest.update(pickle.dumps(loop) + pickle.dumps(knot))
print(digest.hexdigest())
