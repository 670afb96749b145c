# try/finally and with inside generators: close, throw, early exit by explicit close, exceptions in finally.
log = []
def g(n):
    try:
        for i in range(n): yield i
    except ValueError as e: log.append("VE %s" % e); yield "handled"
    except GeneratorExit: log.append("exit"); raise
    finally: log.append("fin")
def flush(*a): print(*a, log); log.clear()
it = g(3); next(it); it.close(); flush("close")
it = g(3); flush(list(it))
it = g(3); next(it); flush(it.throw(ValueError("x")), next(it, "end"))
it = g(3); next(it)
try: it.throw(KeyError("k"))
except KeyError as e: flush("KeyError", e)
it = g(3); it.close(); flush("never started")
it = g(1); next(it); flush(next(it, "done")); it.close(); flush("after end")
def fin_yield():
    try: yield 1
    finally: yield 2
f = fin_yield(); print(next(f), next(f), next(f, "end"))
f = fin_yield(); next(f)
try: f.close()
except RuntimeError: print("yield in finally while closing")
def fin_raise():
    try: yield 1
    finally: raise OSError("in finally")
f = fin_raise(); next(f)
try: f.close()
except OSError as e: print("close raises", e)
f = fin_raise(); next(f)
try: f.throw(ValueError("orig"))
except OSError as e: print(e, repr(e.__context__))
def fin_return():
    try: yield 1
    finally: return "ret"
f = fin_return(); next(f)
try: f.throw(ValueError("swallowed"))
except StopIteration as e: print("StopIteration", e.value)
f = fin_return(); next(f); print(f.close())
class CM:
    def __enter__(self): log.append("enter"); return self
    def __exit__(self, t, v, tb): log.append(t and t.__name__); return t is KeyError
def w():
    with CM():
        yield 1
        yield 2
    yield "after with"
x = w(); next(x); x.close(); flush()
x = w(); next(x); flush(x.throw(KeyError("k")))
x = w(); next(x)
try: x.throw(OSError("o"))
except OSError: flush("OSError")
def outer():
    try: yield from inner()
    except ZeroDivisionError: yield "outer caught"
    finally: log.append("outer fin")
def inner():
    try:
        yield 1
        1 / 0
    finally: log.append("inner fin")
flush(list(outer()))
x = outer(); next(x); x.close(); flush()
x = outer(); next(x)
try: x.throw(TypeError("t"))
except TypeError: flush("TypeError")
def nested():
    for i in range(2):
        try:
            try: yield i
            except ValueError: yield ("inner", i); raise KeyError(i)
        except KeyError as e: yield ("outer", e.args)
        else: log.append("else %d" % i)
x = nested(); print(next(x), x.throw(ValueError()), next(x), next(x), next(x, "end")); flush()
def ret_val():
    try: return (yield 1)
    finally: log.append("rv")
def use(): r = yield from ret_val(); yield ("got", r)
u = use(); next(u); flush(u.send("sent"))
def loops():
    while True:
        try:
            x = yield
            if x == "break": break
            if x == "continue": continue
            log.append(x)
        finally: log.append("f")
    yield "broke"
l = loops(); next(l); l.send(1); l.send("continue"); flush(l.send("break"))
