# contextlib: contextmanager, closing, suppress, redirect, nullcontext, decorators.
import io
import sys
from contextlib import (
    AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout,
    suppress,
)


@contextmanager
def tag(name):
    """Prints a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("a") as t:
    print(t)
try:
    with tag("b"):
        raise KeyError("inside")
except KeyError as e:
    print("KeyError", e)
print(tag.__name__, tag.__doc__)


@tag("deco")
def work(x):
    print("working", x)
    return x * 2


print(work(1), work(2), work.__name__)


@contextmanager
def swallow():
    try:
        yield
    except ValueError as e:
        print("swallowed", e)


with swallow():
    raise ValueError("v")
try:
    with swallow():
        raise TypeError("t")
except TypeError as e:
    print("through", e)


@contextmanager
def convert():
    try:
        yield
    except ValueError as e:
        raise KeyError("converted") from e


try:
    with convert():
        raise ValueError("orig")
except KeyError as e:
    print(e, repr(e.__cause__), repr(e.__context__))


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def stubborn():
    try:
        yield
    except Exception:
        yield


for cm in (no_yield, two_yields, stubborn):
    try:
        with cm():
            if cm is stubborn:
                raise ValueError
    except RuntimeError as e:
        print(e)


@contextmanager
def passes():
    yield


for exc in (StopIteration("s"), RuntimeError("r"), GeneratorExit(), StopAsyncIteration("sa")):
    try:
        with passes():
            raise exc
    except BaseException as e:
        print(type(e).__name__, e is exc)
try:
    with passes():
        raise RuntimeError("outer") from StopIteration("inner")
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(KeyError, IndexError):
    [][1]
with suppress(LookupError):
    {}["k"]
with suppress():
    print("nothing suppressed")
try:
    with suppress(KeyError):
        raise ValueError("not suppressed")
except ValueError as e:
    print(e)
out = io.StringIO()
with redirect_stdout(out) as same:
    print("captured")
    with redirect_stdout(io.StringIO()) as inner:
        print("inner")
    print("again")
print(repr(out.getvalue()), same is out, repr(inner.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to stderr", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)


class Count(ContextDecorator):
    n = 0

    def __enter__(self):
        Count.n += 1
        return self

    def __exit__(self, *exc):
        return exc[0] is ZeroDivisionError


@Count()
def divide(a, b):
    return a / b


print(divide(6, 3), divide(1, 0), Count.n)


class Mine(AbstractContextManager):
    def __exit__(self, *exc):
        print("exit", exc[0])


with Mine() as m:
    print(type(m).__name__)


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


print(isinstance(Duck(), AbstractContextManager), issubclass(int, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError:
    print("abstract")
cm = tag("once")
with cm:
    pass
try:
    with cm:
        pass
except (AttributeError, RuntimeError) as e:
    print(type(e).__name__)
