# Generator pipelines: filters, windows, recursive generators, yield from.
import sys


def numbers(n):
    x = 1
    for _ in range(n):
        x = (x * 16807) % 2147483647
        yield x


def keep(pred, src):
    for x in src:
        if pred(x):
            yield x


def pairs(src):
    prev = None
    for x in src:
        if prev is not None:
            yield prev, x
        prev = x


def running(src):
    total = 0
    for x in src:
        total = (total + x) & 0xFFFF
        yield total


def tree(lo, hi):
    if lo < hi:
        mid = (lo + hi) // 2
        yield from tree(lo, mid)
        yield mid
        yield from tree(mid + 1, hi)


def chunks(src, size):
    out = []
    for x in src:
        out.append(x)
        if len(out) == size:
            yield out
            out = []
    if out:
        yield out


def flatten(src):
    for part in src:
        yield from part


def main(n):
    total = 0
    for a, b in pairs(running(keep(lambda x: x & 3, numbers(n)))):
        total += a ^ b
    total += sum(x for x in numbers(n) if x % 5 == 0) & 0xFFFFFF
    for x in flatten(chunks(numbers(n), 7)):
        total ^= x
    for i, x in enumerate(tree(0, n // 8)):
        total += i ^ x
    print(n, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1200000)
