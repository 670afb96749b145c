# Lengths that only ranges have, and places where lengths come from.
import itertools
import operator
import sys


class Long:
    def __len__(self):
        return sys.maxsize


def lengths(r):
    return len(r), r.__len__(), operator.length_hint(r), range.__len__(r)


for n in (2**62 - 1, 2**62, 2**62 + 1, sys.maxsize):
    for r in (range(n), range(-n, 0), range(-n, n, 2), range(5, n + 5), range(0, -n, -1), range(n - 3)):
        print(lengths(r))
for i in range(300):
    s = len(range(sys.maxsize - i))
print(s, len(Long()), bool(range(sys.maxsize)))
for r in (range(2**63), range(-1, sys.maxsize), range(-(2**63), 2**63)):
    try:
        print(len(r))
    except OverflowError:
        print("OverflowError")

# islice with steps and stops as large as they can be.
for args in ((1, 10, sys.maxsize), (0, sys.maxsize, sys.maxsize), (3, None, sys.maxsize), (0, 5, 2**62), (2, 9, 2**62 + 5)):
    print(list(itertools.islice(itertools.count(), *args)) if args[1] != sys.maxsize and args[1] else next(itertools.islice(itertools.count(), *args)))
