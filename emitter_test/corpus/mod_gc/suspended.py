# A suspended generator keeps nothing alive that it has never had: its registers are empty before they are written.
import gc, weakref


class Object:
    pass


def many(a, b, c, d, e, f, g, h, i, j, k, l):
    m = n = o = p = q = a
    return weakref.ref(a)


def use():
    a = Object()
    return many(a, a, a, a, a, a, a, a, a, a, a, a)


def blocks():
    try:
        try:
            yield 1
        finally:
            pass
    except KeyError:
        pass
    for i in (1, 2):
        with Manager():
            yield 2


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


async def waits():
    try:
        with Manager():
            return await Pause()
    finally:
        pass


class Pause:
    def __await__(self):
        try:
            yield
        finally:
            pass

    __iter__ = __await__


def start():
    g = blocks()
    next(g)
    return g


def go_on(g):
    next(g)


def send(c):
    c.send(None)


for round in range(3):
    held = []
    r = use()
    held.append(start())
    gc.collect()
    print(r())
    r = use()
    go_on(held[0])
    gc.collect()
    print(r())
    r = use()
    held.append(waits())
    send(held[1])
    gc.collect()
    print(r())
    held[1].close()
