# Names of globals come and go by all ways there are, while hot code uses them.
import sys
me = sys.modules[__name__]
g = globals()
def fake(x): return 10
def ways():
    yield lambda: g.update(len=fake), lambda: g.pop("len")
    yield lambda: g.update({"len": fake}), lambda: g.__delitem__("len")
    yield lambda: g.__setitem__("len", fake), lambda: g.popitem()
    yield lambda: g.setdefault("len", fake), lambda: g.pop("len", None)
    yield lambda: setattr(me, "len", fake), lambda: delattr(me, "len")
    yield lambda: exec("len = fake", g), lambda: exec("del len", g)
    yield lambda: exec("global len\nlen = fake"), lambda: exec("global len\ndel len")
    yield lambda: me.__dict__.update(len=fake), lambda: vars(me).pop("len")
    yield lambda: g.__ior__({"len": fake}), lambda: g.pop("len")
def through(n, put, take):
    r = 0
    for i in range(n):
        r += len("ab")
        put()
        r += len("ab")
        take()
        r += len("abc")
    return r
for put, take in list(ways()):
    print(through(300, put, take))
def declared(n):
    global len
    r = 0
    for i in range(n):
        len = fake
        r += len("ab")
        del len
        r += g["__name__"].__len__()
    return r
print(declared(300))
def in_line(n):
    d = globals()
    r = 0
    for i in range(n):
        r += len("ab"); d.update(len=fake); r += len("ab"); del d["len"]; r += len("abc")
        d["len"] = fake; r += len("ab"); d.pop("len"); r += len("abc")
        d.setdefault("len", fake); r += len("ab"); del me.len; r += len("abc")
        me.len = fake; r += len("ab"); delattr(me, "len"); r += len("abc")
        d |= {"len": fake}; r += len("ab"); d.popitem(); r += len("abc")
    return r
print(in_line(300))
import builtins
def built(n):
    b = builtins.__dict__
    r = 0
    for i in range(n):
        b["extra"] = fake
        r += extra(1)
        del b["extra"]
        try:
            extra
        except NameError:
            r += 1
        b.update(extra=len)
        r += extra("abc")
        b.pop("extra")
        builtins.extra = fake
        r += extra(1)
        del builtins.extra
    return r
print(built(300))
