# Hashes of tuples are CPython's where those of their items are; those of frozensets ask for no order.
items = [(), (0,), (1, 2), (2, 1), (-1, -2), (1.5, 2**70, -2**63), (1j, (3, (4,))), tuple(range(100)), (2**61 - 1, -(2**61 - 1))]
for t in items:
    print(t if len(t) < 10 else len(t), hash(t))
for s in [(), (0,), (1, 2), (1.5, -3), range(50), (2**70, -1, 10**30), ((1, 2), (3, 4)), (True, 2.0, 3 + 0j)]:
    print(len(frozenset(s)), hash(frozenset(s)) == hash(frozenset(list(s)[::-1])))


def hot(n):
    total = 0
    for i in range(n):
        total ^= hash((i, i * 0.5, (i, -i)))
    return total


print(hot(3000))
