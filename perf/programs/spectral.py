# Spectral norm: float calls in nested loops over lists.
import sys


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, u):
    n = len(u)
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += a(i, j) * u[j]
        v[i] = s


def times_transposed(v, u):
    n = len(u)
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += a(j, i) * u[j]
        v[i] = s


def main(n):
    u, v, w = [1.0] * n, [0.0] * n, [0.0] * n
    for _ in range(6):
        times(w, u)
        times_transposed(v, w)
        times(w, v)
        times_transposed(u, w)
    uv = vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(n, "%.9f" % (uv / vv) ** 0.5)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 470)
