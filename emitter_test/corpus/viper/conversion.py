# Objects become words on entry and in casts, words become objects where objects are needed.
M = 1 << 63


@micropython.viper
def as_int(x: int) -> int:
    return x


@micropython.viper
def as_uint(x: uint) -> uint:
    return x


@micropython.viper
def as_bool(x: bool) -> bool:
    return x


@micropython.viper
def cast_int(x) -> int:
    return int(x)


@micropython.viper
def cast_uint(x) -> uint:
    return uint(x)


@micropython.viper
def cast_bool(x) -> bool:
    return bool(x)


@micropython.viper
def address(x: ptr) -> ptr:
    return x


@micropython.viper
def reinterpret(x: int) -> uint:
    return uint(x)


@micropython.viper
def chain(x: int) -> int:
    return int(uint(ptr8(int(bool(x)))))


@micropython.viper
def bits(x: int) -> bool:
    return bool(x)


@micropython.viper
def bits_kept(x: int) -> int:
    return int(bool(x))


class Number:
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return self.n


class Empty:
    def __bool__(self):
        return False


class Small(int):
    pass


for x in (0, 1, -1, M - 1, -M, M, 2 * M - 1, 2 * M, (1 << 70) + 5, -(1 << 70) - 5, True, False, Small(7), Number(42)):
    print(as_int(x), as_uint(x), cast_int(x), cast_uint(x))
for x in (0, 1, "", "a", [], [0], None, Empty(), 0.0, 1 << 64):
    print(as_bool(x), cast_bool(x))
for f in (as_int, as_uint, cast_int, cast_uint, address):
    for x in (1.5, None, [], {}):
        try:
            f(x)
            print("no error")
        except TypeError as e:
            print(e)
for x in ("1", b"1", object):
    try:
        as_int(x)
        print("no error")
    except TypeError as e:
        print(e)
print(address(1234), address(-1), reinterpret(-2), chain(5), bits(4), bits(0), bits_kept(4))


@micropython.viper
def boxed(x: int, y: uint, z: bool):
    print([x, y, z], (x, y, z), {x: y}, {z}, x, y, z)
    print("%d %d %s" % (x, y, z))
    d = {}
    d[x] = y
    d["k"] = z
    print(d)
    global stored
    stored = y
    print(str(x), repr(y), "{}".format(z))


boxed(-1, -1, 5)
boxed(1 << 62, 1 << 62, 0)
print(stored)


@micropython.viper
def nones() -> int:
    pass


@micropython.viper
def none_bool() -> bool:
    return None


@micropython.viper
def none_object():
    return None


@micropython.viper
def none_sometimes(x: int) -> uint:
    if x:
        return None
    return uint(9)


@micropython.viper
def none_pointer() -> ptr8:
    return ptr8(None)


print(nones(), none_bool(), none_object(), none_sometimes(0), none_sometimes(1), none_pointer())
