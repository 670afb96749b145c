# Exceptions into, out of and through viper functions; words survive them.
@micropython.viper
def values_kept(x: int) -> int:
    a = x * 2
    u = uint(a)
    try:
        a = x * 3
        u = uint(-1)
        fail_here
        a = 0
    except NameError as e:
        a += 1
        print("caught", type(e).__name__)
    finally:
        a *= 10
    print(a, u)
    return a


@micropython.viper
def return_in_try(x: int) -> int:
    try:
        return x + 1
    finally:
        x = 100
        print("finally", x)


@micropython.viper
def return_in_finally(x: int) -> int:
    try:
        raise ValueError
    finally:
        return x * 2


@micropython.viper
def nested(x: int):
    try:
        try:
            y = 10 // x
            print("quotient", y)
        except TypeError:
            print("not this")
        finally:
            print("inner", x)
    except ZeroDivisionError as e:
        print("outer", e)
        try:
            raise KeyError(x) from e
        except KeyError as k:
            print(repr(k.__cause__), k.args[0])
    else:
        print("else")


@micropython.viper
def reraise(x: int):
    try:
        raise ValueError(x)
    except ValueError:
        x += 1
        raise


@micropython.viper
def raise_class(n: int):
    if n == 0:
        raise IndexError
    raise OSError(n, "text")


@micropython.viper
def depth(n: int) -> int:
    if n == 0:
        [][1]
    return int(depth(n - 1)) + 1


@micropython.viper
def endless(n: int) -> int:
    return int(endless(n + 1)) + 1


@micropython.viper
def asserts(n: int):
    assert n > 0
    assert n < 10, n
    return "fine"


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return 5

    def __exit__(self, typ, val, tb):
        print("exit", typ and typ.__name__)
        return self.swallow


@micropython.viper
def managed(m, n: int) -> int:
    r = n
    with m as v:
        r += int(v)
        r += 10 // n
    return r


print(values_kept(7), return_in_try(4), return_in_finally(4))
nested(2)
nested(0)
for call in (lambda: reraise(3), lambda: raise_class(0), lambda: raise_class(5), lambda: depth(20), lambda: endless(0),
             lambda: asserts(0), lambda: asserts(50), lambda: managed(Manager(False), 0)):
    try:
        call()
        print("no exception")
    except Exception as e:
        print(type(e).__name__, e.args[:1] if type(e) is not RecursionError else "")
print(asserts(5), managed(Manager(False), 2), managed(Manager(True), 0))
