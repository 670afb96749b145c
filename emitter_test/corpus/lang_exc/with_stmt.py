# with: protocol order, suppression, several items, parenthesised form, errors in enter and exit.
log = []
class CM:
    def __init__(self, n, suppress=False, fail=None): self.n, self.s, self.fail = n, suppress, fail
    def __enter__(self):
        log.append("enter " + self.n)
        if self.fail == "enter": raise OSError("enter " + self.n)
        return self.n.upper()
    def __exit__(self, t, v, tb):
        log.append("exit %s %s" % (self.n, t and t.__name__))
        if self.fail == "exit": raise KeyError("exit " + self.n)
        return self.s
def flush(label):
    print(label, log)
    log.clear()
with CM("a") as x: log.append(x)
flush("plain")
with CM("a") as x, CM("b") as y: log.append(x + y)
flush("two")
with (CM("a") as x, CM("b"), CM("c") as z,): log.append(x + z)
flush("parens")
with CM("a", True): raise ValueError
flush("suppressed")
try:
    with CM("a"): raise ValueError("v")
except ValueError: log.append("outside")
flush("propagated")
with CM("a", True), CM("b"): raise ValueError
flush("outer suppresses")
try:
    with CM("a"), CM("b", fail="enter"): log.append("body")
except OSError as e: log.append(str(e))
flush("enter fails")
try:
    with CM("a"), CM("b", fail="exit"): raise ValueError
except KeyError as e: log.append(repr(e.__context__))
flush("exit fails")
def ret():
    with CM("a"): return "returned"
log.append(ret())
flush("return")
for i in range(3):
    with CM(str(i)):
        if i == 0: continue
        break
flush("break")
class T: pass
t = T()
with CM("a") as t.attr, CM("bc") as (p, q): log.append((t.attr, p, q))
flush("targets")
d = {}
with CM("k") as d["key"]: pass
log.clear()
print(d)
for bad in (5, object(), type("NoExit", (), {"__enter__": lambda s: 1})(), type("NoEnter", (), {"__exit__": lambda *a: 1})()):
    try:
        with bad: print("body ran")
    except (TypeError, AttributeError) as e: print("error", end=" ")
print()
class Inst: pass
inst = Inst(); inst.__enter__ = lambda: 1; inst.__exit__ = lambda *a: 1
try:
    with inst: print("instance methods")
except (TypeError, AttributeError): print("looked up on the type")
def gen():
    with CM("g"):
        yield 1
        yield 2
g = gen(); next(g); g.close()
flush("generator close")
class Truthy:
    def __enter__(self): return self
    def __exit__(self, *a): return [1]
with Truthy(): 1 / 0
print("truthy suppresses")
class Same:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t is type(v), tb is v.__traceback__)
try:
    with Same(): {}[1]
except KeyError: pass
class Swap:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise RuntimeError("swapped") from v
try:
    with Swap(): int("x")
except RuntimeError as e: print(e, type(e.__cause__).__name__)
with CM("x") as a, CM(a) as b: print(a, b)
