# Slices with and without steps, assignment to slices, and concatenation of lists and of tuples in hot code: all bounds, growing and shrinking, empty ones, itself,
# sources of other types, subclasses, errors, and lists that long code has seen before.

BOUNDS = [None, 0, 1, 2, 5, 9, 10, 11, 100, -1, -2, -9, -10, -11, -100]
STEPS = [None, 1, -1, 2, -2, 3, -3, 9, -10, 11, 2**61, -(2**62)]


def get(s, i, j, k):
    return s[i:j:k]


def get2(s, i, j):
    return s[i:j]


def rev(s, k):
    return s[k::-1]


def all_slices(s):
    h = 0
    for i in BOUNDS:
        for j in BOUNDS:
            r = get2(s, i, j)
            h = (h * 31 + len(r)) & 0xFFFFFFF
            if len(r):
                h = (h * 33 ^ hash(r[0]) ^ hash(r[-1]) * 3) & 0xFFFFFFF if type(r[0]) is int else (h * 33 ^ ord(r[0]) ^ ord(r[-1]) * 3) & 0xFFFFFFF
            for k in STEPS:
                r = get(s, i, j, k)
                h = (h * 31 + len(r)) & 0xFFFFFFF
                if len(r):
                    h = (h * 33 ^ hash(r[0]) ^ hash(r[-1]) * 3) & 0xFFFFFFF if type(r[0]) is int else (h * 33 ^ ord(r[0]) ^ ord(r[-1]) * 3) & 0xFFFFFFF
    return h


print(all_slices(list(range(10))), all_slices(tuple(range(10))), all_slices(b"0123456789"), all_slices("abcdefghij"), all_slices("abc\u00e4efg\u4e00ij"))
print(all_slices([]), all_slices(()), all_slices(""), all_slices(bytearray(b"0123456789")), all_slices(range(10)))
for s in ([1, 2, 3], (1, 2, 3), "xyz", b"xyz", [], ()):
    print([rev(s, k) for k in (0, 1, 2, 3, -1, -4)], get(s, None, None, 2), get2(s, 2, 1), get2(s, 1, None))
for k in (0, "a", 1.5, 2**70):
    for s in ([1, 2, 3], (1, 2), "ab"):
        try:
            print(get(s, None, None, k))
        except Exception as e:
            print(type(e).__name__, e)


def put(s, i, j, v):
    s[i:j] = v


def all_puts(n, m, make):
    h = 0
    for i in BOUNDS:
        for j in BOUNDS:
            s = list(range(n))
            put(s, i, j, make(range(100, 100 + m)))
            h = (h * 31 + len(s)) & 0xFFFFFFF
            for x in s:
                h = (h * 37 + x) & 0xFFFFFFF
            s.append(7)
            s.extend([8, 9])
            h = (h * 31 + s[-3]) & 0xFFFFFFF
    return h


for n in (0, 1, 10, 70):
    print(n, [all_puts(n, m, make) for m in (0, 1, 3, 12, 40) for make in (list, tuple)])
for make in (iter, set, lambda r: (x for x in r), lambda r: bytes(list(r)), lambda r: r):
    print(all_puts(10, 3, make))


def flips(perm):
    n = 0
    k = perm[0]
    while k:
        perm[: k + 1] = perm[k::-1]
        n += 1
        k = perm[0]
    return n


def permutations(n):
    indices = list(range(n))
    cycles = list(range(n, 0, -1))
    top = total = 0
    while True:
        f = flips(indices[:])
        top = max(top, f)
        total += f
        for i in reversed(range(n)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                break
        else:
            return top, total


print([permutations(n) for n in range(1, 8)])


def shrink(n):
    # Much shorter: the memory changes.
    s = list(range(n))
    r = []
    while s:
        s[len(s) // 3 : len(s) - len(s) // 4 + 1] = s[:1]
        r.append((len(s), sum(s)))
        if len(s) < 3:
            break
    s[0:0] = s
    s[1:1] = s
    s[:] = s
    s[::2] = [0] * len(s[::2])
    r.append(s)
    return r


for n in (3, 10, 100, 1000, 20000, 100):
    print(shrink(n))


def grow(n):
    s = []
    for i in range(n):
        s[i // 2 : i // 2] = (i, i + 1) if i & 1 else [i]
        s[len(s) :] = [i]
    return len(s), sum(s), s[:5], s[-5:], s[n // 2 : n // 2 + 5]


print([grow(n) for n in (5, 50, 500)])


def add(a, b):
    return a + b


def iadd(a, b):
    a += b
    return a


def sums():
    lists = [[], [1], [1, 2, 3], list(range(30)), list(range(300))]
    r = []
    for x in lists:
        for y in lists:
            z = add(x, y)
            w = add(tuple(x), tuple(y))
            r.append((len(z), sum(z), len(w), sum(w), z is x, z is y))
            z.append(1)
            w += (5,)
            r.append((len(x), len(y), len(w), z == list(w)))
    return r


def totals(n):
    for _ in range(n):
        r = sums()
    return r


print(totals(30))
t = (1, 2)
print(add(t, ()) is t or add(t, ()) == t, add((), t) == t, add([], []), add((), ()))
a = [1]
b = a
for i in range(40):
    a = iadd(a, [i])
print(a is b, len(a), iadd((1,), (2,)), iadd("a", "b"))
for x, y in (([1], (2,)), ((1,), [2]), ([1], 2), ("a", [1]), ([1], None)):
    try:
        print(add(x, y))
    except TypeError as e:
        print("TypeError")


class L(list):
    def __add__(self, o):
        return "L+" + str(len(o))

    def __setitem__(self, k, v):
        list.__setitem__(self, k, [len(v)] + list(v))

    def __getitem__(self, k):
        return ("L[", k if isinstance(k, int) else (k.start, k.stop, k.step))


class R(list):
    def __radd__(self, o):
        return "+R" + str(len(o))


for _ in range(30):
    x = L([1, 2, 3])
    put(x, 0, 1, [5, 6])
    out = [add(x, [1]), add([1], x), get2(x, 0, 1), get(x, None, None, -1), list(x), add([1], R([2]))]
print(out)


class Bound:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        target.append(0)
        return self.v


target = [1, 2, 3]
print(get2(target, Bound(1), Bound(4)), target)
put(target, Bound(0), Bound(2), [9])
print(target)


def lines(n):
    # In generators, with exceptions in the middle of the loop.
    s = list(range(8))
    for i in range(n):
        try:
            s[i % 9 : i % 7] = s[:i:-1] if i % 13 else i
        except TypeError:
            yield -1
        if len(s) > 20:
            s[3:] = s[5::3]
        yield len(s), s[i % len(s)] if s else None


print(list(lines(60)))
print(sum(x[0] for x in lines(3000) if x != -1))
