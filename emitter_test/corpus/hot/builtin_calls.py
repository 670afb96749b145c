# Builtins that native code executes itself, called often, with arguments of changing types and at their limits.
import math


def run(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return type(e).__name__
    return r


def each(name, f, values):
    out = []
    for rounds in range(60):
        out = [run(f, *v) if isinstance(v, tuple) else run(f, v) for v in values]
    print(name, out)


BIG = 2 ** 61
INTS = [0, 1, -1, 5, -7, 2 ** 30, BIG, -BIG, 2 * BIG - 1, -2 * BIG, 2 ** 62, -2 ** 63, 2 ** 70]
FLOATS = [0.0, -0.0, 1.5, -1.5, 2.5e10, -0.25, 1e300, -1e300, 1e-300, float('inf'), float('-inf'), 2.0 ** 61, 2.0 ** 62, -2.0 ** 62]
OTHERS = [True, False, None, 'a', [], (1, 2)]


def f_abs(x): return abs(x)
def f_int(x): return int(x)
def f_float(x): return float(x)
def f_sqrt(x): return math.sqrt(x)
def f_fabs(x): return math.fabs(x)
def f_floor(x): return math.floor(x)
def f_ceil(x): return math.ceil(x)
def f_ord(x): return ord(x)
def f_chr(x): return chr(x)
def f_len(x): return len(x)
def f_min(x, y): return min(x, y)
def f_max(x, y): return max(x, y)


for f in (f_abs, f_int, f_float, f_floor, f_ceil, f_fabs, f_sqrt):
    each(f.__name__, f, INTS)
    each(f.__name__, f, FLOATS)
    each(f.__name__, f, [x for x in OTHERS if not isinstance(x, tuple)])
each('f_ord', f_ord, ['a', '\0', '\x7f', '\x80', '\xff', '\u0100', '\U0001f600', '', 'ab', b'x', 5])
each('f_chr', f_chr, [0, 97, 127, 128, 255, 256, 0x1f600, -1, 'a', 1.5])
each('f_len', f_len, [[1, 2], 'abc', '\xe9t\xe9', b'ab', bytearray(3), {1: 2}, {1, 2, 3}, range(7), 5, None])
PAIRS = [(1, 2), (2, 1), (-1, -1), (1.5, 2), (2, 1.5), (0.0, -0.0), (-0.0, 0.0), (1, 1.0), (1.0, 1), (2 ** 53 + 1, 2.0 ** 53),
         (2.0 ** 53, 2 ** 53 + 1), ('a', 'b'), ('b', 'a'), ([2], [1]), (True, 0), (1, 'a'), (2 ** 70, 1), (1e300, 2 ** 70)]
each('f_min', f_min, PAIRS)
each('f_max', f_max, PAIRS)
nan = float('nan')
print([math.isnan(min(nan, 1.0)) for k in range(50)][-1], [min(1.0, nan) for k in range(50)][-1])


def typed(n):
    """Results that stay in machine registers."""
    total, x, y = 0, 0.5, 0
    for i in range(n):
        x = math.sqrt(x * x + float(i)) if i % 3 else abs(-x) + math.fabs(-1.0)
        y += int(x) + math.floor(-x) + math.ceil(x) + len('abc') + ord('b') - min(i, 7) + max(y % 5, i % 3)
        total += len(chr(97 + i % 26))
    return round(x, 9), y, total


print(typed(3000))


def stack(n):
    l, out = [], 0
    for i in range(n):
        l.append(i)
        l.append(i * 2)
        out += l.pop()
        if i % 5 == 0:
            out -= l.pop()
    try:
        while True:
            out += l.pop()
    except IndexError as e:
        print(e)
    l = list(range(5000))
    while l:
        out += l.pop()
    return out, l


print(stack(2000))


class Stack(list):
    def pop(self):
        return 'mine'


def pops(ls):
    return [l.pop() for l in ls]


for k in range(100):
    r = pops([[1], Stack(), bytearray(b'a'), [2, 3], {4}])
print(r)


def shadow(f, x):
    r = []
    for i in range(300):
        if i == 250:
            f = lambda v: 'other'
        r.append(f(x))
    return r[0], r[-1]


print(shadow(abs, -3), shadow(len, 'ab'), shadow(int, 2.5), shadow(math.sqrt, 4.0))


def globals_change():
    global abs
    out = []
    for i in range(400):
        if i == 300:
            abs = lambda x: 'mine'
        out.append(abs(-i))
    del abs
    return out[299], out[300], abs(-1)


print(globals_change())
