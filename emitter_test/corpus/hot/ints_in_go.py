# Ints of many words in functions that are compiled into their callers: what else they hold stays what it is.


def compose(a, b):
    aq, ar, as_, at = a
    bq, br, bs, bt = b
    return (aq * bq, aq * br + ar * bt, as_ * bq + at * bs, as_ * br + at * bt)


def extract(z, j):
    q, r, s, t = z
    return (q * j + r) // (s * j + t)


def digits(n):
    z = (1, 0, 0, 1)
    k = 1
    out = []
    for _ in range(n):
        y = extract(z, 3)
        while y != extract(z, 4):
            z = compose(z, (k, 4 * k + 2, 0, 2 * k + 1))
            k += 1
            y = extract(z, 3)
        z = compose((10, -10 * y, 0, 1), z)
        out.append(y)
    return out


print("".join(map(str, digits(150))))


def step(x, y, f):
    q = x // y
    r = x % y
    return q * y + r - x, f * 0.5 + q % 7, r


def mixed(n):
    x, y = (1 << 4100) - 12345, (1 << 4030) + 99
    total = 0.0
    bad = 0
    for i in range(n):
        f = i * 0.25
        pair = [i, f]
        zero, g, r = step(x, y, f)
        bad += zero
        total += g + f + pair[1]
        x = x + r - (y << (i & 31))
        if x < y:
            x = (x | 1) * (y >> 60)
        y ^= i * 0x123456789ABCDEF0123
    return total, bad, x % 1000003, y % 1000003


for _ in range(3):
    print(mixed(150))


def signs(n):
    out = 0
    for i in range(n):
        for x in (1 << 200) + i, -(1 << 200) - i, (1 << 130) * 7 + i, i - (1 << 128):
            for y in (1 << 128) + 1, -(1 << 128) - 1, (1 << 199) - i, -(1 << 200), (1 << 130) * 7:
                q, r = x // y, x % y
                assert q * y + r == x and (0 <= r < y or y < r <= 0), (x, y)
                assert divmod(x, y) == (q, r)
                out = (out * 31 + q * 7 + r) % 1000000007
    return out


print(signs(60))


def div(x, y):
    return x // y


def shift(x, n):
    return x << n


def caught(n):
    seen = []
    big = 1 << 5000
    for i in range(n):
        try:
            if i % 50 == 49:
                div(big, i % 49 and 0)
            elif i % 50 == 48:
                shift(big, -i)
            else:
                big = div(shift(big, i & 63), 1 << (i & 63) | 1) | 1 << 5000
        except (ZeroDivisionError, ValueError) as e:
            seen.append(type(e).__name__ + " in " + str(e.__traceback__.tb_next.tb_frame.f_code.co_name))
    return seen, big.bit_length()


for _ in range(2):
    print(caught(200))


def pieces(n):
    x = 3**700
    for i in range(n):
        x = x * 7 - (x >> 3)
        yield x % 10**300, x // 10**310


print(sum(a ^ b for a, b in pieces(80)) % 10**9)


class Small(int):
    pass


def others(values, n):
    out = []
    for i in range(n):
        for x in values:
            for y in values:
                out.append(hash((x + y, x - y, x * y, x & y)))
    return out


print(others([True, 5, Small(1 << 70), 1 << 5000, -(1 << 300)], 40)[-30:])
print(others([True, 5, Small(1 << 70), 1 << 5000, -(1 << 300)], 40) == others([1, 5, 1 << 70, 1 << 5000, -(1 << 300)], 40))
