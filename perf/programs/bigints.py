# Big integers: modular powers, primality, fast doubling, gcds, conversion to text.
import sys


def is_prime(n, bases):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for b in bases:
        x = pow(b, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while True:
        for p in (3, 5, 7, 11, 13, 17, 19, 23):
            if n % p == 0:
                break
        else:
            if is_prime(n, (2, 3, 5)):
                return n
        n += 2


def fibonacci(n):
    a, b = 0, 1
    bit = 1
    while bit <= n:
        bit <<= 1
    while bit > 1:
        bit >>= 1
        c = a * (2 * b - a)
        d = a * a + b * b
        if n & bit:
            a, b = d, c + d
        else:
            a, b = c, d
    return a


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def egcd(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q = a // b
        a, b = b, a - q * b
        x, u = u, x - q * u
        y, v = v, y - q * v
    return a, x, y


def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def main(n):
    check = 0
    p = next_prime(1 << 127)
    q = next_prime(3 << 126)
    phi = (p - 1) * (q - 1)
    g, x, y = egcd(65537, phi)
    d = x % phi
    for i in range(n):
        m = factorial(30 + i % 10) + i
        c = pow(m, 65537, p * q)
        if pow(c, d, p * q) != m:
            raise ValueError("round trip failed")
        f = fibonacci(1500 + i)
        check = (check + len(str(f)) + f % 1000003 + gcd(f, fibonacci(1200)) % 97 + (m * m - 1) // (m + 1) % 1009) % 1000000007
    print(n, p % 10 ** 12, q % 10 ** 12, g, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5200)
