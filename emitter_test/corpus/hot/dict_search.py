# Look-ups in dicts and sets from native code: keys of all kinds, tables of all sizes, changes while hot.
def get(d, k):
    try:
        return d[k]
    except (KeyError, TypeError) as e:
        return type(e).__name__


def asks(d, keys):
    return [get(d, k) for k in keys], [k in d for k in keys], [k not in d for k in keys], [d.get(k) for k in keys], [d.get(k, 'no') for k in keys]


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return (other.n if isinstance(other, Key) else other) == self.n


made = ''.join(['k', '1'])
KEYS = [0, 1, -1, -2, 5, 11, 2 ** 40, 2 ** 60, 2 ** 61, 2 ** 62, -2 ** 62, 'k1', made, 'k2', 'a' * 20, True, False, None, 1.0, 5.5, 0.0,
        (1, 2), Key(5), Key(99), b'k1']
for size in (0, 1, 3, 8, 10, 11, 30, 400):
    d = {}
    for i in range(size):
        d[i] = -i
        d['k%d' % i] = i
    for k in range(40):
        r = asks(d, KEYS)
    print(size, r)
d = {Key(5): 'key', 'x': 1, 2 ** 61: 'big', -1: 'minus', None: 'none', (1, 2): 'pair'}
for k in range(50):
    r = asks(d, KEYS + ['x'])
print(r)


def const_keys(d):
    return d['x'], d[1], d[-1], d[300], d.get('y', 7), 'x' in d, 'q' not in d


for k in range(300):
    r = const_keys({'x': k, 1: 2, -1: 3, 300: 4})
print(r)


def count(words):
    n = {}
    for w in words:
        if w in n:
            n[w] += 1
        else:
            n[w] = 1
    m = {}
    for w in words:
        m[w] = m.get(w, 0) + 1
    return n == m, sorted(n.items())[:5]


print(count([chr(97 + i * i % 13) for i in range(2000)]))
print(count([i * 7 % 91 for i in range(2000)]))
print(count(('the quick brown fox jumps over the lazy dog ' * 100).split()))


def churn(n):
    """Deletions move entries and leave gaps."""
    d, out = {}, 0
    for i in range(n):
        d[i % 50] = i
        if i % 3 == 0 and (i * 7) % 50 in d:
            del d[i * 7 % 50]
        if i % 11 in d:
            out += d[i % 11]
        if i % 400 == 399:
            d.clear()
    return out, len(d)


print(churn(5000))


class Missing(dict):
    def __missing__(self, k):
        return 'missing', k


class Own:
    def __getitem__(self, k):
        return 'own', k

    def __contains__(self, k):
        return k == 3

    def get(self, k, d=None):
        return 'get', k, d


def change(ds):
    out = []
    for d in ds:
        out.append((d[3], 3 in d, d.get(3), d.get(4, 1)))
    return out


print(change([{3: 1}] * 300 + [Missing(), Own(), {3: 2, 4: 5}])[-4:])


def containers(cs, x):
    return [x in c for c in cs]


for k in range(200):
    r = containers([{3: 1}, {3}, frozenset([3, 4]), [1, 3], (3,), range(5), b'\x03', {4}, {}], 3)
print(r)
for k in range(200):
    r = containers([{'a': 1}, {'a'}, 'abc', 'xyz', ['a'], ('b',)], 'a')
print(r)


def adds(n):
    s, out = set(), 0
    for i in range(n):
        s.add(i % 17)
        s.add('ab'[i % 2])
        if i % 23 in s:
            out += 1
    return out, len(s)


print(adds(2000))
