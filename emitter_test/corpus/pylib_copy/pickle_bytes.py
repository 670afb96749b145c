# pickle: the bytes of builtin types are CPython's, frames and batches included; damaged pickles, hooks, files, deep and cyclic objects.
# heavy
import io
import pickle


class Point:
    def __init__(self, x):
        self.x = x


def show(data):
    return data.hex() if len(data) < 120 else (len(data), sum(i * b for i, b in enumerate(data)) % 1000003)


values = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**62, -(2**62), 2**63, 127, 128, 2**2040, -(2**2047), 1.5, -0.0,
    "", "a", "x" * 255, "x" * 256, "é€😀", "\ud800x", b"", b"ab", b"x" * 255, b"x" * 256, (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2],
    list(range(999)), list(range(1000)), list(range(1001)), list(range(2001)), {}, {"a": 1}, {"a": 1, 2: [3]}, {i: i for i in range(1000)},
    {i: i for i in range(1001)}, set(), {7}, frozenset(), frozenset([7]), [[], [[]], ()], "x" * 70000, ["y" * 40000, "z" * 40000, b"w" * 70000, 5],
    [str(i) * 3 for i in range(20000)],
]
for protocol in (3, 4, 5):
    for v in values:
        if protocol == 3 and isinstance(v, (set, frozenset)):
            continue
        data = pickle.dumps(v, protocol)
        w = pickle.loads(data)
        print(protocol, show(data), w == v and type(w) is type(v))
print(show(pickle.dumps(bytearray(b"abc"), 5)), pickle.loads(pickle.dumps(bytearray(b"abc"), 5)))
s = "shared text"
t = (1, s)
print(show(pickle.dumps([s, s, t, t])))
a = []
a.append((a, a))
print(show(pickle.dumps(a)))
t = ([],)
t[0].append(t)
print(show(pickle.dumps(t)), show(pickle.dumps(([t, 1, 2, 3],))))
t = (1, 2, 3, [])
t[3].append(t)
r = pickle.loads(pickle.dumps(t))
print(r[3][0] is r)

# Cut anywhere, a pickle raises.
data = pickle.dumps({"k": [1, 2.5, "text", b"b", (1, 2), {3}, 2**70, None]})
kinds = set()
for n in range(len(data)):
    try:
        pickle.loads(data[:n])
        print("loaded", n)
    except Exception as e:
        kinds.add(type(e).__name__)
print(sorted(kinds))

# Damaged in any byte, it raises or gives something.
for i in range(len(data)):
    for b in range(0, 256, 5):
        try:
            pickle.loads(data[:i] + bytes((b,)) + data[i + 1 :])
        except (MemoryError, OverflowError, EOFError, ValueError, TypeError, AttributeError, ImportError, KeyError, IndexError, pickle.UnpicklingError):
            pass


def error(data):
    try:
        return pickle.loads(data)
    except Exception as e:
        return type(e).__name__


for bad in [
    b"", b".", b"(.", b"N", b"0.", b"1.", b"2.", b"(N", b"a.", b"Na.", b"](e.", b"(e.", b"}Ns.", b"}(Nu.", b"}(NNu.", b"]Nu.", b"h\x05.", b"j\x00\x00\x00\x01.",
    b"\x94.", b"N\x94h\x00.", b"Nq\x05h\x05.", b"Nr\xff\xff\x00\x00j\xff\xff\x00\x00.", b"\x85.", b"(\x85.", b"N(\x86.", b"\x8b\xff\xff\xff\xff.", b"\x8a\x00.",
    b"\x80\x06N.", b"\x95\xff\xff\xff\xff\xff\xff\xff\xffN.", b"\x95\x02\x00\x00\x00\x00\x00\x00\x00N.", b"\x95\x09\x00\x00\x00\x00\x00\x00\x00N.",
    b"X\x01\x00\x00\x00\xff.", b"X\x03\x00\x00\x00\xed\xa0\x80.", b"(]\x91.", b"\x8f(]\x90.", b"\x8f(NN\x90.",
    b"(]Nd.", b"(K\x01K\x02d.", b"(K\x01l.", b"K\x01K\x02R.", b"K\x01)R.", b"K\x01)\x81.", b"\xff.", b"NNN.", b"I5\n.", b"I01\n.", b"L5L\n.", b"F1.5\n.",
    b"S'a\\x41'\n.", b"Vabc\n.", b"(I1\nI2\nt.", b"(lp0\nI5\nag0\n0.",
]:
    print(bad, ascii(error(bad)))


class Named(pickle.Pickler):
    def persistent_id(self, obj):
        return "id" if isinstance(obj, Point) else None


class Names(pickle.Unpickler):
    def persistent_load(self, pid):
        return "found " + pid


f = io.BytesIO()
Named(f).dump([Point(1), "id", (Point(2),), {"k": Point(3)}])
print(f.getvalue().hex())
f.seek(0)
print(Names(f).load())


class Overrides(pickle.Pickler):
    def reducer_override(self, obj):
        return (list, ((1, 2),)) if isinstance(obj, Point) else NotImplemented


f = io.BytesIO()
Overrides(f).dump([Point(1), 5, [Point(2)]])
print(pickle.loads(f.getvalue()))

f = io.BytesIO()
for v in (1, "two", [3] * 5, {"four": 4}):
    pickle.dump(v, f)
pickle.dump("old", f, 3)
f.write(b"I7\n.")
f.seek(0)
while True:
    try:
        print(pickle.load(f), f.tell())
    except EOFError as e:
        print(e)
        break

f = io.BytesIO()
p = pickle.Pickler(f)
x = ["once"]
p.dump(x)
p.dump(x)
print(f.getvalue().hex())
f.seek(0)
u = pickle.Unpickler(f)
y = u.load()
print(y is u.load(), y)
p.clear_memo()

deep = []
for i in range(200):
    deep = [deep]
n = 0
d = pickle.loads(pickle.dumps(deep))
while d:
    d = d[0]
    n += 1
print(n)
deep = []
for i in range(100000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError as e:
    print("RecursionError")
while deep:
    deep = deep.pop()


class Grows:
    def __reduce__(self):
        box.clear()
        return int, ()


box = {1: 1, 2: 2}
box[1] = Grows()
try:
    pickle.dumps(box)
except RuntimeError as e:
    print(e)
box = [Grows(), 2, 3]
print(pickle.loads(pickle.dumps(box)))
