# in and not in for all kinds of containers in hot code.
class Odd:
    def __eq__(self, other):
        return True

    __hash__ = None


class Own:
    def __contains__(self, x):
        return x == 'a'


def ask(x, c):
    try:
        return x in c
    except (TypeError, ValueError) as e:
        return type(e).__name__


def jump(x, c):
    n = 0
    try:
        if x in c:
            n += 1
        if x not in c:
            n += 2
        while x in c and n < 4:
            n += 4
    except (TypeError, ValueError) as e:
        return type(e).__name__
    return n


made = ''.join(['a', 'b'])
ITEMS = ['a', 'b', 'ab', made, '', '\xe9', '\u20ac', 'z', 0, 1, 3, -1, 2 ** 61, 2 ** 70, True, None, 1.0, b'a', (1,), Odd()]
CONTAINERS = ['', 'a', 'xyza', 'ba', 'caf\xe9 \u20ac', made, (), (1, 2, 3), ('a', 'b'), ('x', made), (1, 'a', None, 2.0), [3, 'b', True], [], [made],
              [Odd()], {'a': 1, 3: 2}, {'a', 1}, frozenset(['b', 3]), range(4), b'abc', Own(), 5, 'q' * 5000 + 'a', list(range(5000))]
for k in range(12):
    r = [[ask(x, c) for x in ITEMS] for c in CONTAINERS]
for c, row in zip(CONTAINERS, r):
    print(type(c).__name__, row)
for k in range(12):
    r = [[jump(x, c) for x in ITEMS] for c in CONTAINERS]
for c, row in zip(CONTAINERS, r):
    print(type(c).__name__, row)


def scan(text):
    letters = digits = other = ops = 0
    for c in text:
        if c in 'abcdefghijklmnopqrstuvwxyz':
            letters += 1
        elif c in '0123456789':
            digits += 1
        elif c in ('+', '-', '*'):
            ops += 1
        elif c not in ' ':
            other += 1
    return letters, digits, ops, other


print(scan('let x = 10 + y1 * (z - 3); \xe9' * 50))


def small(n):
    return sum(1 for i in range(n) if i % 10 in (2, 3, 5, 7)), [i for i in range(20) if i not in [1, 3, 19]]


print(small(1000))
