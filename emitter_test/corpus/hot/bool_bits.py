# &, | and ^ of bools, of bools and ints, and of what is a bool only at times.
def gather(pairs):
    some, every, odd, n = False, True, False, 0
    for a, b in pairs:
        some |= b
        every &= b
        odd ^= b
        n += (a | b) is True
        n += (a ^ b) is (a != b)
        if a & b:
            n += 2
    return some, every, odd, n


def known(n):
    a = b = 0
    for i in range(n):
        x, y = i % 3 == 0, i % 5 == 0
        a += (x | y) is True
        b += (x ^ y) is True
        if x & y:
            a += 100
    return a, b, x & y, x | y, x ^ y


bools = [(True, False), (False, False), (True, True), (False, True)]
for _ in range(300):
    r = gather(bools * 5)
print(r, known(1500))
mixed = [(True, 3), (4, False), (True, False), (1 << 70, True), (-1, True)]
for _ in range(300):
    r = gather(mixed)
print(r, gather(bools))


class Odd:
    def __or__(self, other): return ("or", other)
    def __ror__(self, other): return ("ror", other)
    def __xor__(self, other): return ("xor", other)
    def __and__(self, other): return []
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


print(gather([(True, False), (False, Odd())])[0])
for bad in None, 1.5, "x", {1}:
    try:
        gather([(True, bad)])
    except TypeError:
        print("TypeError", bad)
