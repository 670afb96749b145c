# bytes and bytearrays of lists and tuples of ints, and of what is nearly that; extending and slicing of bytearrays.
class L(list):
    def __iter__(self):
        return iter([1, 2])


class N:
    def __index__(self):
        return 65


def attempt(f, *args):
    try:
        return f(*args)
    except (ValueError, TypeError, OverflowError) as e:
        return type(e).__name__


sources = [[], [1], [1, 2], list(range(256)), (), (7,), (7, 8), [256], [-1], [1, 2, 300], [True, False], [N(), 1], [1.0], ["a"], [None], L([9, 9, 9]), range(5), (i for i in range(3)), {1: 2}, b"ab", bytearray(b"cd"),
           memoryview(b"ef"), [2**70], 3, N(), "a", None, [[1]]]
for _ in range(3):
    for s in sources:
        r = [attempt(bytes, s), attempt(bytearray, s)]
        b = bytearray(b"x")
        r.append(attempt(b.extend, s))
        r.append(bytes(b))
        b = bytearray(b"y")
        try:
            b += s
        except (ValueError, TypeError, OverflowError) as e:
            r.append(type(e).__name__)
        r.append(bytes(b))
        print(r if len(repr(r)) < 200 else (len(repr(r)), sum(r[0])))


class B(bytes):
    pass


print(type(B([1, 2])).__name__, B([1, 2]) == b"\x01\x02", bytes([65]) is bytes([65]) or True)


def hot(n):
    out = bytearray()
    for i in range(n):
        out += bytes([i & 255, 1]) * (i & 3)
        out += b""
        out.extend((i & 7, 9))
        out[1:2] = b"zz"
    r = 0
    for i in range(0, len(out), 3):
        r = (r * 31 + sum(out[i:i + 3]) + len(out[i:]) + len(out[-2:i])) % 1000003
    return len(out), r, out[:8], out[5:2], out[::-1][:4], out[1:9:3], type(out[2:4]).__name__


print(hot(400))
b = bytearray(b"abc")
m = memoryview(b)
for f in (lambda: b.extend([1]), lambda: b.__iadd__(b"q"), lambda: b.__iadd__(b"")):
    try:
        f()
        print("fine", b)
    except BufferError as e:
        print("BufferError")
m.release()
print(b)
