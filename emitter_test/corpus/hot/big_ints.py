# Ints of up to forty machine words in hot arithmetic: sums, products, quotients and comparisons, with all signs, and with words that carry.
WORDS = [0, 1, 2, 10, (1 << 31) - 1, 1 << 32, (1 << 62) - 1, 1 << 62, (1 << 62) + 1, 1 << 63, (1 << 64) - 2, (1 << 64) - 1]


def numbers():
    out = [0, 1, -1, 7, -10, (1 << 61) - 1, (1 << 62) - 1, -(1 << 62), 1 << 62, -(1 << 62) - 1, (1 << 64) - 1, 1 << 64, -(1 << 64), (1 << 128) - 1, 1 << 128, 1 << 100]
    seed = 1
    for size in (1, 1, 2, 2, 3, 3, 4, 5, 7, 14, 15, 40):
        for sign in (1, -1):
            v = 0
            for _ in range(size):
                seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
                k = (seed >> 8) % 20
                w = WORDS[k] if k < len(WORDS) else (seed * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
                v = v << 64 | w
            out.append(v * sign)
    return out


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def div(a, b):
    return a // b if b else -7


def mod(a, b):
    return a % b if b else -7


def both(a, b):
    return a & b


def either(a, b):
    return a | b


def differ(a, b):
    return a ^ b


def left(a, b):
    return a << (b & 255)


def right(a, b):
    return a >> (b & 255)


def order(a, b):
    n = 0
    if a < b:
        n += 1
    if a <= b:
        n += 2
    if a > b:
        n += 4
    if a >= b:
        n += 8
    if a == b:
        n += 16
    if a != b:
        n += 32
    return n


def answers(a, b):
    return (a < b, a <= b, a > b, a >= b, a == b, a != b)


def constants(a, b):
    return (a + 1, a - 1, 1 - a, a * 10, a // 10, a % 10, a // 7919, a % 1000000007, a % 0x1FFFFFFFFFFFFFFF, a % (1 << 64), a % (1 << 127), a & 0xFFFFFFFFFFFFFFFF,
            a >> 1, a << 1, a >> 64, a < 10, a >= 1 << 64, 10 > a, a == 1 << 100)


def in_place(a, b):
    c = a
    c += b
    c -= 3
    c *= 5
    c //= 11
    c ^= 1
    c &= (1 << 200) - 1
    c <<= 3
    c >>= 1
    c %= 1 << 90
    return c


def power(a, b):
    return a ** (b & 15)


def unary(a, b):
    return (-a, ~a, -b, ~b, a & ~b, a & -b, -a & b, ~a & ~b, a | ~b)


def digest(v):
    if isinstance(v, tuple):
        h = 1
        for x in v:
            h = (h * 31 + digest(x)) % 1000003
        return h
    return hash(v) % 1000003 * 2 + (v < 0)


def consistent(a, b):
    # What holds whatever the digests say.
    assert a + b - b == a and (a - b) + b == a and (a ^ b) ^ b == a
    if b:
        q, r = a // b, a % b
        assert q * b + r == a and (0 <= r < b or b < r <= 0)
        assert (a * b) // b == a and (a * b) % b == 0
    assert (a << 70) >> 70 == a and (a < b) == (a - b < 0) and (a == b) == (a - b == 0)


def main():
    values = numbers()
    for f in (add, sub, mul, div, mod, both, either, differ, left, right, order, answers, constants, in_place, power, unary):
        h = 0
        for a in values:
            for b in values:
                h = (h * 31 + digest(f(a, b))) % 1000000007
        print(f.__name__, h)
    for a in values:
        for b in values:
            consistent(a, b)
    print(sum(values), max(values) - min(values))
    tables(values)


class Tagged(int):
    pass


def tables(values):
    # Keys of all sizes, found by equal numbers that are other objects, or of other types.
    d, seen = {}, set()
    for n in range(30):
        for v in values:
            d[v + 1 - 1] = d.get(v, 0) + n
            seen.add((v, n % 3))
            seen.discard((v, n % 5))
        for v in values[::3]:
            d.pop(v + n % 2, None)
    print(len(d), sum(d.values()), len(seen), sum(hash(v) % 1009 for v in d))
    hits = 0
    for n in range(50):
        for v in values:
            hits += v in d
            hits += (v ^ 1 << 70) in d
            hits += Tagged(v) in d
            if abs(v) < 1 << 900:
                hits += float(v) in d
    print(hits, {1 << 64: 1, 2.0**64: 2, Tagged(1 << 64): 3}, {2.0**70, 1 << 70}, {(1 << 61) - 1: "m", 0: "zero", (1 << 62) - 2: "two"})
    t = {}
    for n in range(300):
        h = (n * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        t[h] = n
        t[-h] = -n
        t[h << 64 | n] = n * n
    total = 0
    for n in range(300):
        h = (n * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        total += t[h] * 3 + t[-h] + t[h << 64 | n]
    print(len(t), total)


def loops():
    a, b = 0, 1
    for _ in range(1500):
        a, b = b, a + b
    f = 1
    for i in range(1, 300):
        f *= i
    g = f
    for i in range(1, 250):
        g //= i
    p = 1
    for i in range(400):
        p = p * p % ((1 << 61) - 1) + i
    s, n = 0, f
    while n:
        s += n % 10
        n //= 10
    t = 0
    while f > t:
        t = t * 3 + 1
    print(a % 10**30, f % (10**80 + 3), g, p, s, t % 10**30)


main()
loops()
