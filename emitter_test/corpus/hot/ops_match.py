# Pattern matching: each sort of pattern in loops of its own and together.
from _ops import *
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class NoArgs: pass
class BadArgs:
    __match_args__ = (1, 2)
class Seq(list): pass
VALS = [0, 1, 5, -3, 1 << 70, 2.5, True, None, "a", "abc", b"x", [], [1], [1, 2], (1, 2, 3), [1, [2, 3]], {}, {"a": 1}, {"a": 1, "b": 2}, {"k": {"z": 3}}, P(1, 2), Q(5, [1, 2]), NoArgs(), Seq([1, 2]), range(2), {1, 2}, int]
PATTERNS = ["0 | 1 | -3", "5", "2.5", "None", "True", "'a'", "b'x'", "x", "_", "int()", "int(x)", "str() as s", "float() | bool()", "[]", "[x]", "[x, y]", "(1, *r)", "[*a, z]", "[x, *_, y]", "[1, [x, *y]]", "{}", "{'a': x}", "{'a': 1, **r}",
            "{'a': int(), 'b': x}", "{'k': {'z': v}}", "P()", "P(x=1)", "P(1, y)", "P(x, [*y])", "Q(x, y=[1, 2])", "NoArgs()", "P(x) if x > 1", "[P(), *_] | [int(), *_]", "list()", "dict(x)", "set()", "object()", "(0 | 1 | 5) as n", "P(x, y) | [x, y]"]
h = 0
for p in PATTERNS:
    f = make("def f(v, n):\n    r = 0\n    for j in range(n):\n        match v:\n            case %s: r += 1\n%s    return r\n" % (p, "" if p in ("x", "_") else "            case _: r += 3\n"), P=P, Q=Q, NoArgs=NoArgs)
    for v in VALS: h = crc(attempt(f, v, 130), h)
print(h)
def classify(v):
    match v:
        case 0: return "zero"
        case int(x) if x < 0: return "neg", x
        case bool() | None: return "const"
        case [] | (): return "empty"
        case [x]: return "one", x
        case [x, y]: return "two", x, y
        case [x, *rest]: return "more", x, len(rest)
        case {"a": x, **rest}: return "a", x, len(rest)
        case {"k": {"z": z}}: return "kz", z
        case P(x, y) if y != 2: return "P", x
        case P(x=1): return "P1"
        case str() as s: return s
        case float(f) | int(f): return f
        case _: return "other"
def loop(n):
    h = 0
    for j in range(n): h = crc(classify(VALS[j % len(VALS)]), h)
    return h
print(loop(2700))
def fails(n):
    k = 0
    for j in range(n):
        try:
            match P(1, 2):
                case P(1, 2, 3): k += 100
        except TypeError: k += 1
        try:
            match BadArgs():
                case BadArgs(1): k += 100
        except TypeError: k += 1
        try:
            match 5:
                case NoArgs(1): k += 100
                case int(real=5): k += 2
        except TypeError: k += 1
        x = 5
        try:
            match 5:
                case len(): k += 100
        except TypeError: k += 1
    return k
print(fails(N))
def keys(n):
    t, d = 0, {"x": 1, "y": 2, "z": [1, {"q": 5}]}
    for j in range(n):
        match d:
            case {"x": a, "y": b, "z": [_, {"q": c}], **rest}: t += a + b + c + len(rest)
        match (j, d):
            case (0 | 1 | 2, _): t += 100
            case (_, {"w": _}): t += 1000
            case (x, {"x": 1}) if x % 2: t += x
            case [_, _]: t += 1
        d["x"] = 1 if j % 3 else 2
        if d["x"] == 2: d["x"] = 1
    return t
print(keys(N))
