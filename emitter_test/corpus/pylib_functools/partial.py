# partial, partialmethod: calls, nesting, attributes, repr, copying.
import copy
from functools import partial, partialmethod


def f(*args, **kwds):
    return args, dict(sorted(kwds.items()))


p = partial(f, 1, 2, a=3)
print(p(), p(4, b=5), p(a=9))
print(p.args, p.keywords, p.func is f)
q = partial(p, 5, c=6)
print(q.func is f, q.args, q.keywords, q(7))
p.note = "kept"
r = partial(p, 8)
print(r.func is p, p.note, r(9))
print(partial(int, base=2)("101"), partial(max, 10)(3, 20))


def g(a, b):
    return a - b


print(partial(g, b=1)(a=10), list(map(partial(g, 10), [1, 2, 3])))
c = copy.copy(p)
print(c.func is f, c.args, c.keywords, c.note, c())
d = copy.deepcopy(partial(f, [1], k=[2]))
print(d.args, d.keywords, d())


class Named:
    def __repr__(self):
        return "<named>"

    def __call__(self, *args):
        return args


print(repr(partial(Named(), 1, "x", k=[2])))


class Sub(partial):
    pass


print(repr(Sub(Named(), 1)), isinstance(Sub(Named()), partial))
loop = partial(f)
loop.__setstate__((f, (loop,), {}, {}))
print(loop.args[0] is loop)
for bad in (lambda: partial(3), lambda: partial(), lambda: loop.__setstate__(1), lambda: loop.__setstate__((f, [], {}, None))):
    try:
        bad()
    except TypeError:
        print("TypeError")


class Cell:
    def __init__(self):
        self.log = []

    def set(self, state, *, force=False):
        self.log.append((state, force))
        return state

    on = partialmethod(set, True)
    off = partialmethod(set, False, force=True)
    static = partialmethod(staticmethod(lambda *a: a), 1)
    cls = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 1)
    nested = partialmethod(on, force=True)


cell = Cell()
print(cell.on(), cell.on(force=True), cell.off(), cell.nested(), cell.log)
print(cell.static(2), Cell.static(3), cell.cls(2), Cell.cls(3))
print(Cell.on(cell), cell.log[-1])
