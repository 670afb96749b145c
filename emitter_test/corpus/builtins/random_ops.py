# Operations on strs, bytes and numbers with operands from a fixed random sequence.
seed = 11
class R:
    def __init__(s, x): s.x = x
    def n(s, k):
        s.x = (s.x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (s.x >> 33) % k
r = R(seed)
ATOMS = ['a', 'b', 'ab', ' ', 'é', '日', '\n', 'A', '0', '\t', 'x', '😀', '\r\n', '-', '.', 'ß', 'ǆ', '\x00', '\x85', '\u2028', 'i̇', '%', '{', '}', '_', ',', '٣', '²', '\ud800']
def rs(m=8): return ''.join(ATOMS[r.n(len(ATOMS))] for _ in range(r.n(m)))
def rb(m=8): return bytes([97, 98, 32, 10, 65, 48, 255, 9, 13, 0, 95, 45][r.n(12)] for _ in range(r.n(m)))
def ri(): return r.n(15) - 6
def oi(): return None if r.n(4) == 0 else ri()
def ints():
    k = r.n(6)
    if k == 0: return r.n(20) - 10
    if k == 1: return (r.x >> 2) * (1 if r.n(2) else -1)
    if k == 2: return (r.x << r.n(100)) * (1 if r.n(2) else -1)
    if k == 3: return (1 << r.n(130)) + r.n(3) - 1
    if k == 4: return -(1 << r.n(130)) + r.n(3) - 1
    return r.n(2**30)
def floats():
    k = r.n(8)
    if k == 0: return float(r.n(20) - 10)
    if k == 1: return r.n(10**9) / 1000
    if k == 2: return float('inf') if r.n(2) else float('-inf')
    if k == 3: return -0.0
    if k == 4: return r.n(2**31) * 2.0 ** (r.n(600) - 300)
    if k == 5: return (r.n(2001) - 1000) / 8
    if k == 6: return 1 / (r.n(1000) + 1)
    return r.n(10**6) * 1e-9
def spec():
    s = ''
    if r.n(2): s += ['', '*', '0', 'é'][r.n(4)] + '<>^='[r.n(4)]
    s += ['', '+', '-', ' '][r.n(4)] + ['', '#'][r.n(2)] + ['', '0'][r.n(2)] + ['', '5', '12', '30'][r.n(4)] + ['', ',', '_'][r.n(3)] + ['', '.0', '.3', '.12'][r.n(4)] + ['', 'd', 'x', 'X', 'o', 'b', 'e', 'E', 'f', 'g', 'G', '%', 's', 'c', 'n'][r.n(15)]
    return s
def pct():
    return '%' + ['', '-', '+', ' ', '0', '#', '-0', '+#'][r.n(8)] + ['', '5', '12'][r.n(3)] + ['', '.0', '.3', '.10'][r.n(4)] + 'diuoxXeEfFgGcrsa%'[r.n(17)]
S1 = ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'split', 'splitlines', 'isalpha', 'isdigit', 'isalnum', 'isspace', 'islower', 'isupper', 'istitle', 'isdecimal', 'isnumeric', 'isidentifier', 'isprintable', 'isascii', 'expandtabs', 'rsplit', '__repr__', '__len__']
def strop():
    s = rs()
    k = r.n(22)
    if k == 0: return s, getattr(s, S1[r.n(len(S1))])()
    if k == 1: return s, getattr(s, ['strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'join', 'count', 'find', 'rfind', 'startswith', 'endswith'][r.n(15)])(rs(3))
    if k == 2: return s, s.replace(rs(2), rs(3), ri())
    if k == 3: return s, getattr(s, ['find', 'rfind', 'count', 'index', 'rindex', 'startswith', 'endswith'][r.n(7)])(rs(2), oi(), oi())
    if k == 4: return s, s[oi():oi():(oi() or 1)]
    if k == 5: return s, s[ri()]
    if k == 6: return s, s.split(rs(2) or None, ri()), s.rsplit(rs(2) or None, ri())
    if k == 7: return s, getattr(s, ['center', 'ljust', 'rjust'][r.n(3)])(ri() * 2, rs(2))
    if k == 8: return s, s.zfill(ri() * 2), s.expandtabs(ri()), s.splitlines(bool(r.n(2)))
    if k == 9: return s, s.encode(['utf-8', 'latin-1', 'ascii', 'utf-16', 'utf-16-be', 'utf-32-le', 'utf-8-sig'][r.n(7)], ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass'][r.n(7)])
    if k == 10: return s, repr(s), ascii(s), hash(s) == hash(s + ''), s * ri()
    if k == 11: t = rs(); return s < t, s == t, s >= t, s + t, t in s, s != t
    if k == 12: return format(s, spec())
    if k == 13: return format(ints(), spec())
    if k == 14: return format(floats(), spec())
    if k == 15: return pct() % (ints(),)
    if k == 16: return pct() % (floats(),)
    if k == 17: return pct() % (s,)
    if k == 18: return ('{:' + spec() + '}|{!r}|{1}').format(ints(), s)
    if k == 19: return int(rs(5)), float(rs(5))
    if k == 20: return s.translate({ord('a'): rs(2), 98: None, 233: 945}), list(s), s[::-1], max(s), min(s)
    return ('{0' + ['', '!r', '!s', '!a'][r.n(4)] + ['', ':', ':>10', ':^7.2'][r.n(4)] + '}').format(s)
B1 = ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'split', 'splitlines', 'isalpha', 'isdigit', 'isalnum', 'isspace', 'islower', 'isupper', 'istitle', 'isascii', 'expandtabs', 'hex', 'rsplit', '__repr__']
def bytop():
    b = rb(); b = bytearray(b) if r.n(2) else b
    k = r.n(14)
    if k == 0: return b, getattr(b, B1[r.n(len(B1))])()
    if k == 1: return b, getattr(b, ['strip', 'split', 'rsplit', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'join', 'count', 'find', 'rfind', 'startswith', 'endswith'][r.n(13)])(rb(3))
    if k == 2: return b, b.replace(rb(2), rb(3), ri())
    if k == 3: return b, getattr(b, ['find', 'rfind', 'count', 'index'][r.n(4)])([rb(2), 97][r.n(2)], oi(), oi())
    if k == 4: return b, b[oi():oi():(oi() or 1)]
    if k == 5: return b, b[ri()], 97 in b, rb(2) in b
    if k == 6: return b, b.decode(['utf-8', 'latin-1', 'ascii', 'utf-16', 'utf-16-le', 'utf-32', 'utf-8-sig'][r.n(7)], ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape'][r.n(5)])
    if k == 7: c = rb(); return b < c, b == c, b + c, b * ri(), c + b
    if k == 8: return b, b.hex(['-', ':'][r.n(2)], ri()), b.translate(None, rb(3)), b.zfill(ri() * 2), b.center(ri() * 2, rb(2))
    if k == 9:
        b = bytearray(b); i, j = oi(), oi()
        if r.n(2): b[i:j] = rb()
        else: b[i:j:(oi() or 1)] = rb()
        return b
    if k == 10:
        b = bytearray(b); del b[oi():oi():(oi() or 1)]; b.insert(ri(), 7); return b, b.pop(ri()), b
    if k == 11:
        m = memoryview(bytes(b))[oi():oi():(oi() or 1)]; return m.tobytes(), m.tolist(), len(m), m == bytes(m), m[oi():oi()].tobytes(), m.hex()
    if k == 12: return int.from_bytes(b, ['big', 'little'][r.n(2)], signed=bool(r.n(2))), int(b)
    return pct().encode() % ([ints(), floats(), bytes(b)][r.n(3)],)
def numop():
    k = r.n(16)
    a, b = ints(), ints()
    if k == 0: return a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -a
    if k == 1: return a // b, a % b, divmod(a, b)
    if k == 2: return a / b
    if k == 3: n = r.n(200); return a << n, a >> n, a.bit_length(), a.bit_count()
    if k == 4: return a ** r.n(8), pow(a, r.n(50), b), hash(a), float(a)
    if k == 5: return round(a, ri()), a.to_bytes(r.n(30), ['big', 'little'][r.n(2)], signed=bool(r.n(2)))
    if k == 6: return a < b, a == b, a >= b, str(a), hex(a), oct(a), bin(a), int(str(a)), pow(a, -1, b)
    f, g = floats(), floats()
    if k == 7: return f + g, f - g, f * g, f / g
    if k == 8: return f // g, f % g, divmod(f, g)
    if k == 9: return f ** g
    if k == 10: return round(f, ri()), round(f), int(f), f.hex(), repr(f), hash(f), f.is_integer(), f.as_integer_ratio()
    if k == 11: return a < f, a == f, a >= f, f < a, f + a, f * a, a / f, a // f, a % f, f % a
    c, d = complex(f, g), complex(floats(), floats())
    if k == 12: return c + d, c - d, c * d, c / d, abs(c), c == d
    if k == 13: return c ** r.n(6), -c, repr(c), hash(c)
    if k == 14: return f ** (r.n(9) - 4), 2.0 ** r.n(30), f == a, float(repr(f)) == f, '%.17g' % f
    return float.fromhex(f.hex()) == f, round(f, 20), f'{f:.{r.n(20)}f}', f'{a:,}', f.__floor__(), f.__ceil__()
def show(x):
    return repr(x)
for i in range(900):
    try:
        out = show([strop, bytop, numop][r.n(3)]())
    except Exception as e:
        out = type(e).__name__
    print(i, out.encode('ascii', 'backslashreplace').decode())
