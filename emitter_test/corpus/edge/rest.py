# Rules that only rare programs meet.
class Refuses:
    __iadd__ = None
    __iand__ = None

    def __add__(self, other):
        return "add"

    def __and__(self, other):
        return "and"


for op in "x += 1", "x &= 1", "x = x + 1":
    space = {"x": Refuses()}
    try:
        exec(op, space)
        print(op, space["x"])
    except TypeError:
        print(op, "TypeError")

for source in "\n1", " \t\n2", "# comment\n3", "\n\n  4", "\n", "5\n", " 6", "\\\n7", "\r\n8":
    try:
        print(repr(source), eval(source))
    except SyntaxError as e:
        print(repr(source), type(e).__name__)

for template, value in ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%(a)s %%", {"a": 1}), ("%(a)s %(a)s", {"a": 1}):
    try:
        print(template % value)
    except TypeError:
        print(template, "TypeError")


class Two(float):
    def __int__(self):
        return 2


print("%d %i %f" % (Two(1.5), Two(1.5), Two(1.5)))
for letter in "xXoc":
    try:
        print("%" + letter, ("%" + letter) % Two(1.5))
    except TypeError:
        print("%" + letter, "TypeError")


def outer():
    class C:
        made = [lambda: 0 for _ in "x"]

    return [lambda: 0 for _ in "x"], C.made, list((lambda: 0) for _ in "x"), (x for x in "")


for what in outer():
    print(getattr(what, "__qualname__", None) or what[0].__qualname__)
