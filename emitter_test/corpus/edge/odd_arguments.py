# Odd arguments: exceptions as CPython's, and nothing is tried that cannot end.
import sys


def t(src):
    try:
        r = eval(src) if '=' not in src and not src.startswith('del') else exec(src)
        print(src, '->', repr(r)[:50])
    except BaseException as e:
        print(src, '->', type(e).__name__, e)
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Bare: pass
for s in ['chr(2**40)', 'chr(-2**31-1)', 'chr(0x110000)', '[1,2].pop(2**70)', '[1,2].pop(-2**70)', '[].pop(2**70)', '[1].pop(5)', '[1].pop("a")', '[1,2].insert(2**70, 0)', '[1].insert("a", 1)',
          'list(range(2**70))', 'tuple(range(2**70))', '[*range(2**70)]', '"a".join([range(2**70)])', 'sorted(range(2**70))',
          '1 << -2**63', '1 >> -2**63', '-2**63 >> -2**63', '2**70 << -2**70', '2**70 >> -1', '0 << 2**70', '0 >> 2**70', '-5 >> 2**70',
          '"abc".center(-2**63)', 'b"abc".zfill(-2**63)', '"abc".startswith(None, 2**40)', '"abc".startswith("", 4)', '"abc".startswith("", 3)', 'b"abc".endswith(1, 7)', '"abc".startswith(("", 1), 9)',
          'b"abc".find(Idx(98))', 'b"abc".count(Idx(300))', 'Idx(97) in b"abc"', '"%c" % Idx(65)', 'b"%c" % Idx(65)', '"%c" % Idx(2**70)', '"%c" % 1.5',
          '__import__("json", 0).__name__', '__import__("json", 5, None, [], 1)', 'sys.setrecursionlimit(2**63-1)', 'sys.setrecursionlimit(0)',
          '"ab" * 2**62', 'b"ab" * 2**62', '"ab" * 2**70', '[1] * 2**70', 'x = "ab"; x *= 2**62', '() * 2**70', 'del Bare()[0]', 'sys.getsizeof(int) > 0', 'sys.getsizeof(Bare) > 0']:
    t(s)

try:
    sys.setrecursionlimit(1)
except RecursionError as e:
    print(str(e)[:45])


# names of classes, and what __suppress_context__ may be
class Named:
    pass


def rename():
    Named.__name__ = "a\0b"


def suppress(value):
    e = ValueError()
    e.__suppress_context__ = value
    return e.__suppress_context__


for call in lambda: type("a\0b", (), {}), rename, lambda: suppress(1), lambda: suppress(None), lambda: suppress(True):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
