# An index is asked for its number before the length counts, and one beyond all is an error.
from collections import deque


class Index:
    def __init__(self, n, act):
        self.n = n
        self.act = act

    def __index__(self):
        self.act()
        return self.n


for n in (2, -1, 0, 90):
    for act in ("clear", "more", "pop", "popleft", "none"):
        for d in (deque([1, 2.5, "x", [3], 5]), deque([1, 2, 3], 4)):

            def change():
                if act == "more":
                    d.extend(range(40))
                elif act != "none":
                    getattr(d, act)()

            try:
                d.insert(Index(n, change), "new")
                print(n, act, d)
            except IndexError as e:
                print(n, act, e, d)
d = deque([1, 2])
for n in (2**62, 2**63, -(2**63), -(2**63) - 1, 2**100):
    try:
        d.insert(n, n)
        print(d)
    except OverflowError:
        print("OverflowError")
