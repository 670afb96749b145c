# Exceptions pass between machine code, bytecode and Go, in all directions.
import micropython
import sys


def raiser(n):
    if n == 0:
        raise KeyError("deep")
    return middle(n - 1)


@micropython.native
def middle(n):
    try:
        return raiser(n)
    finally:
        log.append(n)


@micropython.native
def catch(f, *a):
    try:
        return f(*a)
    except (KeyError, ValueError) as e:
        return type(e).__name__, e.args
    except ZeroDivisionError:
        return "division"
    else:
        return "never"


log = []
print(catch(raiser, 5), log)
print(catch(chr, -1)[0], catch(lambda: 1 // 0), catch(len, "abc"))


@micropython.native
def nested():
    out = []
    for i in range(4):
        try:
            try:
                if i == 1:
                    continue
                if i == 2:
                    [][1]
                if i == 3:
                    return out
                out.append(("body", i))
            except IndexError as e:
                out.append(("inner", i))
                raise ValueError(i) from e
            finally:
                out.append(("finally", i))
        except ValueError as e:
            out.append(("outer", e.args))
    return "end"


print(nested())


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    @micropython.native
    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value)
        return self.swallow


@micropython.native
def managed(swallow, bad):
    with Manager(swallow) as m, Manager(False):
        if bad:
            raise LookupError(bad)
        return m is not None


print(managed(True, None), managed(True, "bad"))
print(catch(managed, False, ""))
try:
    managed(False, "passes")
except LookupError as e:
    print("passed", e)


class Counted:
    @micropython.native
    def __init__(self, n):
        self.n, self.m = n, [n]

    @micropython.native
    def __repr__(self):
        return "Counted(%r, %r)" % (self.n, self.m)


print(Counted(3))


@micropython.native
def again():
    try:
        try:
            raise OSError(5)
        except OSError:
            raise
    except Exception as e:
        return repr(e)


print(again())


@micropython.native
def deep(n):
    return 1 + deep(n + 1)


sys.setrecursionlimit(200)
try:
    deep(0)
except RecursionError:
    print("too deep")


@micropython.native
def arguments(a, b, c=3, *, d=4):
    return a, b, c, d


print(arguments(1, 2), arguments(1, b=7, d=8), arguments(*[1], **{"b": 2, "c": 5}))
for a, k in (((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"e": 5}), ((1, 2), {"a": 5})):
    try:
        arguments(*a, **k)
    except TypeError:
        print("TypeError")


@micropython.native
def unbound(x):
    if x:
        y = 1
    return y


print(unbound(1))
try:
    unbound(0)
except NameError:
    print("NameError")
