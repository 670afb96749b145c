# ExitStack.
from contextlib import ExitStack, contextmanager


class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, typ, value, tb):
        print("exit", self.name, typ.__name__ if typ else None, value, tb is not None)
        if self.fail:
            raise self.fail
        return self.swallow


with ExitStack() as stack:
    a = stack.enter_context(CM("a"))
    b = stack.enter_context(CM("b"))
    stack.callback(print, "callback", 1, sep="-")
    print(a.name, b.name)
with ExitStack() as stack:
    stack.enter_context(CM("outer"))
    stack.enter_context(CM("swallows", swallow=True))
    stack.enter_context(CM("inner"))
    raise ValueError("boom")
print("continued")
try:
    with ExitStack() as stack:
        stack.enter_context(CM("sees key", fail=None))
        stack.enter_context(CM("raises", fail=KeyError("from exit")))
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda *exc: print("push sees", exc[0]))
except ZeroDivisionError as e:
    print(type(e).__name__, e.__context__)


def first(*exc):
    raise IndexError("1")


def second(*exc):
    raise KeyError("2")


def third(*exc):
    raise AttributeError("3")


try:
    with ExitStack() as stack:
        stack.push(first)
        stack.push(second)
        stack.push(third)
        raise ZeroDivisionError("0")
except IndexError as e:
    chain = []
    while e is not None:
        chain.append(repr(e))
        e = e.__context__
    print(chain)
with ExitStack() as stack:
    stack.enter_context(CM("moved"))
    kept = stack.pop_all()
print("not exited yet", type(kept).__name__)
kept.close()
kept.close()


@stack.callback
def decorated():
    print("decorated")


@stack.push
def decorated_exit(*exc):
    print("decorated exit")


stack.close()
cm = CM("pushed")
with ExitStack() as stack:
    print(stack.push(cm) is cm)
try:
    with ExitStack() as stack:
        stack.enter_context(3)
except TypeError as e:
    print(e)


@contextmanager
def gen(name):
    print("begin", name)
    try:
        yield name
    except LookupError as e:
        print("gen caught", repr(e))
    print("end", name)


with ExitStack() as stack:
    print([stack.enter_context(gen(n)) for n in "xy"])
    raise IndexError("i")


def late():
    stack.callback(print, "added while exiting")


with ExitStack() as stack:
    stack.callback(late)
for n in range(2):
    with ExitStack() as stack:
        for i in range(n):
            stack.enter_context(CM(i))
