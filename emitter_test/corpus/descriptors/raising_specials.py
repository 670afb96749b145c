# Special methods that are descriptors which raise: the exception is the operation's, wherever it is found.
class P:
    def __init__(self, e):
        self.e = e

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        raise self.e("unbound")


def enter(x):
    with x:
        pass


def iadd(x):
    x += 1


def setitem(x):
    x[0] = 1


def setattr_(x):
    x.q = 1


def delitem(x):
    del x[0]


def delattr_(x):
    del x.q


OPS = {
    "__getattr__": [lambda x: x.foo, lambda x: hasattr(x, "foo"), lambda x: getattr(x, "foo", 1), lambda x: x.foo()],
    "__getattribute__": [lambda x: x.foo, lambda x: hasattr(x, "foo"), lambda x: getattr(x, "foo", 1), lambda x: x.foo()],
    "__len__": [len, bool, lambda x: not x], "__bool__": [bool, lambda x: 1 if x else 0],     "__next__": [next], "__call__": [lambda x: x(), lambda x: x(1, k=2), lambda x: list(map(x, [1]))], "__getitem__": [lambda x: x[0], lambda x: list(x), lambda x: x[1:2]],
    "__setitem__": [setitem], "__delitem__": [delitem], "__contains__": [lambda x: 1 in x, lambda x: 1 not in x],     "__str__": [str, lambda x: f"{x}", lambda x: "%s" % (x,)],
        "__add__": [lambda x: x + 1], "__radd__": [lambda x: 1 + x, lambda x: sum([x])], "__iadd__": [iadd], "__neg__": [lambda x: -x],
    "__enter__": [enter], "__exit__": [enter],
    "__setattr__": [setattr_, lambda x: setattr(x, "q", 1)], "__delattr__": [delattr_], "__format__": [format, lambda x: f"{x:5}"],     "__abs__": [abs], "__round__": [round], "__matmul__": [lambda x: x @ 1],
    "__pow__": [lambda x: x ** 2, lambda x: pow(x, 2)], "__rpow__": [lambda x: 2 ** x], }


def run(f, x):
    for _ in range(3):
        try:
            r = f(x)
            r = r if isinstance(r, (int, str)) and "object" not in str(r) else type(r).__name__
        except Exception as e:
            r = type(e).__name__
    return r


for name, ops in OPS.items():
    out = []
    for e in RuntimeError, AttributeError, KeyError:
        ns = {name: P(e)}
        if name == "__exit__":
            ns["__enter__"] = lambda self: self
        elif name == "__enter__":
            ns["__exit__"] = lambda self, *a: None
        cls = type("C", (), ns)
        out.append([run(f, cls()) for f in ops])
    print(name, *out)
