# User exception classes: attributes, equality, pickling-like args, reraise, matching order.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
class AppError(Exception):
    code = 1
    def __init__(self, msg, **info): super().__init__(msg); self.info = info
    def __str__(self): return "%s[%d]%s" % (type(self).__name__, self.code, sorted(self.info.items()))
class NotFound(AppError, KeyError): code = 44
class Denied(AppError): code = 43
def classify(e):
    try: raise e
    except Denied: return "denied"
    except LookupError: return "lookup"
    except (AppError, ArithmeticError) as x: return "app-or-arith " + type(x).__name__
    except Exception as x: return "other " + type(x).__name__
print([classify(e) for e in (Denied("d"), NotFound("n"), AppError("a"), ZeroDivisionError(), IndexError(), ValueError, AppError("b", k=1))])
n = NotFound("x", path="/a", tries=2); print(str(n), n.args, n.info, n.code, isinstance(n, KeyError), repr(AppError("q")), repr(Denied("it's")))
print([c.__name__ for c in NotFound.__mro__], t(AppError))
def raiser(x): raise x
print(t(raiser, 5), t(raiser, "s"), t(raiser, None), t(raiser, Denied), t(raiser, NotFound("z")), t(raiser, KeyError), t(raiser, int))
def match(kind):
    try: raise ValueError
    except kind: return "matched"
print(match(ValueError), match((KeyError, ValueError)), match((OSError, (KeyError, ValueError)) if 0 else Exception), t(match, KeyError), t(match, ()))
def rethrow():
    try:
        try: raise Denied("first", a=1)
        except AppError as e: e.info["b"] = 2; raise
    except Exception as e: return e.info
print(rethrow(), t(raiser, ValueError()), OSError(2, "m").errno, OSError(2, "m").args, type(OSError(2, "m")).__name__)
class Stop(BaseException): pass
try:
    try: raise Stop("up")
    except Exception: print("no")
    finally: print("finally")
except BaseException as e: print(type(e).__name__, e)
a, b = ValueError(1), ValueError(1); print(a == b, a == a, len({a, b}), a.args == b.args, bool(a), ValueError().args, ValueError(1, 2).args, str(ValueError()), str(ValueError(1, 2)), str(KeyError("k")))
def nest(n):
    try: 1 / n if n == 0 else nest(n - 1)
    except ArithmeticError as e: raise ValueError(n) from e
try: nest(3)
except ValueError as e:
    c = e; chain = []
    while c: chain.append((type(c).__name__, c.args[0] if isinstance(c, ValueError) else "-")); c = c.__cause__
    print(chain)
