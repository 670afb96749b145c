# contextlib: contextmanager, ExitStack, suppress, closing, redirect, nullcontext, async versions.
import contextlib, io, sys
from contextlib import *
log = []
@contextmanager
def cm(name, swallow=False):
    "doc"
    log.append("enter " + name)
    try: yield name.upper()
    except ValueError as e:
        log.append("caught %s" % e)
        if not swallow: raise
    finally: log.append("exit " + name)
def flush(): print(log); log.clear()
with cm("a") as v: log.append(v)
flush()
with cm("a", True): raise ValueError("v")
flush()
try:
    with cm("a"): raise ValueError("w")
except ValueError as e: log.append("out %s" % e)
try:
    with cm("k"): raise KeyError("k")
except KeyError: log.append("key")
flush()
@contextmanager
def no_yield():
    if False: yield
@contextmanager
def two():
    yield 1; yield 2
@contextmanager
def stop_inside(): yield
@contextmanager
def replaces():
    try: yield
    except ValueError as e: raise KeyError("replaced") from e
for f in (no_yield, two):
    try:
        with f(): pass
    except RuntimeError: print("RuntimeError", f.__name__)
try:
    with replaces(): raise ValueError("orig")
except KeyError as e: print(e, repr(e.__cause__))
try:
    with stop_inside(): raise StopIteration("si")
except StopIteration as e: print("StopIteration", e)
@cm("deco")
def func(x): log.append(x); return x * 2
print(func(5), func(6)); flush(); print(cm.__name__, cm.__doc__)
with ExitStack() as s:
    print(s.enter_context(cm("one")), s.enter_context(cm("two"))); s.callback(log.append, "callback"); s.push(lambda *a: log.append(a[0]))
flush()
with suppress(ZeroDivisionError, KeyError): {}["x"]; print("no")
try:
    with suppress(KeyError): raise IndexError
except IndexError: print("not suppressed")
with ExitStack() as s:
    s.push(lambda t, v, tb: log.append(t.__name__) or True); s.callback(log.append, "first"); raise OSError("x")
flush(); s = ExitStack()
with s: s.enter_context(cm("moved")); t = s.pop_all()
log.append("not yet"); t.close(); flush()
try:
    with ExitStack() as s: s.callback(lambda: 1 / 0); s.callback(log.append, "ran"); raise ValueError("body")
except ZeroDivisionError as e: print(type(e.__context__).__name__)
flush()
class C:
    def close(self): log.append("closed")
with closing(C()) as c: log.append("using")
with nullcontext(5) as n, nullcontext() as m: log.append((n, m))
b = io.StringIO()
with redirect_stdout(b): print("hidden")
e = io.StringIO()
with redirect_stderr(e): print("err", file=sys.stderr)
log.append((b.getvalue(), e.getvalue())); flush()
class D(ContextDecorator):
    def __enter__(self): log.append("D+"); return self
    def __exit__(self, *a): log.append("D-")
@D()
def g(): log.append("g")
g(); flush(); print(issubclass(C, AbstractContextManager), isinstance(D(), AbstractContextManager), isinstance(suppress(), AbstractContextManager))
@asynccontextmanager
async def acm():
    log.append("a+")
    try: yield "val"
    finally: log.append("a-")
async def main():
    async with acm() as v, AsyncExitStack() as st: log.append(v); await st.enter_async_context(acm()); st.callback(log.append, "cb")
    async with aclosing(agen()) as g: log.append(await anext(g))
async def agen():
    try: yield 1; yield 2
    finally: log.append("agen closed")
try: main().send(None)
except StopIteration: pass
flush()
