# Left-to-right evaluation of operands, targets, arguments and displays.
log = []

def v(name, value=None):
    log.append(name)
    return value

def flush(label):
    print(label, "".join(log))
    del log[:]

class Box:
    def __init__(self, name):
        self.__dict__["name"] = name
    def __setattr__(self, attr, value):
        log.append("<set %s.%s=%s>" % (self.name, attr, value))
    def __getitem__(self, i):
        log.append("<get %s[%s]>" % (self.name, i))
        return 10
    def __setitem__(self, i, value):
        log.append("<set %s[%s]=%s>" % (self.name, i, value))

x, y = Box("x"), Box("y")
v("a", 1) + v("b", 2) * v("c", 3)
flush("binary")
v("a", 3) < v("b", 2) < v("c", 1)
flush("chain stops")
v("a", 1) < v("b", 2) < v("c", 3)
flush("chain goes on")
v("a", x)[v("b", 0)] = v("c", 5)
flush("subscript store")
v("a", x).f = v("b", 5)
flush("attribute store")
v("a", x)[v("b", 0)], v("c", y)[v("d", 1)] = v("e", 1), v("f", 2)
flush("tuple store")
v("a", x).p = v("b", y).q = v("c", 7)
flush("chained store")
v("a", x)[v("b", 3)] += v("c", 5)
flush("augmented")

def f(*args, **kw):
    log.append("<call>")

v("f", f)(v("a"), *v("b", [1]), v("c"), k=v("d"), **v("e", {}), m=v("g"))
flush("call")
{v("k1", 1): v("v1"), v("k2", 2): v("v2")}
flush("dict")
[v("a"), v("b"), *v("c", [])]
flush("list")
v("a", 1) if v("b", 0) else v("c", 2)
flush("conditional")
v("a", 0) and v("b") or v("c", 1)
flush("boolean")
v("l", [1, 2, 3])[v("i", 0):v("j", 2):v("k", 1)]
flush("slice")

def default(a=v("d1"), *, b=v("d2")) -> v("ann"):
    pass
flush("defaults")
lst = [0, 0, 0]
i = 0
i, lst[i] = 2, 9
print(i, lst)
