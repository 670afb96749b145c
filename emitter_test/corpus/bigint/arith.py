# Big integer arithmetic against identities and independent schoolbook routines.
B = 10 ** 9
def to(n):
    out = []
    while n: n, r = divmod(n, B); out.append(r)
    return out
def mul(a, b):
    r = [0] * (len(a) + len(b) + 1)
    for i, x in enumerate(a):
        c = 0
        for j, y in enumerate(b):
            t = r[i + j] + x * y + c
            r[i + j] = t % B; c = t // B
        k = i + len(b)
        while c: t = r[k] + c; r[k] = t % B; c = t // B; k += 1
    while r and not r[-1]: r.pop()
    return r
def undo(d):
    n = 0
    for x in reversed(d): n = n * B + x
    return n
nums = [1, 7, B - 1, B, B + 1, 2 ** 64 - 1, 2 ** 64, 10 ** 40 + 12345, 3 ** 100, 2 ** 521 - 1, 7 ** 333, int("123456789" * 30), (1 << 1000) - (1 << 500)]
print(all(undo(mul(to(a), to(b))) == a * b for a in nums for b in nums), all(undo(to(a)) == a for a in nums))
bad = 0
for a in nums:
    for b in nums:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            q, r = divmod(x, y)
            bad += q * y + r != x or abs(r) >= abs(y) or (r and (r < 0) != (y < 0)) or q != x // y or r != x % y
            bad += (x + y) ** 2 != x * x + 2 * x * y + y * y
            bad += (x - y) * (x + y) != x * x - y * y
            bad += (x < y) != (x - y < 0) or (x == y) != (not x - y) or (x <= y) != (not y < x)
print("bad", bad)
a = 2 ** 200 + 17
print(a, -a, a + 1, a - 1, a * 0, a * 1, a * -1, a // a, a % a, a // 1, a % 1, a - a, a + -a, a // (a + 1), -a // (a + 1), a % (a + 1) == a, -a % (a + 1))
f = 1
for i in range(1, 101): f *= i
print(f, len(str(f)))
for i in range(100, 0, -1): assert f % i == 0; f //= i
print(f)
x, y = 0, 1
for _ in range(1000): x, y = y, x + y
print(x, x % 10 ** 18)
print(sum(10 ** i for i in range(0, 100, 7)), 10 ** 100 - 1, (10 ** 50) ** 2 == 10 ** 100, 2 ** 1000 % 10 ** 10, 3 ** 500 // 3 ** 498, 5 ** 100 % 2 ** 64)
