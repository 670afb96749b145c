# Generators and coroutines that are left in the middle: the collector closes them, hooks get asynchronous ones.
import gc
import sys
import warnings

log = []


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed " + name)


def use(n):
    for i in range(n):
        for x in numbers("g%d" % i):
            break


use(3)
gc.collect()
print(sorted(log))
log.clear()


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        log.append("exit %s" % (exc[0] and exc[0].__name__))


def managed():
    with Manager():
        yield from numbers("inner")


def use_managed():
    g = managed()
    print(next(g))


use_managed()
gc.collect()
print(sorted(log))
log.clear()


async def agen(name):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed " + name)


def step(op):
    try:
        op.send(None)
    except StopIteration as e:
        return e.value


def use_agen(name):
    a = agen(name)
    print(step(a.__anext__()))


use_agen("without hooks")
gc.collect()
print(log)
log.clear()


def first(gen):
    log.append("first " + gen.__name__)


def last(gen):
    log.append("last " + gen.__name__)
    step(gen.aclose())


print(tuple(sys.get_asyncgen_hooks()))
sys.set_asyncgen_hooks(first, last)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter is first, hooks.finalizer is last)
for i in range(3):
    use_agen("hooked")
gc.collect()
print(sorted(log))
log.clear()


def ended():
    a = agen("to the end")
    print(step(a.__anext__()), step(a.asend(5)))
    try:
        step(a.__anext__())
    except StopAsyncIteration:
        print("end")
    b = agen("never asked")
    c = agen("closed at once")
    step(c.aclose())


ended()
gc.collect()
print(log)
log.clear()
sys.set_asyncgen_hooks(firstiter=None)
print(sys.get_asyncgen_hooks().firstiter, sys.get_asyncgen_hooks().finalizer is last)
sys.set_asyncgen_hooks(None, None)
for bad in ((5,), (None, 5)):
    try:
        sys.set_asyncgen_hooks(*bad)
    except TypeError as e:
        print(e)


class Pause:
    def __await__(self):
        yield "pause"


async def waits():
    try:
        await Pause()
    finally:
        log.append("coroutine closed")


def use_coroutine():
    print(waits().send(None))


use_coroutine()
gc.collect()
print(log)
log.clear()


class Out:
    def write(self, s):
        log.append(s)

    def flush(self):
        pass


def forgotten():
    waits()


warnings.simplefilter("always")
sys.stderr, err = Out(), sys.stderr
for i in range(3):
    forgotten()
gc.collect()
sys.stderr = err
print("".join(log).count("RuntimeWarning: coroutine 'waits' was never awaited"))
log.clear()


# Many, made by code that is hot.
def many(n):
    total = 0
    for i in range(n):
        g = numbers("many")
        total += next(g)
    return total


print(many(3000))
gc.collect()
gc.collect()
print(len(log) > 2990)


async def quiet(x):
    return x


async def awaits(n):
    total = 0
    for i in range(n):
        total += await quiet(i)
    return total


print(step(awaits(3000)))
c = quiet(1)
print(c.cr_suspended, step(c))
try:
    c.throw(ValueError)
except RuntimeError as e:
    print(e)
c = waits()
c.send(None)


async def second():
    await c


try:
    second().send(None)
except RuntimeError as e:
    print(e)
c.close()
