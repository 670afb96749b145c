# Iterators that are stepped natively and ask generators for their items.
import itertools as I
def run(make, n=150):
    for _ in range(n):
        r = make()
    return r
# A generator that steps the very iterator that asks it.
def odd(hold, log):
    i = 0
    while i < 6:
        i += 1
        if i in (2, 4):
            try:
                log.append(('inner', next(hold[0])))
            except (ValueError, StopIteration) as e:
                log.append(str(e))
        yield i
def reenter(wrap, items):
    log, hold = [], []
    it = wrap(iter(items), odd(hold, log))
    hold.append(it)
    out = []
    for x in it:
        out.append(x)
    return out, log
wraps = {
 'zip': lambda a, g: zip(a, g), 'zip3': lambda a, g: zip(a, g, a), 'zipchain': lambda a, g: zip(a, I.chain(g)),
 'zipislice': lambda a, g: zip(a, I.islice(g, 5)), 'longest': lambda a, g: I.zip_longest(a, g, fillvalue='-'),
 'zipzip': lambda a, g: zip(a, zip(a, g)), 'compress': lambda a, g: I.compress(a, g), 'map2': lambda a, g: map(lambda x, y: (x, y), a, g),
 'enum': lambda a, g: enumerate(g), 'pairwise': lambda a, g: I.pairwise(g), 'acc': lambda a, g: I.accumulate(g, lambda x, y: x * 2 + y), 'acc2': lambda a, g: I.accumulate(g), 'starmap': lambda a, g: I.starmap(lambda x, y: (y, x), zip(a, g)),
 'islice': lambda a, g: I.islice(g, 1, 5, 2), 'filter': lambda a, g: filter(None, g), 'tee': lambda a, g: I.tee(g)[0],
 'ziplong2': lambda a, g: I.zip_longest(g, a), 'zipfirst': lambda a, g: zip(g, a), 'mapzip': lambda a, g: map(lambda p: p, zip(a, g)),
}
for k, w in wraps.items():
    if k != 'tee': print(k, run(lambda: reenter(w, 'abcdefghij')))
# Errors pass through, and who is asked afterwards goes on.
class Odd(Exception): pass
def fails(n):
    for i in range(n): yield i
    raise Odd(n)
def failing(wrap):
    it = wrap(iter('abcdefghij'), fails(3))
    out = []
    try:
        for x in it: out.append(x)
    except Odd as e:
        tb, names = e.__traceback__, []
        while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
        out.append((e.args, names, e.__context__))
    out.append(list(I.islice(it, 2)))
    return out
for k, w in wraps.items():
    print('fails', k, run(lambda: failing(w)))
def stops():
    yield 1
    raise StopIteration
def stopping(wrap):
    try:
        return [x for x in wrap(iter('abc'), stops())]
    except RuntimeError as e:
        return str(e), type(e.__cause__).__name__
for k, w in wraps.items(): print('stops', k, run(lambda: stopping(w)))
# In handlers, and with values in finally.
def handled():
    try:
        1 // 0
    except ZeroDivisionError:
        yield 1
        yield 2
        try: yield 3
        finally: log.append('f')
log = []
def inhandler():
    log.clear()
    out = [x for x in zip(handled(), range(9))]
    return out, list(log)
print(run(inhandler))
def broken():
    log.clear()
    for a, b in zip(range(5), handled()):
        if b == 3: break
    return a, b
print(run(broken))
def deleg(n):
    yield from I.islice(fails(9), n)
    x = yield 'end'
    yield x
print(run(lambda: [x for x in I.chain(deleg(3), deleg(2))]))
def nexts():
    it = zip(deleg(2), I.count())
    return next(it), next(it), next(it), next(it), next(it, 'no'), next(it, 'no')
print(run(nexts))
print(run(lambda: (sum(x for x in I.islice(fails(9), 5)), list(zip(fails(9), range(4))), sorted(map(lambda x: -x, I.islice(fails(9), 4))), max(I.chain(fails(5) if 0 else (x for x in 'ab'), 'x')), any(I.islice(fails(5), 5)), ''.join(map(str, I.islice(fails(9), 5))))))
def recursive(n):
    if n:
        for x, y in zip(recursive(n - 1), I.count()): yield x + y
    yield n
print(run(lambda: list(recursive(6)), 40))
def deep(n):
    if n == 0: yield 0
    else: yield from map(lambda x: x + 1, deep(n - 1))
try: print(list(deep(50)))
except RecursionError: print('deep')
def flat(x):
    for y in x:
        if isinstance(y, list): yield from I.chain(flat(y), ['|'])
        else: yield y
print(run(lambda: list(I.chain.from_iterable(zip(flat([1, [2, [3, 4]], 5]), I.count())))))
def throwing():
    g = fails(9)
    z = zip('abc', g)
    out = [next(z)]
    for p in z:
        out.append(p)
        try: g.throw(KeyError('k'))
        except KeyError as e: out.append(repr(e))
    return out
print(run(throwing))
def closing():
    g = fails(9); out = []
    for p in zip('abcd', g):
        out.append(p)
        if p[1] == 1: g.close()
    return out
print(run(closing))
class K:
    def __iter__(self):
        for i in range(4): yield i
print(run(lambda: [(a, b) for a, b in zip(K(), K())]), run(lambda: [(i, b) for i, b in enumerate(K())]), run(lambda: dict(zip(K(), K()))))
print(run(lambda: [x for x in zip(fails(9), fails(9), 'abc', strict=False)]))
def strict():
    try: return [x for x in zip('abc', I.islice(fails(9), 2), strict=True)]
    except ValueError as e: return str(e)
print(run(strict))
def mixed(its):
    out = []
    for it in its:
        for x in it: out.append(x)
    return out
print(run(lambda: mixed([fails(2) if 0 else I.islice(fails(3), 2), (x for x in 'ab'), [1], enumerate(x for x in 'ab'), zip('ab', (x for x in 'cd'))])))
def pending():
    g = (x for x in range(5))
    z = enumerate(g); out = []
    for i, x in z:
        out.append((i, x, next(g, None)))
    return out
print(run(pending))
print(run(lambda: list(I.takewhile(lambda x: x < 3, fails(9))) + list(I.dropwhile(lambda x: x < 3, I.islice(fails(9), 6))) + list(I.filterfalse(lambda x: x & 1, I.islice(fails(9), 6)))))
print(run(lambda: [(k, list(v)) for k, v in I.groupby(I.islice(fails(9), 8), lambda x: x >> 1)], 80))
