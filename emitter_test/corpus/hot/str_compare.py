# == and != of strs, ints and others in hot code.
class Odd:
    def __eq__(self, other):
        return 'odd'

    def __ne__(self, other):
        return ''


def pairs(xs, ys):
    out = []
    for x in xs:
        for y in ys:
            out.append((x == y, x != y))
    return out


def count(xs, ys):
    eq = ne = 0
    for x in xs:
        for y in ys:
            if x == y:
                eq += 1
            if x != y:
                ne += 1
    return eq, ne


def known(s, xs):
    out = []
    for x in xs:
        out.append(s[0] == x)
        out.append(x != s[-1])
        if s[1] == x:
            out.append('second')
        while x != s[0]:
            x = s[0]
    return out


def made(s):
    return ''.join([c for c in s])


TEXTS = ['', 'a', 'b', 'ab', 'abcdefg', 'abcdefgh', 'abcdefgi', 'bbcdefgh', 'abcdefghi', 'abcdefgh' * 3, 'abcdefgh' * 2 + 'abcdefgX', 'x' * 5000,
         'x' * 4999 + 'y', '\xe9', '\u20ac', 'a\0b', 'a\0c']
ALL = TEXTS + [made(t) for t in TEXTS]
grown = ''
for k in range(5000):
    grown += 'x'
ALL.append(grown)
for k in range(3):
    r = count(ALL, ALL)
print(r, len(ALL))
for k in range(3):
    r = pairs(ALL[:12], ALL[17:29])
print(r)
MIXED = ['a', made('ab'), 1, 2, 2 ** 61, 2 ** 62, True, None, 1.0, float('nan'), (1,), b'a', Odd()]
for k in range(20):
    r = pairs(MIXED, MIXED)
print(r)
for k in range(20):
    r = count(MIXED, MIXED)
print(r)
for k in range(100):
    r = known('abc', MIXED[:-1] + ['c', made('b'), Odd(), 'a'])
print(r)
