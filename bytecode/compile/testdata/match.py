def f(v):
    match v:
        case 1 | -2 | "x" | a.b: return 1
        case None: return 2
        case [x, _, *rest] if rest: return 3
        case [1, *_, y]: return 4
        case {"k": [z], **others}: return others
        case C(1, p=q) | D(q): return q
        case (1 as w, other): return 5
        case _: return 6
