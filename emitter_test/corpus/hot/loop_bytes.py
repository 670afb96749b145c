# Loops over bytes and bytearrays, also ones that change meanwhile, and what is appended to and repeated in them.


def total(b):
    s = 0
    for x in b:
        s += x
    return s


def indexed(b):
    s = 0
    for i, x in enumerate(b):
        s += i * x & 255
    else:
        s += 1
    return s


def find(b, what):
    n = 0
    for x in b:
        if x == what:
            break
        n += 1
    else:
        return -1
    return n


def crc(b, table):
    c = 0xffffffff
    for x in b:
        c = table[(c ^ x) & 255] ^ c >> 8
    return c ^ 0xffffffff


def bits(b):
    for x in b:
        for k in range(8):
            yield x >> k & 1


def grow(b, most):
    n = 0
    for x in b:
        n += x
        if len(b) < most:
            b.append(x + 1 & 255)
    return n, len(b)


def shrink(b):
    n = 0
    for x in b:
        n = n * 2 + x & 0xffff
        if x & 1:
            b.pop()
    return n, len(b)


def cut(b):
    n = 0
    for x in b:
        n += x
        if n > 50:
            del b[:3]
    return n, len(b)


def empty(b):
    n = 0
    for x in b:
        n += 1
        if n == 10:
            b.clear()
    return n


def rebound(b, other):
    n = 0
    for x in b:
        n += x
        b = other
    return n, len(b)


def nested(b):
    s = 0
    for x in b:
        for y in b:
            s += x * y & 15
            if y == 3:
                b[0] = x
    return s


def pairs(b):
    try:
        for x, y in b:
            return x
    except TypeError:
        return 'TypeError'


def extend(n, piece):
    out = bytearray()
    for i in range(n):
        out += piece
    return out


def extend_watched(n):
    out = bytearray(b'abcdef')
    s = 0
    for i in range(n):
        s += out[i % len(out)] + out[-1]
        if i % 3 == 0:
            out += b'xyz'
    return s, len(out)


def extend_alias(n):
    out = bytearray(b'ab')
    same = out
    s = 0
    for i in range(n):
        out += b'c'
        s += same[len(same) - 1] + same[i]
    return s, same is out, len(same)


def extend_view(n):
    out = bytearray(b'12')
    view = memoryview(out)
    r = []
    for i in range(n):
        try:
            out += b'3'
        except BufferError:
            r.append('B')
        if i == n // 2:
            view.release()
    return ''.join(r) != '', len(out) > 2


def add(x, y):
    x += y
    return x


def times(x, n):
    return x * n


def times_in_place(x, n):
    x *= n
    return x


class Sub(bytes):
    def __iter__(self):
        return iter([1, 2, 3])


class Plain(bytearray):
    pass


class Index:
    def __index__(self):
        return 3


class Radd:
    def __radd__(self, other):
        return 'radd'

    def __rmul__(self, other):
        return 'rmul'


def loops():
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = c >> 1 ^ 0xEDB88320 if c & 1 else c >> 1
        table.append(c)
    data = bytes(range(200))
    for k in range(60):
        r = total(data), total(bytearray(data)), indexed(data), indexed(bytearray(data)), find(data, 150), find(data, 250), crc(data, table), sum(bits(data)), nested(bytearray(data[:20]))
    print(r)
    for k in range(60):
        r = grow(bytearray(b'\1\2\3'), 90), shrink(bytearray(range(60))), cut(bytearray(range(40))), empty(bytearray(30)), rebound(data, b'xy'), pairs(data), pairs(bytearray(5))
    print(r)
    for k in range(40):
        r = [total(x) for x in (data, bytearray(data), [1, 2], (3, 4), {5: 6}, Sub(b'abc'), Plain(b'abc'), memoryview(data)[5:9], range(5), b'', bytearray(), data[3:90], (data * 40)[100:7000])]
        q = [x for x in data if x % 7 == 0], [x for x in bytearray(data[:9])], {x & 3 for x in data}
    print(r)
    print(q)
    try:
        total('abc')
    except TypeError:
        print('TypeError')
    b = bytearray(10)
    it = iter(b)
    print(next(it), total(it), total(it))


def appending():
    for k in range(60):
        r = [extend(30, b'ab'), extend(5, b''), extend(9, b'x' * 50), extend(3, bytearray(b'qw')), extend(2, memoryview(b'er'))]
        q = extend_watched(50), extend_alias(40)
    print(r[:3])
    print(r[3:], q, extend_view(60))
    for k in range(40):
        r = []
        for x, y in ((bytearray(b'1'), b'2'), (b'1', b'2'), ('1', '2'), ([1], [2]), ((1,), (2,)), (1, 2), (bytearray(b'1'), (5, 6)), (bytearray(b'1'), Radd()), (bytearray(b'1'), 'x'), ([1], b'2'), (Plain(b'1'), b'2'),
                     (b'1', bytearray(b'2')), (1.5, 2)):
            old = x
            try:
                z = add(x, y)
                r.append((z, z is old))
            except TypeError:
                r.append('TypeError')
    print(r)


def repeating():
    long = 'abc' * 4000
    for k in range(40):
        r = []
        for x, n in (('ab', 3), (3, 'ab'), (b'xyz', 5), (7, b'x'), ([1, 2], 3), (2, [1, 2]), ((1, 'a'), 4), (3, ()), ([], 4), ('', 5), ('ab', 0), ('ab', -2), ([1], 0), ('ab', 1), ((1,), 1), ([1], 1), ('h\u00e9', 3), ('\u0142', 20),
                     ('abcdefgh', 9), ('abcdefghi', 11), (b'12345', 20), (b'1', 90), (b'1', 110), ('a', 127), ('a', 128), ([0], 14), ([0], 15), ([0], 40), ((0, 1), 7), (6, 7), (1.5, 2), (True, 'ab'), ('ab', True),
                     ('ab', Index()), ('a', Radd()), (bytearray(b'ab'), 3), (range(2), 3), ('a', 'b'), ('a', 1.5), ([], []), (None, 2), (long[5:12], 3), ([[]], 3)):
            for f in (times, times_in_place):
                try:
                    v = f(x, n)
                    r.append(v)
                    if v is x:
                        r.append('same')
                except TypeError:
                    r.append('T')
        q = [0] * 3
        q[1] = 5
        w = [[]] * 3
        w[0].append(k)
        s = '-' * 20 + '=' * (k % 5) + 3 * ' ' + 'ab' * k
    print(r)
    print(q, w, s, len(s))
    y = [1, 2]
    z = y
    for k in range(5):
        y *= 2
    print(y is z, len(z))
    try:
        times('ab', 1 << 62)
    except (OverflowError, MemoryError):
        print('too long')


loops()
appending()
repeating()
