# Name binding in failed and successful cases; or-patterns; as-patterns; guards with side effects; captures in comprehension and closures.
def f(v):
    a = b = "unset"
    match v:
        case [a, 2]: r = 1
        case [1, b]: r = 2
        case _: r = 3
    return r, b
for v in ([1, 2], [1, 3], [4, 5], 6): print(f(v))
def alt(v):
    match v:
        case (0, x) | (x, 0): return "zero and", x
        case [("add" | "plus") as op, a, b] | [a, ("add" | "plus") as op, b]: return op, a, b
        case ((1 | 2) as n) | [((1 | 2) as n)]: return "n", n
        case str() | bytes() as s: return "stringy", s
        case None | True | False as c: return "const", c
        case -1 | -1.5 | -2j as neg: return "neg", neg
        case {"k": [x] | x}: return "k", x
        case _ as everything: return "other", everything
for v in ((0, 5), (5, 0), (0, 0), ["add", 1, 2], [1, "plus", 2], 1, [2], 3, "s", b"b", None, True, 1.0, 0, -1, -1.5, -2j, {"k": [1]}, {"k": [1, 2]}, {"k": 3}): print(v, alt(v))
log = []
def g(n): log.append(n); return n > 2
def guards(v):
    match v:
        case x if g(1): return "a"
        case [x] if g(x): return "b", x
        case [x] if not g(x): return "c", x
        case x if log.append("last") or True: return "d", x
print(guards([1]), guards([5]), guards("z"), log)
try:
    match 5:
        case x if 1 / 0: pass
except ZeroDivisionError: print("guard raised", x)
def cl(v):
    match v:
        case [a, *b]: return [lambda: a, lambda: b, lambda: (a := 0) or "inner"]
fs = cl([1, 2, 3]); print([h() for h in fs])
class K:
    match [1, 2]:
        case [p, q]: total = p + q
print(K.p, K.q, K.total)
def gen(vs):
    for v in vs:
        match v:
            case int(): yield "i"
            case [*xs]: yield from gen(xs)
            case _: yield "?"
print("".join(gen([1, [2, [3, "x"]], None])))
def loops(vs):
    out = []
    for v in vs:
        match v:
            case "skip": continue
            case "stop": break
            case n: out.append(n)
    else: out.append("else")
    return out
print(loops([1, "skip", 2]), loops([1, "stop", 2]))
def ret_in_try(v):
    try:
        match v:
            case 1: return "one"
            case 2: raise KeyError("two")
    except KeyError as e: return e.args
    finally: log.append("f")
    return "fell"
print(ret_in_try(1), ret_in_try(2), ret_in_try(3), log.count("f"))
class Const:
    A = 1
    class N: B = "b"
A = 99
match 1:
    case Const.A: print("dotted is a value")
match "b":
    case Const.N.B: print("nested dotted")
match 5:
    case A: print("bare name captures", A)
match (match := {"case": 1}):
    case {"case": case}: print(match, case)
match [1, 2], 3:
    case (a, b), c if (d := a + b + c): print(d)
match {}:
    case {"x": _}: print("no")
    case dict(): print("empty dict instance")
match 3, 4:
    case x, y if x > y: print("gt")
    case x, y: print("le")
print(x, y)
match print:
    case callable_thing if callable(callable_thing): print("callable")
