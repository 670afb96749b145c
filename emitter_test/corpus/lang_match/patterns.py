# Every kind of pattern, with bindings and failed matches.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color:
    RED = 1
    class Sub: BLUE = 2
def m(v):
    match v:
        case 0 | 1: return "zero or one"
        case -5: return "minus five"
        case 2.5: return "float"
        case 1 + 2j: return "complex"
        case "a" | "b" as s: return "letter " + s
        case b"x": return "bytes"
        case None: return "None"
        case True: return "True"
        case Color.RED: return "dotted"
        case Color.Sub.BLUE: return "dotted twice"
        case []: return "empty seq"
        case [x]: return "one", x
        case [1, 2, *rest]: return "starts 1 2", rest
        case [first, *_, "end"]: return "ends", first
        case (a, [b, c]) if a != b: return "nested", a, b, c
        case {"k": val, "n": {"deep": d}}: return "deep map", val, d
        case {"k": val, **rest}: return "map", val, rest
        case {}: return "any map"
        case Point(0, y): return "x is 0", y
        case Point(x=px, y=Point(qx, qy)): return "nested point", px, qx, qy
        case Point(x, y) if x == y: return "diagonal", x
        case Point(): return "a point"
        case int(n) | float(n) if n > 100: return "big", n
        case str(s): return "str", s
        case int(): return "int"
        case (x, y) | (x, y, _): return "two or three", x, y
        case _: return "default"
for v in (0, 1, True, False, 2, 3, -5, 2.5, 1 + 2j, "a", "b", "zz", b"x", b"y", None, [], (), [7], (7,), [1, 2], [1, 2, 3, 4],
          ["s", 5, "end"], (1, [2, 3]), (2, [2, 3]), {"k": 1, "n": {"deep": 2}}, {"k": 1}, {"k": 1, "z": 2}, {"q": 1}, {},
          Point(0, 5), Point(1, Point(2, 3)), Point(4, 4), Point(4, 5), 500, 100.5, 50, 0.5, (8, 9), [8, 9, 10], [8, 9, 10, 11], range(2), {1, 2}, object):
    print(m(v))
print(m(iter([])), m(bytearray(b"x")), m("end"), m([[], "end"]))
