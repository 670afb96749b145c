# characters_written of BlockingIOError; classes whose fields would lie over each other.
import pickle


def show(o):
    try:
        print(o.args, o.errno, o.filename, o.filename2, o.characters_written)
    except AttributeError as e:
        print(o.args, o.errno, o.filename, o.filename2, "no characters_written")


class Mine(BlockingIOError):
    pass


for args in [(), (11, "x"), (11, "x", 5), (11, "x", "f"), (11, "x", 5, None, "g"), (1, 2, "f")]:
    for cls in (BlockingIOError, Mine, OSError):
        o = cls(*args)
        if cls is not OSError or type(o) is BlockingIOError:
            show(o)
o = BlockingIOError(11, "x")
o.characters_written = 3
show(o)
o.filename = "q"
o.__suppress_context__ = True
show(o)
print(o.__suppress_context__)
o.characters_written = 0
o.__suppress_context__ = False
show(o)
del o.characters_written
show(o)
for bad in ("x", None, 1.5, 10**30):
    try:
        o.characters_written = bad
    except (TypeError, OverflowError, ValueError) as e:
        print("refused")
try:
    del o.characters_written
except AttributeError:
    print("nothing to delete")
print(repr(pickle.loads(pickle.dumps(BlockingIOError(11, "x", 5)))))

names = """BaseException Exception OSError SyntaxError UnicodeDecodeError UnicodeTranslateError ImportError StopIteration SystemExit NameError AttributeError
    KeyError ValueError ExceptionGroup BlockingIOError FileNotFoundError ConnectionResetError ModuleNotFoundError IndentationError UnboundLocalError""".split()
classes = [eval(n) for n in names]
for i, a in enumerate(classes):
    row = []
    for b in classes[i + 1:]:
        try:
            class X(a, b):
                pass
            row.append(b.__name__)
        except TypeError:
            pass
    print(a.__name__, "with", *row)
