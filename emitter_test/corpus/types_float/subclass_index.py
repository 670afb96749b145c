# An object of a subclass of float is no index, though it has __int__.
class F(float):
    pass


class G(float):
    def __index__(self):
        return 1


def uses(x):
    yield lambda: [1, 2, 3][x]
    yield lambda: "abc"[x]
    yield lambda: "abc"[:x]
    yield lambda: (1, 2)[x:]
    yield lambda: range(5)[x]
    yield lambda: list(range(x))
    yield lambda: bytearray(b"ab")[x]
    yield lambda: chr(x)
    yield lambda: hex(x)
    yield lambda: bytes([x])
    yield lambda: "a".ljust(x)
    yield lambda: [1, 2].pop(x)
    yield lambda: int("1", x + 1)
    yield lambda: (1).to_bytes(x, "big")


def item(l, i):
    return l[i]


for x in (1.0, F(1.0), G(1.5)):
    for use in uses(x):
        try:
            print(repr(use()))
        except TypeError:
            print("TypeError")
for i in range(300):
    item([1, 2], i & 1)
for x in (F(1), G(0), 1.0, True):
    try:
        print(item([1, 2], x))
    except TypeError:
        print("TypeError")
