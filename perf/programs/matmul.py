# Matrix multiplication with lists of float lists.
import sys


def make(n, seed):
    m = []
    for i in range(n):
        m.append([((i * seed + j * 7) % 11 - 5) / 4.0 for j in range(n)])
    return m


def multiply(a, b):
    n = len(a)
    columns = [[b[k][j] for k in range(n)] for j in range(n)]
    out = []
    for row in a:
        new = []
        for col in columns:
            s = 0.0
            for k in range(n):
                s += row[k] * col[k]
            new.append(s)
        out.append(new)
    return out


def main(n):
    c = multiply(make(n, 3), make(n, 5))
    trace = 0.0
    total = 0.0
    for i in range(n):
        trace += c[i][i]
        total += sum(c[i])
    print(n, "%.4f %.4f" % (trace, total))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
