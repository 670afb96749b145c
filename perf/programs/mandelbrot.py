# The Mandelbrot set with plain floats: a tight numeric loop.
import sys


def row(y, size, limit):
    count = 0
    ci = 2.0 * y / size - 1.0
    for x in range(size):
        cr = 2.0 * x / size - 1.5
        zr = zi = 0.0
        i = 0
        while i < limit:
            zr2 = zr * zr
            zi2 = zi * zi
            if zr2 + zi2 > 4.0:
                break
            zi = 2.0 * zr * zi + ci
            zr = zr2 - zi2 + cr
            i += 1
        if i == limit:
            count += 1
    return count


def main(n):
    total = 0
    for y in range(n):
        total += row(y, n, 50)
    print(n, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 560)
