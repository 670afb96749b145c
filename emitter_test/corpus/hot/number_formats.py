# Numbers with a width and in hexadecimal, by % and in f-strings, in hot loops: also what is not a small int, or not an int.
values = [0, 1, 7, 9, 10, 15, 16, 99, 255, 256, 4095, 65536, 123456789, 2**31, 2**61, 2**62 - 1, 2**62, 2**64, -1, -10, -255, -2**62, -2**70, True, False]


class Word(int):
    def __str__(self):
        return 'word'

    def __format__(self, spec):
        return '<' + spec + '>'


class Plain(int):
    pass


class Index:
    def __index__(self):
        return 254

    def __repr__(self):
        return 'index'


def percents(v):
    return ['%x' % v, '%X' % v, '%02x' % v, '%02X|' % v, '%5d' % v, '%05d' % v, '%d' % v, '%s%d' % (v, v), '%1d' % v, '%0d' % v, '%20x' % v, '%032d' % v, '%32x' % v, '%33x' % v, '%040d' % v, '0x%04x, %3d%%' % (v, v), '%d-%02d-%02d' % (v, v, v)]


def fields(v):
    return [f'{v:x}', f'{v:X}', f'{v:02x}', f'{v:02X}|', f'{v:5d}', f'{v:05d}', f'{v:d}', f'{v}{v:d}', f'{v:1d}', f'{v:0d}', f'{v:20x}', f'{v:032d}', f'{v:32x}', f'{v:33x}', f'{v:040d}', f'0x{v:04x}, {v:3d}%', f'{v:4}', f'{v:>6d}',
            f'{v:<6x}|', f'{v:+d}', f'{v:,}', f'{v:b}', f'{v:#x}', f'{v!s:5}|']


def digits(n):
    s = []
    for i in range(n):
        s.append('%02x' % (i & 255))
        s.append(f'{i:03d}')
        if i % 5 == 0:
            s.append('%d:%d' % (i, -i))
    return ''.join(s)


def dump(data):
    out = []
    for i in range(0, len(data), 16):
        part = data[i:i + 16]
        out.append('%04x  %s  |%s|' % (i, ' '.join(['%02x' % c for c in part]), ''.join([chr(c) if 32 <= c < 127 else '.' for c in part])))
    return out


def wrong(f, v):
    try:
        return f(v)
    except (TypeError, ValueError) as e:
        return type(e).__name__


for k in range(30):
    r = [percents(v) for v in values]
    q = [fields(v) for v in values]
for x in r:
    print(*x)
for x in q:
    print(*x)
for k in range(60):
    d = digits(60)
    h = dump(bytes(range(256)))
print(d)
print('\n'.join(h[:4]))
for k in range(40):
    r = [wrong(percents, v) for v in (1.5, '1', None, [], (1, 2), (3,), Word(5), Plain(300), Index(), {}, 10**30)]
    q = [wrong(fields, v) for v in (1.5, '1', None, [], Word(5), Plain(300), Index(), 10**30)]
print(r)
print(q)
