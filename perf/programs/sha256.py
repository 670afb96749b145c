# SHA-256 in plain Python: 32-bit mixing on integers and lists.
import sys

MASK = 0xFFFFFFFF


def constants():
    # Fractional parts of the roots of primes, by integer arithmetic.
    primes = []
    c = 2
    while len(primes) < 64:
        if all([c % p for p in primes]):
            primes.append(c)
        c += 1
    k = [root(p << 96, 3) & MASK for p in primes]
    h = [root(p << 64, 2) & MASK for p in primes[:8]]
    return k, h


def root(n, e):
    x = 1 << 40
    while True:
        y = ((e - 1) * x + n // x ** (e - 1)) // e
        if y >= x:
            return x
        x = y


K, H = constants()


def block(state, chunk):
    w = [0] * 64
    for i in range(16):
        j = 4 * i
        w[i] = chunk[j] << 24 | chunk[j + 1] << 16 | chunk[j + 2] << 8 | chunk[j + 3]
    for i in range(16, 64):
        x = w[i - 15]
        s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
        x = w[i - 2]
        s1 = (x >> 17 | x << 15) ^ (x >> 19 | x << 13) ^ x >> 10
        w[i] = w[i - 16] + (s0 & MASK) + w[i - 7] + (s1 & MASK) & MASK
    a, b, c, d, e, f, g, h = state
    for i in range(64):
        s1 = ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) & MASK
        t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i]
        s0 = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) & MASK
        t2 = s0 + (a & b ^ a & c ^ b & c)
        h, g, f, e, d, c, b, a = g, f, e, d + t1 & MASK, c, b, a, t1 + t2 & MASK
    return [x + y & MASK for x, y in zip(state, [a, b, c, d, e, f, g, h])]


def sha256(data):
    n = len(data)
    tail = bytearray(b"\x80")
    while (n + len(tail)) % 64 != 56:
        tail.append(0)
    bits = n * 8
    for shift in range(56, -8, -8):
        tail.append(bits >> shift & 255)
    data = bytes(data) + bytes(tail)
    state = H
    for i in range(0, len(data), 64):
        state = block(state, data[i:i + 64])
    return "".join(["%08x" % x for x in state])


def main(n):
    print(sha256(b""))
    print(sha256(b"abc"))
    data = bytes([i & 255 for i in range(n)])
    print(n, sha256(data))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 460000)
