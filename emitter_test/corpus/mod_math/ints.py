# math: functions of ints.
import math


def call(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 27), math.gcd(0, 0), math.gcd(2**100, 6**50), math.gcd(True, 5), call(math.gcd, 1.5, 2))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-4, 6, 10), math.lcm(0, 5), math.lcm(2**70, 3**40), call(math.lcm, "a"))
print([math.factorial(n) for n in range(25)], math.factorial(100), call(math.factorial, -1), call(math.factorial, 2.0), call(math.factorial, -10**30))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(2**40, 3), math.comb(10**20, 2), math.comb(10**20, 10**20 - 1), call(math.comb, -1, 2), call(math.comb, 1, -2), call(math.comb, 1.0, 2))
print([math.perm(7, k) for k in range(9)], math.perm(5), math.perm(100, 3), math.perm(10**20, 2), call(math.perm, -1, 2), call(math.perm, 3, -2))
print([math.isqrt(n) for n in range(20)], math.isqrt(10**40), math.isqrt(2**64 - 1), math.isqrt(2**64), call(math.isqrt, -1), call(math.isqrt, 2.0))
print(math.prod([]), math.prod([2, 3, 4]), math.prod([2, 0.5]), math.prod([], start=7), math.prod(["a", 3]) if 0 else math.prod([3], start="ab"), call(math.prod, 5)[:9])
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e25), math.ceil(10**30), math.floor(True))
print(math.log(10**400), math.log2(2**5000), math.log10(10**400), math.log(8, 2), math.log(2**2000, 2), call(math.log, 0), call(math.log, -5), call(math.log, 10, 1)[:17], call(math.log2, -(2**100)))
