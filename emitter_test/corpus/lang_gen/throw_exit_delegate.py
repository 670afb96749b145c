# GeneratorExit, also as a class, that is thrown into a generator waiting for an object with close() and throw(): that is closed.
class Delegate:
    def __init__(self, log):
        self.log = log

    def __iter__(self):
        return self

    def __next__(self):
        return 7

    def throw(self, *a):
        self.log.append("throw")
        return 9

    def close(self):
        self.log.append("close")


class Failing(Delegate):
    def close(self):
        raise KeyError("close")


class Odd(GeneratorExit):
    def __init__(self, *args):
        if not args:
            raise ValueError("arguments wanted")


def wait(it):
    return (yield from it)


def nested(it):
    return (yield from wait(it))


for outer in wait, nested:
    for kind in Delegate, Failing:
        for what in GeneratorExit, GeneratorExit("x"), Odd, Odd(1), KeyError:
            if kind is Failing and what is KeyError:
                continue
            log = []
            g = outer(kind(log))
            next(g)
            try:
                print("gave", g.throw(what), log)
            except BaseException as e:
                print(repr(e), type(e.__context__).__name__, log)


def catches(it):
    try:
        yield from it
    except GeneratorExit as e:
        yield repr(e)


g = catches(Delegate([]))
print(next(g), g.throw(GeneratorExit), next(g, "end"))
