# Sorting ints of all sizes, alone, among floats, and in tuples.
seed = 7


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return (seed >> 8) % n


def number():
    k = rnd(7)
    if k == 0:
        return rnd(11) - 5
    if k == 1:
        return (1 << 62) + rnd(5) - 2
    if k == 2:
        return -(1 << 64) - rnd(3)
    if k == 3:
        return (rnd(1 << 20) << 50) * (rnd(2) * 2 - 1)
    if k == 4:
        return (1 << 1100) + rnd(3)
    if k == 5:
        return -(3 ** (600 + rnd(200)))
    return rnd(1 << 22) << rnd(200)


total = 0
for n in range(2, 120):
    a = [number() for _ in range(n)]
    for keys in (a, [x % (1 << 65) for x in a], [(x, i % 3) for i, x in enumerate(a)], [float(x % 1000) if i % 9 == 0 else x for i, x in enumerate(a)]):
        s = sorted(keys)
        r = sorted(keys, reverse=True)
        k = sorted(range(n), key=lambda i: keys[i])
        assert all(not s[i + 1] < s[i] and not r[i] < r[i + 1] for i in range(n - 1))
        assert [keys[i] for i in k] == s
        for i in k:
            total = (total * 31 + i) % 1000000007
print(total)
