# try/except/else/finally: order, return values through finally, break and continue in finally, nesting.
def f(what):
    log = []
    try:
        log.append("try")
        if what == "value": raise ValueError("v")
        if what == "key": raise KeyError("k")
        if what == "return": return log
    except ValueError as e:
        log.append("except " + str(e))
    except (TypeError, KeyError) as e:
        log.append("tuple " + str(e))
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("after")
    return log
for w in ("none", "value", "key", "return"): print(w, f(w))
def override():
    try: return "try"
    finally: return "finally"
def swallow():
    try: raise ValueError
    finally: return "swallowed"
def value_kept():
    x = 1
    try: return x
    finally: x = 2
print(override(), swallow(), value_kept())
def loops():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(("f", i))
    else:
        out.append("else")
    return out
print(loops())
def fin_break():
    while True:
        try: raise KeyError
        finally: break
    return "broke out"
print(fin_break())
def fin_continue():
    for i in range(3):
        try: 1 / 0
        except ZeroDivisionError: continue
        finally: print("f", i, end=" ")
    return "end"
print(fin_continue())
def nested():
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            return "wrong"
        finally:
            print("inner finally", end=" ")
    except ValueError as e:
        return "outer got " + str(e)
print(nested())
def replaced():
    try:
        try: raise ValueError("first")
        finally: raise KeyError("second")
    except Exception as e:
        return type(e).__name__, type(e.__context__).__name__
print(replaced())
def reraise():
    try:
        try: raise OSError(5, "io")
        except OSError: raise
    except OSError as e: return e.errno, e.args
print(reraise())
try:
    raise
except RuntimeError as e: print("no active exception")
e = "outer"
try: raise ValueError
except ValueError as e: pass
try: e
except NameError: print("e deleted")
for exc in (ValueError, ValueError(), ValueError("a", 1)):
    try: raise exc
    except ValueError as x: print(x.args, str(x), repr(x))
for bad in (5, "str", None, object, int):
    try: raise bad
    except TypeError: print("TypeError", end=" ")
print()
try:
    try: raise ValueError
    except 5: pass
except TypeError: print("bad except target")
except ValueError: print("?")
try: pass
except undefined_name: print("never evaluated")
def else_raises():
    try:
        try: pass
        except ValueError: return "wrong"
        else: raise ValueError("from else")
        finally: print("fin", end=" ")
    except ValueError as e: return str(e)
print(else_raises())
