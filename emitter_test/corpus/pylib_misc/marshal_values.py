# marshal: values of all sizes, bytes of CPython's with references, damaged data, files.
import io
import marshal
from array import array


def roundtrip(v):
    d = marshal.dumps(v)
    w = marshal.loads(d)
    assert w == v and type(w) is type(v), v
    f = io.BytesIO(d + b"rest")
    assert marshal.load(f) == v and f.read() == b"rest"


for n in range(1, 140):
    for x in 1 << n, (1 << n) - 1, (1 << n) + 1, 7 ** n:
        roundtrip(x)
        roundtrip(-x)
for v in (0, "", b"", (), [], {}, set(), frozenset(), "\ud800x", "é" * 300, "a\0b", (1,) * 255, (None,) * 300, [True, False, ..., StopIteration],
          {"a": {1: (2.5, -0.0, 1e300, 5e-324)}, (1, b"x"): {3, "y"}, None: frozenset([2])}, 1.5j, complex(-0.0, 2), float("-inf"), list(range(1000))):
    roundtrip(v)
nan = marshal.loads(marshal.dumps(float("nan")))
print(nan != nan, marshal.loads(marshal.dumps(-0.0)), marshal.version)
# What CPython writes.
for h in ("e9050000 00".replace(" ", ""), "da03616263", "fa03616263", "db01000000720000000030", "db02000000db000000007201000000", "a903da0161da016272010000 00".replace(" ", ""),
          "fbda016172010000007201000000 30".replace(" ", ""), "e1 02000000 c3a9 ".replace(" ", ""), "6602312e", "660431652d35", "66026162", "79" + "00" * 7 + "f03f" + "00" * 8,
          "7502000000c3a9", "7503000000eda080", "7502000000c328", "7a02e9ff", "41 01000000 e9".replace(" ", ""), "5a00", "6c02000000ff7f0100", "6cfeffffffff7f0100", "6c00000000", "6c01000000ff80",
          "6c010000000080", "6c0000", "28ffffffff", "2900", "28000100004e", "7b4e30", "7b5b0000000030", "7b7b30", "3c010000005b00000000", "3c020000004e4e", "3effffffff", "53", "2e",
          "e8", "30", "285b", "", "6900", "67000000", "7200000000", "72ffffffff", "fb0100000072010000 00".replace(" ", "")):
    data = bytes.fromhex(h)
    for read in marshal.loads, lambda b: marshal.load(io.BytesIO(b)):
        try:
            v = read(data)
            print(h, ascii(v) if h[:2] != "db" else (type(v), len(v)), end=" ")
        except (ValueError, EOFError, TypeError, OverflowError) as e:
            print(h, "UnicodeDecodeError" if isinstance(e, UnicodeDecodeError) else type(e).__name__, end=" ")
    print()
v = marshal.loads(bytes.fromhex("db020000006900000000 7200000000".replace(" ", "")))
print(v[0], v[1] is v)
print(marshal.dumps(bytearray(b"ab")), marshal.dumps(memoryview(b"abcd")[::2].tobytes()), marshal.dumps(array("B", [1, 2])))
for bad in object(), int, range(3), [1, [object()]], {1: len}:
    try:
        marshal.dumps(bad)
    except ValueError as e:
        print(e)
deep = []
for i in range(100):
    deep = [deep]
roundtrip(deep)
roundtrip({1: deep})
for i in range(3000):
    deep = [deep]
try:
    marshal.dumps(deep)
except (ValueError, RecursionError):
    print("deep")
try:
    marshal.loads(b"[\1\0\0\0" * 5000 + b"N")
except (ValueError, RecursionError):
    print("deep")


class Wrong:
    def read(self, n):
        return "x" * n


for f in Wrong(), 5, io.BytesIO(b"[\5"), io.BytesIO(b""):
    try:
        print(marshal.load(f))
    except (ValueError, EOFError, TypeError, AttributeError) as e:
        print(type(e).__name__)
