# Generators: next, send, return values, exhaustion, close, throw, state.
def g():
    x = yield 1
    print("got", x)
    y = yield x
    print("got", y)
    return "done"
a = g()
print(next(a), a.send("A"))
try:
    a.send("B")
except StopIteration as e:
    print("stop", e.value, e.args)
for _ in range(2):
    try:
        next(a)
    except StopIteration as e:
        print("exhausted", e.value)
a = g()
try:
    a.send(1)
except TypeError:
    print("can't send to a just-started generator")
print(a.send(None))
def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
c = closing()
next(c)
print(c.close(), c.close())
c = closing()
print(c.close())
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError:
    print("ignored GeneratorExit")
def catcher():
    while True:
        try:
            v = yield "ready"
        except ValueError as e:
            yield "caught " + str(e)
c = catcher()
next(c)
print(c.throw(ValueError("x")), next(c))
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("through", e)
print(list(c))
def leak():
    yield 1
    raise StopIteration
l = leak(); next(l)
try:
    next(l)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
def bare():
    return
    yield
print(list(bare()), list(x for x in ()))
def selfnext():
    yield next(me)
me = selfnext()
try:
    next(me)
except ValueError:
    print("already executing")
print(next(iter([]), "default"), next((x for x in [1] if x > 5), None))
def inf():
    n = 0
    while 1:
        yield n
        n += 1
i = inf()
print([next(i) for _ in range(5)], [x for x, _ in zip(i, range(3))], next(i))
print(type(i).__name__, i.__name__, iter(i) is i, i.gi_frame is not None, i.gi_running)
def ex():
    yield from ()
    raise KeyError("inner")
try:
    list(ex())
except KeyError as e: print("KeyError", e)
fresh = g()
try:
    fresh.throw(OSError("early"))
except OSError as e:
    print("early", e, list(fresh))
