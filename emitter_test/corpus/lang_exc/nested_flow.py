# Control flow through nested try blocks: returns, breaks and continues crossing several finally clauses.
out = []
def a(x):
    for i in range(3):
        try:
            try:
                if x == 1: return "ret"
                if x == 2: break
                if x == 3: continue
                if x == 4: raise ValueError(i)
            finally:
                out.append("in%d" % i)
        except ValueError as e:
            out.append("ve%s" % e)
        else:
            out.append("else%d" % i)
        finally:
            out.append("out%d" % i)
    else:
        out.append("for-else")
    return "end"
for x in range(5): print(x, a(x), out); out.clear()
def b():
    try:
        try: return out.append("value") or "first"
        finally: out.append("f1")
    finally: out.append("f2")
print(b(), out); out.clear()
def c():
    while True:
        try:
            try: return "never"
            finally: break
        finally: out.append("outer")
    return "after break"
print(c(), out); out.clear()
def d(n):
    try:
        if n: return d(n - 1) + [n]
        return []
    finally: out.append(n)
print(d(3), out); out.clear()
def e():
    try:
        raise ValueError("1")
    except ValueError:
        try: raise KeyError("2")
        except KeyError: out.append("inner")
        try: raise
        except ValueError as v: out.append("reraised " + str(v))
    return out[:]
print(e()); out.clear()
def f(k):
    try:
        return {0: "zero"}[k]
    except KeyError:
        try: return [10][k - 1]
        except IndexError: return "none"
        finally: out.append("kf")
    finally: out.append("f")
print(f(0), f(1), f(2), out); out.clear()
def g():
    r = []
    for i in range(4):
        try:
            r.append(10 // (i - 1) if i != 3 else [][0])
        except ZeroDivisionError: r.append("zd"); continue
        except IndexError: r.append("ie"); break
        finally: r.append("|")
        r.append("ok")
    return r
print(g())
def h():
    try: yield 1
    finally:
        for i in range(3):
            try:
                if i == 1: continue
                yield ("fin", i)
            finally: out.append(i)
print(list(h()), out); out.clear()
def i():
    x = 0
    while x < 5:
        x += 1
        try:
            if x % 2: continue
            try: 1 / (x - 4)
            except ZeroDivisionError: return x, out[:]
        finally: out.append(x)
print(i(), out); out.clear()
def j():
    try:
        try: raise OSError("a")
        except OSError as e: raise RuntimeError("b") from e
        finally: out.append("fin")
    except RuntimeError as r: return str(r), str(r.__cause__), r.__context__ is r.__cause__
print(j(), out); out.clear()
class Cm:
    def __init__(self, n, eat=()): self.n, self.eat = n, eat
    def __enter__(self): out.append("+" + self.n)
    def __exit__(self, t, v, tb): out.append("-" + self.n); return t is not None and issubclass(t, self.eat)
def k(what):
    for _ in range(2):
        with Cm("a"), Cm("b", KeyError):
            with Cm("c"):
                if what == "ret": return "r"
                if what == "brk": break
                if what == "cont": continue
                if what == "key": raise KeyError
                if what == "val": raise ValueError
        out.append("after")
    return "end"
for w in ("ret", "brk", "cont", "key", "val"):
    try: print(w, k(w), " ".join(out))
    except ValueError: print(w, "ValueError", " ".join(out))
    out.clear()
def l():
    def inner():
        try: raise ValueError("deep")
        finally: out.append("unwinding")
    for _ in range(3):
        try: inner()
        except ValueError: pass
    return len(out)
print(l())
