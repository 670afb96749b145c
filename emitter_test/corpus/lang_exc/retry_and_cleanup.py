# Retry loops, transactions, finally with return, break and continue, else clauses.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
log = []
def flaky(fail):
    state = {"n": 0}
    def f():
        state["n"] += 1
        if state["n"] <= fail: raise OSError(state["n"])
        return state["n"]
    return f
def retry(f, times, kinds=(OSError,)):
    for i in range(times):
        try: r = f()
        except kinds as e: log.append(e.args[0]); last = e
        else: return "ok", r
        finally: log.append("f%d" % i)
    raise RuntimeError("gave up") from last
print(retry(flaky(2), 5), log); log.clear()
try: retry(flaky(9), 2)
except RuntimeError as e: print(e, type(e.__cause__).__name__, e.__cause__.args, log)
print(t(retry, flaky(1), 2, (KeyError,)), t(retry, flaky(1), 2, (KeyError, OSError)))
def swallow():
    try: raise ValueError
    finally: return "returned"
def loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally: out.append(-i)
    else: out.append("else")
    return out
def over():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
print(swallow(), loop(), over())
class Tx(dict):
    def __enter__(self): self.old = dict(self); return self
    def __exit__(self, k, v, tb):
        if k: self.clear(); self.update(self.old)
        return k is not None and issubclass(k, LookupError)
x = Tx(a=1)
with x: x["b"] = 2
with x: x["c"] = 3; x["nope"]
print(dict(x))
def fail():
    with x: x["d"] = 1; 1 / 0
print(t(fail), dict(x))
def names():
    e = "kept"
    try: raise KeyError("k")
    except KeyError as e: pass
    return e
print(t(names))
def ctx():
    try: {}["a"]
    except KeyError:
        try: int("z")
        except ValueError as v: return type(v.__context__).__name__, v.__cause__, v.__suppress_context__
print(ctx())
