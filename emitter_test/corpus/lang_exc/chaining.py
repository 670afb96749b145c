# __cause__, __context__, __suppress_context__, raise from, contexts through nested handlers.
def chain(e):
    out = []
    while e is not None:
        text = "" if isinstance(e, ZeroDivisionError) else str(e)
        out.append("%s(%s)%s" % (type(e).__name__, text, "!" if e.__suppress_context__ else ""))
        e = e.__cause__ if e.__cause__ is not None or e.__suppress_context__ else e.__context__
    return " <- ".join(out)
def run(f):
    try: f()
    except BaseException as e: print(f.__name__, chain(e))
def implicit():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k")
def explicit():
    try: raise ValueError("v")
    except ValueError as e: raise KeyError("k") from e
def suppressed():
    try: raise ValueError("v")
    except ValueError: raise KeyError("k") from None
def from_class(): raise KeyError("k") from OSError
def deep():
    try:
        try: raise ValueError("1")
        except ValueError: raise TypeError("2")
    except TypeError: raise OSError("3")
def in_finally():
    try: raise ValueError("v")
    finally: {}["missing"]
def handled_inside():
    try: raise ValueError("outer")
    except ValueError:
        try: raise KeyError("inner")
        except KeyError: pass
        raise OSError("after")
def after_handling():
    try: raise ValueError("v")
    except ValueError: pass
    raise KeyError("clean")
def helper(): raise TypeError("helper")
def through_call():
    try: raise ValueError("v")
    except ValueError: helper()
def with_exit():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): raise OSError("exit")
    with C(): raise ValueError("body")
def same_again():
    try: raise ValueError("v")
    except ValueError as e: raise e
def reraised_other():
    e = KeyError("pre")
    try: raise ValueError("v")
    except ValueError: raise e
for f in (implicit, explicit, suppressed, from_class, deep, in_finally, handled_inside, after_handling, through_call, with_exit, same_again, reraised_other): run(f)
def bad(): raise ValueError from 5
try: bad()
except TypeError: print("bad cause")
e = ValueError("manual")
e.__cause__ = KeyError("c")
print(e.__suppress_context__, chain(e))
e.__cause__ = None
print(e.__suppress_context__, e.__context__)
try: e.__cause__ = "x"
except TypeError: print("cause type checked")
def gen():
    try: yield 1
    except ValueError: raise KeyError("from gen")
g = gen(); next(g)
try: g.throw(ValueError("thrown"))
except KeyError as e: print(chain(e))
def g2():
    try: raise ValueError("in gen")
    except ValueError:
        yield 1
        raise OSError("later")
x = g2(); next(x)
try:
    try: raise KeyError("caller")
    except KeyError: next(x)
except OSError as e: print(chain(e))
import sys
def info(): return sys.exc_info()[0] and sys.exc_info()[0].__name__
try: raise ValueError
except ValueError:
    print(info())
    try: raise KeyError
    except KeyError: print(info())
    print(info())
print(info())
a = ValueError("a").with_traceback(None)
print(a, a.__traceback__)
try: raise a
except ValueError as e: print(e.__traceback__ is not None, e.__traceback__.tb_lineno > 0, e is a)
