# Descriptors that wrap themselves, or many others of their kind, end with RecursionError.


def ask(text):
    try:
        return eval(text)
    except RecursionError:
        return "RecursionError"
    except Exception as e:
        return type(e).__name__


for kind in classmethod, staticmethod:
    loop = kind(1)
    loop.__init__(loop)

    class Holds:
        attr = loop

    print(kind.__name__)
    for text in "loop.__isabstractmethod__", "repr(loop)", "loop.missing", "loop.__func__ is loop":
        print(text, ask(text))
    for text in "loop.__name__", "loop.__module__", "loop.__qualname__":
        print(text, ask(text) in ("RecursionError", "AttributeError"))

loop = property()
loop.__init__(loop)
print("property", ask("loop.__isabstractmethod__"))


class Holds:
    attr = loop


print(ask("Holds().attr"))

for kind in classmethod, staticmethod, property:
    deep = 1
    for _ in range(50000):
        deep = kind(deep)
    print(kind.__name__, ask("deep.__isabstractmethod__") in (False, "RecursionError"))


class Meta(type):
    @property
    def __isabstractmethod__(self):
        raise KeyError(1)


class Strange(metaclass=Meta):
    pass


for kind in classmethod, staticmethod, property:
    print(ask("kind(Strange).__isabstractmethod__"))
