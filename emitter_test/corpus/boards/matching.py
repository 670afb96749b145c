# match statements in the opcodes of boards.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 1
    BLUE = 2


def what(v):
    match v:
        case 0 | 1:
            return "small"
        case -1:
            return "minus one"
        case "text" | b"bytes":
            return "literal"
        case None | True | False:
            return "singleton"
        case int(n) if n > 100:
            return "big", n
        case int():
            return "int"
        case float(f):
            return "float", f
        case str(s):
            return "str", s
        case []:
            return "empty"
        case [1, x]:
            return "one and", x
        case [[a, b], *rest]:
            return "nested", a, b, rest
        case [first, *_, last]:
            return "ends", first, last
        case (x,):
            return "single", x
        case {"kind": "a", "v": val}:
            return "a", val
        case {"kind": kind, **rest}:
            return "kind", kind, sorted(rest.items())
        case {}:
            return "dict"
        case Point(0, 0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return "axis", y
        case Point(x=x, y=Color.RED):
            return "red", x
        case Point(x, y=y) as p if x == y:
            return "diagonal", x, p.y
        case Point():
            return "point"
        case _:
            return "other"


for v in (0, 1, -1, "text", b"bytes", None, True, False, 500, 7, 2.5, "abc", [], [1, 2], [[1, 2], 3, 4], [5, 6, 7], (9,),
          {"kind": "a", "v": 3}, {"kind": "b", "z": 1}, {"q": 1}, {}, Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 1),
          Point(6, 6), Point(7, 8), {1, 2}, [[1, 2]], (1, 9)):
    print(what(v))


def guards(a, b):
    match a, b:
        case (x, y) if x > y:
            return x
        case (x, y) if x < y:
            return y
    return "same"


print(guards(1, 2), guards(3, 2), guards(2, 2))


def loop(items):
    out = []
    for i in items:
        match i:
            case "stop":
                break
            case "skip":
                continue
            case ["add", *nums]:
                out.append(sum(nums))
            case other:
                out.append(other)
    return out


print(loop(["skip", 1, ["add", 1, 2], ["add"], "stop", 5]))
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]:
        print(a, b, c)
