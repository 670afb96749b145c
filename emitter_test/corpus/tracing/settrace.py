import sys
out = []
def tr(frame, event, arg):
    if frame.f_code.co_name in ("main", "<module>") and event == "call": return None
    if event == "exception": arg = (arg[0].__name__, str(arg[1]), arg[2] is not None)
    out.append((frame.f_code.co_name, event, frame.f_lineno, repr(arg) if event != "call" and frame.f_code.co_name != "outer" else None, sorted(frame.f_locals.items(), key=lambda p: p[0]) if event != "call" else None))
    return tr
def f(a, b):
    c = a + b
    for i in range(2):
        c += i
    return c
def g(n):
    for n in range(3):
        with Quiet():
            h(n)
    while n > 0:
        n -= 1
class Quiet:
    def __enter__(self): return 1
    def __exit__(self, *a): return True
def h(n):
    if n:
        raise ValueError("bad")
    return 5
def gen(k):
    for i in range(k):
        yield i
def outer():
    for v in gen(2):
        yield v
class A:
    def __init__(self):
        self.x = 1
    def m(self): return self.x
def main():
    sys.settrace(tr)
    f(1, 2)
    g(2)
    g(0)
    z = list(outer())
    for q in gen(1):
        pass
    A().m()
    s = sorted([2, 1], key=lambda v: -v)
    sys.settrace(None)
    f(3, 4)
main()
for o in out: print(*[str(x) if not isinstance(x, list) else [(k, v) for k, v in x if k not in ('self', 'e', 'a')] for x in o])

