# Collatz chain lengths and integer square roots, digit sums and gcds: plain integer loops.
import sys


def chain(n, cache):
    start = n
    steps = 0
    while n >= start and n != 1:
        if n & 1:
            n = 3 * n + 1
        else:
            n >>= 1
        steps += 1
    return steps + cache[n]


def isqrt(n):
    if n == 0:
        return 0
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


def digit_sum(n):
    s = 0
    while n:
        s += n % 10
        n //= 10
    return s


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main(n):
    cache = [0] * (n + 1)
    best = at = 0
    total = 0
    for i in range(2, n + 1):
        c = chain(i, cache)
        cache[i] = c
        if c > best:
            best, at = c, i
        total += digit_sum(i) + gcd(i, c)
        if i & 15 == 0:
            total += isqrt(i)
    print(n, at, best, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 850000)
