# Names of functions, read where it is hot: of the code, of what functools.wraps has copied, and after changes.
import functools

calls = {}


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        calls[f.__name__] = calls.get(f.__name__, 0) + 1
        return f(*args, **kw)

    return wrapper


@counted
def add(x, y=1):
    return x + y


@counted
def twice(x):
    return add(x, y=x)


def run(n):
    t = 0
    for i in range(n):
        t += add(i) + twice(i)
    return t


print(run(400), calls, add.__name__, wrapped := add.__wrapped__.__qualname__)


def names(fs, n):
    out = set()
    for i in range(n):
        for f in fs:
            out.add((f.__name__, f.__qualname__))
    return sorted(out)


class C:
    def method(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def made(cls):
        pass


def gen():
    yield 1


async def co():
    pass


fs = [run, lambda: 0, C.method, C.static, gen, co, add, twice]
print(names(fs, 60))
print(names(fs + [C, C().method, C.made, len, [].append, functools.partial], 40))

# Changed while hot.
run.__name__ = "renamed"
gen.__qualname__ = "deep.gen"
C.method.__name__ = "".join(["me", "thod2"])
run.tag = 1
run.__dict__["__name__"] = "hidden"
print(names(fs, 60))
for v in (1, None, b"x"):
    try:
        run.__name__ = v
    except TypeError as e:
        print("TypeError")
try:
    del run.__name__
except TypeError:
    print("TypeError")
print(names([run, gen], 30))


def module(fs, n):
    t = 0
    for i in range(n):
        for f in fs:
            if f.__doc__ is None:
                t += 1
            t += len(f.__module__)
    return t


print(module([run, gen], 100))


class Lazy:
    def __init__(self, f):
        self.f = f

    def __getattr__(self, k):
        return getattr(self.f, k)


def failing(fs, n):
    t = 0
    for i in range(n):
        for f in fs:
            try:
                t += len(f.__name__)
            except AttributeError as e:
                t += 1000
    return t


print(failing([run, Lazy(gen), 1, C(), None, "s"], 60))
