# Arithmetic on complex numbers in hot code, with operands of other types among them.
inf, nan = float('inf'), float('nan')

def ops(a, b):
    out = []
    out.append(a + b)
    out.append(a - b)
    out.append(a * b)
    try:
        out.append(a / b)
    except ZeroDivisionError:
        out.append('zero')
    return out

class C(complex): pass
class R(complex):
    def __add__(self, o): return 'add'
    def __rmul__(self, o): return 'rmul'
class O:
    def __radd__(self, o): return 'radd'
    def __mul__(self, o): return 'mul'
    def __sub__(self, o): return 'sub'
    def __rsub__(self, o): return 'rsub'
    def __rtruediv__(self, o): return 'rdiv'
    def __truediv__(self, o): return 'div'
    def __add__(self, o): return 'plus'
    def __rmul__(self, o): return 'times'

numbers = [1j, 2 + 3j, -1.5 - 0.25j, 0j, complex(-0.0, -0.0), complex(0.0, -0.0), complex(inf, 1), complex(nan, 2), complex(1, inf), complex(2, nan),
           complex(1e308, 1e308), complex(5e-324, 1e-320), 3, -7, 0, True, False, 0.0, -0.0, 2.5, 1e300, inf, nan, 1 << 62, -(1 << 62) - 1, (1 << 61) - 1,
           (1 << 61) + 1, 1 << 100, -1 << 64, C(1, 2), R(1, 2), O()]

def all_pairs():
    out = []
    for a in numbers:
        for b in numbers:
            if type(a) is complex or type(b) is complex:
                out.append((repr(a)[:20], repr(b)[:20], ops(a, b)) if type(a) is not O and type(b) is not O else ops(a, b))
    return out

for i in range(6):
    r = all_pairs()
for x in r:
    print(x)

# With numbers in place.
def const(z, f, i):
    return (z * 2, 2 * z, z + 1, 1 + z, z - 3, 3 - z, z / 4, 4 / z, z * 0.5, 0.5 * z, z + 1.5, 1.5 - z, z - f, f * z, z / f, f / z, i - z, z * i, z + 1j, 2j * z, z * z + z)
for i in range(300):
    r = const(complex(i, -i - 1), i + 0.5, i + 1)
print(r)
def bad(z):
    try:
        return 1 / z
    except ZeroDivisionError as e:
        return type(e)
    except TypeError:
        return 'TypeError'
print([bad(z) for z in [1j, 2j, 4, 0.5, True] * 40 + [0, 0.0, 0j, complex(-0.0, 0), 'x', None, [1]]][-12:])

# Loops.
def mandelbrot(w, h, limit):
    rows = []
    for y in range(h):
        row = ''
        for x in range(w):
            c = complex(3.5 * x / w - 2.5, 2.0 * y / h - 1)
            z = 0
            n = 0
            while n < limit and abs(z) <= 2:
                z = z * z + c
                n += 1
            row += ' .:-=+*#%@'[n % 10]
        rows.append(row)
    return rows
print('\n'.join(mandelbrot(50, 16, 40)))
def horner(cs, z):
    r = 0
    for c in cs:
        r = r * z + c
    return r
print(horner([1, -2.5, 3j, True, 1 << 40] * 30, 0.9 + 0.1j))
def changes(n):
    z = 1
    for i in range(n):
        z = z * 3 + 1
        if i == n // 3: z = float(z % 1000)
        if i == n // 2: z = z * 1e-20 + 1j
        if i == n - 5: z = 'x'
        if i > n - 5: z += 'y'
        if type(z) is str: return z
        if type(z) is complex: z = z / 3
        else: z %= 1000
    return z
print(changes(40), changes(400), changes(90))
def newton(z):
    for i in range(60):
        z = z - (z * z * z - 1) / (3 * z * z)
    return z
print([newton(complex(x, y)) for x in (-1, 0.5, 2) for y in (-1, 0.25, 1)])
