# Coroutine pipelines with send, broadcasting, filtering, joins, early termination and error propagation.
def coroutine(f):
    def start(*a, **k):
        c = f(*a, **k)
        next(c)
        return c
    return start
@coroutine
def collect(out):
    try:
        while True: out.append((yield))
    except GeneratorExit: out.append("closed")
@coroutine
def mapper(fn, target):
    try:
        while True: target.send(fn((yield)))
    except GeneratorExit: target.close()
@coroutine
def filt(pred, target):
    try:
        while True:
            x = yield
            if pred(x): target.send(x)
    finally: target.close()
@coroutine
def tee(*targets):
    try:
        while True:
            x = yield
            for t in targets: t.send(x)
    finally:
        for t in targets: t.close()
@coroutine
def batch(n, target):
    buf = []
    try:
        while True:
            buf.append((yield))
            if len(buf) == n: target.send(buf); buf = []
    finally:
        if buf: target.send(buf)
        target.close()
def feed(src, target):
    for x in src: target.send(x)
    target.close()
a, b = [], []
feed(range(10), tee(filt(lambda x: x % 2, collect(a)), mapper(lambda x: x * x, batch(4, collect(b)))))
print(a, b)
@coroutine
def running():
    n = total = 0
    best = None
    while True:
        x = yield (n, total, best)
        n += 1; total += x
        best = x if best is None or x > best else best
r = running(); print([r.send(x) for x in (3, 1, 4)])
@coroutine
def acc():
    total = 0
    while True:
        try: x = yield total
        except ValueError as e: total = e.args[0]; continue
        except KeyError: return total
        total += x
c = acc(); print(c.send(5), c.send(6), c.throw(ValueError(100)), c.send(1))
try: c.throw(KeyError())
except StopIteration as e: print("final", e.value)
try: c.send(1)
except StopIteration as e: print("done", e.value)
@coroutine
def limited(n, out):
    for _ in range(n): out.append((yield))
    return "full"
out = []; l = limited(2, out)
try:
    for x in "abcdef": l.send(x)
except StopIteration as e: print(e.value, out, x)
@coroutine
def bad(target):
    while True:
        x = yield
        target.send(10 // x)
o = []; t = bad(collect(o)); t.send(5); t.send(2)
try: t.send(0)
except ZeroDivisionError: print("error at the source", o)
try: t.send(1)
except StopIteration: print("dead")
def lines(chunks):
    buf = ""
    for c in chunks:
        buf += c
        while "\n" in buf:
            line, _, buf = buf.partition("\n")
            yield line
    if buf: yield buf
print(list(lines(["ab\nc", "d", "\n\ne", "f\ng"])))
def merge(*its):
    heads = []
    for it in map(iter, its):
        for first in it: heads.append([first, it]); break
    while heads:
        h = min(heads, key=lambda p: p[0])
        yield h[0]
        for x in h[1]: h[0] = x; break
        else: heads.remove(h)
print(list(merge([1, 4, 9], [2, 3, 10], [], [0])))
def groups(it, key):
    it = iter(it); cur, k = [], object()
    for x in it:
        kk = key(x)
        if cur and kk != k: yield k, cur; cur = []
        k = kk; cur.append(x)
    if cur: yield k, cur
print(list(groups("aabccca", str.upper)), list(groups([], len)))
def peekable(it):
    it = iter(it); buf = []
    def gen():
        while True:
            if buf: cmd = yield buf.pop(0)
            else:
                try: x = next(it)
                except StopIteration: return
                cmd = yield x
            while cmd is not None: buf.insert(0, cmd); cmd = yield "pushed"
    return gen()
p = peekable([1, 2, 3]); print(next(p), p.send(99), next(p), next(p), p.send(7), list(p))
