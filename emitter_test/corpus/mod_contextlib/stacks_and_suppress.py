# Managers from generators, stacks of callbacks, suppression, redirection.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import contextlib, io
log = []
@contextlib.contextmanager
def tag(n, eat=()):
    log.append("<" + n)
    try: yield n.upper()
    except eat as e: log.append("ate " + type(e).__name__)
    finally: log.append(n + ">")
with tag("a") as a, tag("b") as b: log.append(a + b)
print(log); log.clear()
with tag("k", KeyError): {}["q"]
def leak():
    with tag("v", KeyError): int("x")
print(t(leak), log); log.clear()
with contextlib.ExitStack() as st:
    print(st.enter_context(tag("x")), st.enter_context(tag("y"))); st.callback(log.append, "cb"); st.push(lambda k, v, tb: log.append(k) or True)
    log.append("body")
print(log); log.clear()
with contextlib.ExitStack() as st: st.push(lambda k, v, tb: log.append(k.__name__) or True); 1 / 0
print(log); keep = contextlib.ExitStack(); keep.callback(print, "closed", end="!\n"); moved = keep.pop_all(); keep.close(); print("still"); moved.close()
with contextlib.suppress(KeyError, IndexError): [][1]; print("never")
def sup():
    with contextlib.suppress(KeyError): int("x")
print(t(sup)); o = io.StringIO()
with contextlib.redirect_stdout(o): print("hidden")
print(repr(o.getvalue()))
class C:
    def close(self): log.append("close")
log.clear()
with contextlib.closing(C()) as c: log.append(type(c).__name__)
with contextlib.nullcontext(5) as n: log.append(n)
print(log)
@tag("deco")
def f(x): return x + 1
log.clear(); print(f(1), f(2), log)
@contextlib.contextmanager
def never():
    if 0: yield
@contextlib.contextmanager
def twice(): yield 1; yield 2
def use(m):
    with m(): pass
print(t(use, never), t(use, twice))
