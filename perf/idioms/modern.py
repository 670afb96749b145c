# Syntax of Python 3.8 to 3.12.
from _bench import idiom, main


@idiom(500000)
def match_statement(n):
    s = 0
    for i in range(n):
        match i & 3:
            case 0:
                s += 1
            case 1 | 2:
                s += 2
            case _:
                s += 3
    return s


@idiom(300000)
def match_sequence(n):
    values = [(1, 2), (3,), (), (4, 5, 6)]
    s = 0
    for i in range(n):
        match values[i & 3]:
            case (a, b):
                s += a + b
            case (a,):
                s += a
            case (a, *rest):
                s += len(rest)
            case _:
                s += 1
    return s


@idiom(500000)
def assignment_expression(n):
    s = 0
    for i in range(n):
        if (k := i & 7) > 3:
            s += k
    return s


@idiom(300000)
def unpacking_in_displays(n):
    a, b = [1, 2], (3, 4)
    s = 0
    for i in range(n):
        s += len([*a, *b])
    return s


@idiom(200000)
def merged_dicts(n):
    d = {"a": 1}
    s = 0
    for i in range(n):
        s += len({**d, "b": i})
    return s


main()
