# A read-only proxy of an int counts as a number.
import sys

r = sys.roproxy(5)
print(int(r), [1, 2, 3, 4, 5, 6][r], hex(r), "ab" * sys.roproxy(2), r + 1, 1 + r, -r)
for f in int, hex:
    try:
        f(sys.roproxy("5"))
    except TypeError:
        print("TypeError")
