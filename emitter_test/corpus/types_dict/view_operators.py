# Operators of views: what is hashed, which operand is asked, and operands that are no sets.
a = {i: i * i for i in range(10)}
b = {i: i * i if i % 2 else -1 for i in range(5, 300)}
print(sorted(a.items() & b.items()), sorted(b.items() & a.items()), sorted(a.items() - b.items())[:3], len(a.items() | b.items()), len(a.items() ^ b.items()))
print(sorted(a.keys() & b.keys()), sorted(b.keys() & a), sorted(a.keys() & [1, 2, 2, 50]), sorted(a.items() & [(1, 1), (2, 5), 7]), sorted(a.keys() | "xy", key=str)[-2:])
print(sorted({1, 2, 500} & a.keys()), sorted({(1, 1), (1, 2)} & a.items()), sorted(frozenset({3}) | a.keys())[:4], type(a.keys() & {1}), type({1} & a.keys()))
print(a.keys() & {True: 0}.keys() == {1}, a.items() & {1.0: 1.0}.items() == {(1, 1)})
u = {1: [], 2: 3}
print(u.items() & {2: 3}.items(), u.items() & {1: 4, 2: 3}.items(), u.items() & [(2, 3)])
def tried(f):
    try: print(f())
    except TypeError as e: print("TypeError")
tried(lambda: u.items() & {1: [], 2: 3}.items())
tried(lambda: u.items() - {2: 3}.items())
tried(lambda: u.items() | [1])
tried(lambda: u.keys() & 5)
tried(lambda: u.keys() & [[]])
tried(lambda: u.items() & iter([(2, 3)]))
tried(lambda: 5 & u.keys())
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return "Key%d" % self.n
k = {Key(i): i for i in range(20)}
print(sorted(map(repr, k.keys() & {Key(3), Key(99)})), sorted(map(repr, k.items() & {Key(4): 4, Key(5): 6}.items())))
def grows():
    for i in range(3):
        k[Key(100 + i)] = i
        yield Key(100)
print(k.keys() & grows(), len(k))
for a, b in (({1: []}, {1: 2}), ({1: []}, {1: []}), ({1: [], 2: 2}, {1: 2}), ({1: 2}, {1: []}), ({1: 2}, {3: []}), ({1: 2}, {1: [], 3: 4, 5: 6})):
    for other in (b.items(), {(1, 2)}, {(1, 2), (3, 4)}, frozenset({(1, 2)}), [(1, 2)]):
        tried(lambda: sorted(a.items() & other))
        tried(lambda: sorted(other & a.items()))

# Which of two equal items is kept.
d = {1: 0, "a": 1}
for other in {True}, {True, "b"}, {True, 2, 3}, frozenset([True]), frozenset([True, 2, 3]), {True: 1}.keys(), {True: 1, 2: 2, 3: 3}.keys():
    print(d.keys() & other, other & d.keys())
