# Collections that would have more items than there can be memory for are refused at once.
import itertools
import os


def refused(make):
    try:
        make()
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


class Long:
    def __init__(self, n):
        self.n = n

    def __length_hint__(self):
        return self.n

    def __iter__(self):
        return iter((1, 2, 3))


def extended():
    x = [1]
    x += range(10**13)


def unpacked():
    first, *rest = range(10**13)


for i in range(3):
    print(refused(lambda: list(range(10**13))), refused(lambda: tuple(range(2**62))), refused(lambda: list(range(10**30))))
    print(refused(lambda: sorted(range(10**13))), refused(lambda: list(itertools.repeat(0, 10**13))), refused(extended), refused(unpacked))
    print(refused(lambda: [0] * 10**13), refused(lambda: print(*range(10**13))))
    print(refused(lambda: os.urandom(2**50)), len(os.urandom(1000)), list(Long(1000)), list(Long(0)))
