# Attributes that a class pattern asks for twice.
def t(f, *a):
    try: print(f(*a))
    except TypeError as e: print(e)
class Twice:
    __match_args__ = ("a", "a"); a = 1
class Once:
    __match_args__ = ("a", "b"); a = 1; b = 2
class Name(str): pass
class Odd:
    __match_args__ = (Name("a"), "b"); a = 1; b = 2
def twice(x):
    match x:
        case Twice(1, 1): return "both"
        case Twice(2): return "two"
        case _: return "none"
def one(x):
    match x:
        case Twice(1): return "one"
def keyword(x):
    match x:
        case Once(1, a=1): return "both"
def other(x):
    match x:
        case Once(1, b=2): return "fine"
def odd(x):
    match x:
        case Odd(1, a=1): return "both"
t(twice, Twice()); t(twice, 3); t(one, Twice()); t(keyword, Once()); t(other, Once()); t(odd, Odd())
