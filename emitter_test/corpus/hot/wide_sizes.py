# Ints of about two words, in loops long enough to use up many runs of cells: shifts by more than a word, sums that carry into a third word.
def shifts(xs, n):
    h = 0
    for k in range(n):
        for x in xs:
            for s in (k, 63 + k % 3, 64 + k % 5, 100, 127, 128, 140):
                h = (h * 31 + (x << s) % 1000003 + (x >> s)) % 1000000007
    return h


def sums(xs, n):
    h = 0
    for k in range(n):
        for x in xs:
            for y in xs:
                h = (h * 31 + (x + y) % 1000003 + (x * y) % 97 + (x | y) % 101 + (x ^ y) % 103 + (x & y) % 107 + (x - y) % 109) % 1000000007
    return h


def kept(n, big):
    out = []
    for i in range(n):
        out.append(big + i)
        out.append(big - i)
        out.append((big ^ i) << 3)
        out.append(i << 70)
        out.append((i << 70) >> 66)
    return sum(out), len(set(out)), out[-3:]


xs = [0, 1, 5, 2 ** 31, 2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64, 2 ** 64 + 2 ** 63, 2 ** 100 + 12345, 2 ** 127, 2 ** 128 - 1, 2 ** 128 - 2 ** 64, 2 ** 128, 2 ** 192 - 1,
      -1, -2 ** 62, -2 ** 64, -2 ** 128]
print(shifts(xs, 30))
print(shifts([3 ** k for k in range(1, 80)], 12))
print(sums(xs, 25))
print(kept(3000, 2 ** 63 + 2 ** 60))
print(kept(3000, 2 ** 64 - 1500))
print(kept(1000, 2 ** 127 + 1))
print(kept(1000, 2 ** 128 - 500))


def generator(seed, n):
    m = 2 ** 64 - 1
    a = b = 0
    for _ in range(n):
        seed = (seed + 0x9E3779B97F4A7C15) & m
        z = ((seed ^ seed >> 30) * 0xBF58476D1CE4E5B9) & m
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & m
        z ^= z >> 31
        a, b = a ^ z, (b << 1 | z & 1) & m
    return a, b


print(generator(42, 5000))
