# Comparisons whose operands are now ints, now floats: two ints are compared as ints, beyond what a float can tell apart.


def least(rows, n):
    best, at = 0.5, -1
    for r in rows:
        for i in range(n):
            v = r[i]
            if v < best:
                best, at = v, i
    return best, at


def count(a, b):
    lt = le = eq = ne = gt = ge = 0
    for x in a:
        for y in b:
            if x < y:
                lt += 1
            if x <= y:
                le += 1
            if x == y:
                eq += 1
            if x != y:
                ne += 1
            if not x > y:
                gt += 1
            if not x >= y:
                ge += 1
    return lt, le, eq, ne, gt, ge


def values(a, b):
    out = []
    for x in a:
        for y in b:
            out.append((x < y, x <= y, x == y, x != y, x > y, x >= y))
    return out


inf, nan = float("inf"), float("nan")
mixed = [0, 1, -1, 2.5, -0.0, 0.0, inf, -inf, nan, 3]
for _ in range(40):
    least([mixed, [4, 5.5, 6, 7, 8, 9.25, 1, 2, 3, 4]], 10)
    count(mixed, mixed)
    values(mixed, mixed[::-1])
print(least([mixed], 10), count(mixed, mixed))

# Ints that a float cannot tell apart, and those that are not small.
near = [2**53, 2**53 + 1, 2**53 - 1, float(2**53), 2**62, 2**62 - 1, -(2**62) - 1, 1e300, 10**300, True, False]
for _ in range(5):
    count(near, near)
    values(near, near)
print(count(near, near))
print(count(near, mixed), count(mixed, near))
print(sum(values(near, near)[k][j] << (k + j) % 60 for k in range(len(near) ** 2) for j in range(6)))


# Other types in the middle of it.
class Odd:
    def __lt__(self, o):
        return "lt"

    def __gt__(self, o):
        return ""

    def __le__(self, o):
        return [1]

    def __ge__(self, o):
        return None


odd = [1, 2.5, Odd(), 3, -1]
print(count(odd, [2, 2.5]), count([2, 2.5], odd))
for a, b in ((odd, ["x"]), (["x"], mixed), ([1j], mixed), ([None], [1.5])):
    try:
        print(count(a, b))
    except TypeError:
        print("TypeError")
print(least([mixed, [-5, -5.5]], 2))
try:
    print(least([mixed, [-5, -5.5]], 3))
except IndexError as e:
    print(e)
