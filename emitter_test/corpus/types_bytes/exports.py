# A bytearray, array or BytesIO with a live memoryview cannot be resized.
import array
import io


def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except BufferError as e:
        print(what, "BufferError", e)


b = bytearray(b"hello")
m = memoryview(b)
attempt("append", b.append, 1)
attempt("extend", b.extend, b"xx")
attempt("extend with nothing", b.extend, b"")
attempt("insert", b.insert, 0, 1)
attempt("pop", b.pop)
attempt("remove", b.remove, 104)
attempt("clear", b.clear)
attempt("reverse", b.reverse)
attempt("del", b.__delitem__, 0)
attempt("del slice", b.__delitem__, slice(0, 2))
attempt("del step", b.__delitem__, slice(0, 5, 2))
attempt("set slice longer", b.__setitem__, slice(0, 1), b"xyz")
attempt("set slice shorter", b.__setitem__, slice(0, 3), b"x")
attempt("set slice equal", b.__setitem__, slice(0, 2), b"XY")
attempt("set item", b.__setitem__, 0, 65)
attempt("iadd", b.__iadd__, b"1")
attempt("imul", b.__imul__, 2)
attempt("init", b.__init__, b"abc")
print(b, bytes(m))
m.release()
b.append(33)
print(b)

with memoryview(b) as m:
    attempt("in with", b.append, 1)
b.append(34)
print(b)

views = [memoryview(b)[1:3]]
attempt("slice", b.pop)
views.append(views[0].cast("b"))
views[0].release()
attempt("cast", b.pop)
views[1].release()
views.clear()
print(b.pop())


def function(b):
    m = memoryview(b)
    attempt("local", b.append, 1)
    m = None
    b.append(35)
    return len(b)


print(function(b))


def param(m, b):
    attempt("parameter", b.append, 1)


param(memoryview(b), b)
b.append(36)


def closure(b):
    m = memoryview(b)

    def inner():
        return m[0]

    return inner


f = closure(b)
attempt("closure", b.append, 1)
del f
b.append(37)
print(b)


def generator(b):
    m = memoryview(b)
    yield m[0]
    attempt("generator", b.append, 1)
    del m
    b.append(38)
    yield len(b)


print(list(generator(b)))
g = generator(b)
next(g)
attempt("suspended", b.append, 1)
g.close()
del g
b.append(39)

print(bytes(memoryview(b)[:2]), len(memoryview(b)))
b.append(40)
del b[:3]
print(b)

a = array.array("i", [1, 2, 3])
m = memoryview(a)
for name, f, args in (("append", a.append, (1,)), ("pop", a.pop, ()), ("extend", a.extend, ([1],)), ("insert", a.insert, (0, 1))):
    try:
        print(name, f(*args))
    except BufferError:
        print(name, "BufferError")
try:
    del a[0]
except BufferError:
    print("del BufferError")
m[0] = 77
m.release()
a.append(4)
print(a)

s = io.BytesIO(b"abcdef")
v = s.getbuffer()
v[1:3] = b"XY"
print(s.getvalue(), v.readonly, len(v))
attempt("write", s.write, b"zz")
s.seek(0, 2)
attempt("write", s.write, b"1")
attempt("truncate", s.truncate, 1)
attempt("close", s.close)
v.release()
print(s.write(b"12"), s.getvalue())
with s.getbuffer() as v:
    v[-1] = 65
print(s.truncate(3), s.getvalue())
s.close()
try:
    s.getbuffer()
except ValueError:
    print("closed")

print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), io.UnsupportedOperation.__mro__[1:3])
