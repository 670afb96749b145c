# A loop whose integers leave the machine word after many iterations, and come back.
# heavy
def grow(n):
    x, peak = 1, 0
    for i in range(n):
        x = x * 3 + i
        if x > peak: peak = x
        if x > 2 ** 70: x = x % 1000
    return x, peak
print(grow(50), grow(5000))
def sums(n, step):
    s = 0
    for i in range(n): s += step * i
    return s
print(sums(20000, 3), sums(20000, 2 ** 45), sums(20000, -(2 ** 50)), sums(20000, 2 ** 62))
def down(n):
    x = 2 ** 62 + 5000
    while n:
        x -= 1
        n -= 1
    return x
print(down(4000), down(10000))
def mul(n):
    out = []
    x = 1
    for i in range(1, n):
        x *= i
        if i % 5 == 0: out.append(x)
    return out
print(mul(31))
def shifts(n):
    t = 0
    for i in range(n): t ^= 1 << (i % 80)
    return t
print(shifts(5000), shifts(79))
def neg(n):
    t = -1
    for i in range(n):
        t = -t * 2
        if i % 61 == 60: t = 1
    return t
print(neg(60), neg(61), neg(5000))
def div(n):
    t = 0
    for i in range(1, n): t += (2 ** 64 // i) % 7 + -(2 ** 63) // i % 5
    return t
print(div(3000))
