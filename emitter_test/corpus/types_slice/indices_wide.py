# slice.indices() with lengths and parts beyond machine words, and slices of ranges of that size.
import sys
class Idx:
    def __init__(self, n): self.n = n; self.calls = 0
    def __index__(self): self.calls += 1; return self.n
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
big = 2 ** 100
for s in (slice(None), slice(None, big), slice(-big, big), slice(5, -5), slice(None, None, -1), slice(big, -big, -7), slice(-3, None, big), slice(1, 2, -big)):
    for n in (0, 1, 10, sys.maxsize - 1, sys.maxsize, sys.maxsize + 1, big, big + 7):
        print(s.indices(n), end=" ")
    print()
i, j, k = Idx(3), Idx(big), Idx(2)
print(slice(i, j, k).indices(Idx(big - 1)), i.calls, j.calls, k.calls)
show(lambda: slice(1).indices(-1))
show(lambda: slice(1).indices(-big))
show(lambda: slice(0, big, 0).indices(big))
show(lambda: slice("a").indices(big))
show(lambda: slice(1).indices("a"))
r = range(big)
print(r[5:], r[-5:], r[::-1][:2], r[big // 2::big // 4], list(r[big - 3:]), r[::2][-1])
