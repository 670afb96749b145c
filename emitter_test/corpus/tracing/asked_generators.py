# A trace function that is set and taken away within generators which iterators ask.
import sys, itertools as I
ev = []
def tr(f, e, a):
    ev.append((f.f_code.co_name, f.f_lineno, e))
    return tr
def g(n):
    for i in range(n):
        if i == n - 3: sys.settrace(tr)
        if i == n - 1: sys.settrace(None)
        yield i
def loop(n):
    s = 0
    for a, b in zip(g(n), I.islice(g(n), n)):
        s += a + b
    for a in I.chain(g(n), [1]):
        s += a
    for i, x in enumerate(g(n)): s += x
    return s
for i in range(60): 
    ev.clear(); r = loop(40)
print(r, len(ev))
for e in ev: print(e)
