# An async def that yields and returns a value, or has a yield from, is a coroutine whose yields are for the event loop, as in Pycopy
# (CPython: SyntaxError). One that only yields is an asynchronous generator, as in CPython.
class Wait:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Wait(%d)" % self.n


async def read(n):
    got = yield Wait(n)
    return got * 2


async def each(items):
    yield from items
    x = yield from read(7)
    return x


async def nested(n):
    try:
        a = await read(n)
        b = await each([1, 2])
        return a, b
    finally:
        print("finally")


async def bare():
    yield from ()


def drive(coro):
    value = None
    for k in range(10):
        try:
            asked = coro.send(value)
        except StopIteration as e:
            return e.value
        print("loop", asked)
        value = k * 10 if isinstance(asked, Wait) else None


print(drive(read(3)))
print(drive(each("ab")))
print(drive(nested(5)))
print(drive(bare()))


class Stream:
    def __init__(self):
        self.left = 3

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        yield "read"
        return self.left


async def whole():
    return [x async for x in Stream()], type(generator()).__name__


async def generator():
    yield 1
    return


print(drive(whole()))
c = read(1)
print(type(c).__name__, c.send(None))
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(e)


def inner():
    async def f(x):
        def g():
            return 1  # of another function

        yield x
        return

    return type(f(1)).__name__


print(inner())
