# Generators in the dialect that boards share.
log = []


def g(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                log.append(got)
    except ValueError as e:
        yield "caught", e.args
    finally:
        log.append("closed")
    return "result"


it = g(5)
print(next(it), it.send("x"), it.send(None), it.throw(ValueError(1)), log)
try:
    next(it)
except StopIteration as e:
    print("stop", e.value, log)


def delegate():
    r = yield from g(2)
    log.append(r)
    yield from (x * x for x in (3, 4))
    yield from [r]


log.clear()
print(list(delegate()), log)
it = g(3)
next(it)
it.close()
print(log)


def tree(n):
    if n:
        yield from tree(n // 2)
        yield n
        yield from tree(n // 3)


print(list(tree(12)), sum(tree(30)), list(zip(tree(3), "abc")))
fib = (lambda: [None])()


def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for v in fibs():
    if v > 100:
        break
    fib.append(v)
print(fib)


def sends():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x


s = sends()
next(s)
print([s.send(i) for i in range(5)])
print([(i, j) for i in range(3) for j in range(i) if i + j != 2], list(x for x in [y for y in range(3)]))
x = "outer"
print([x for x in range(3)], x, [[r * c for c in range(3)] for r in range(3)])


def scope(n):
    return [lambda: k + n for k in range(2)], [n + k for k in range(n)], {k: [n] * k for k in range(3)}


fs, a, b = scope(2)
print([f() for f in fs], a, b)


def reraise():
    try:
        yield 1
    except KeyError:
        raise RuntimeError("from gen")


it = reraise()
next(it)
try:
    it.throw(KeyError("k"))
except RuntimeError as e:
    print(type(e).__name__, e.args)


def finals():
    for i in range(2):
        try:
            yield i
        finally:
            log.append(("f", i))


log.clear()
for i in finals():
    pass
print(log, list(map(lambda p: p[0], enumerate("ab"))), sorted(dict((k, ord(k)) for k in "xy").items()))
