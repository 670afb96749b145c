# comb for all sizes of numbers: Pascal's triangle, factorials and symmetry.
from math import comb, factorial

row = [1]
for n in range(1, 140):
    row = [1] + [x + y for x, y in zip(row, row[1:])] + [1]
    assert [comb(n, k) for k in range(n + 2)] == row + [0], n
for n, k in (500, 250), (1000, 499), (1999, 999), (2000, 1000), (2500, 1001), (2 ** 62, 5), (2 ** 63 - 1, 6), (2 ** 63, 3), (2 ** 64, 4), (10 ** 30, 7), (2 ** 32, 20):
    c, p = comb(n, k), 1
    for i in range(k):
        p *= n - i
    assert c * factorial(k) == p and comb(n, n - k) == c if n < 10 ** 6 else c * factorial(k) == p, (n, k)
print(comb(200, 100), comb(64, 32), comb(67, 33), comb(68, 34), comb(10 ** 20, 2), comb(5, 0), comb(0, 0))
