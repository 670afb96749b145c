# gc: what objects refer to, what refers to them, callbacks of collections, settings.
import gc


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    pass


class Slots:
    __slots__ = ("x", "y")


a = A()
a.x = [1]
a.y = "text"
b = [a]
s = Slots()
s.x, s.y = a, b
k = (a, {"k": b})


def named(objs, *kinds):
    return sorted(type(o).__name__ for o in objs if isinstance(o, kinds))


print(gc.get_referents(b) == [a], any(o is a for o in gc.get_referents(k)), b in gc.get_referents({"p": b}), gc.get_referents())
print(any(r is a.x for r in gc.get_referents(a)) or any(isinstance(r, dict) for r in gc.get_referents(a)), any(r is b for r in gc.get_referents(s)))
print([o is a for o in gc.get_objects() if type(o) is A], named(gc.get_objects(), Slots))
print(named(gc.get_referrers(a), list, tuple, Slots), named(gc.get_referrers(b), Slots), named(gc.get_referrers(A()), list))
print(gc.get_referrers() == [], any(o is A for o in gc.get_objects()), any(o is named for o in gc.get_objects()))
print([gc.is_tracked(x) for x in (1, "a", b"b", 1.5, None, [], a, A, named)])


def made(n):
    return [A() for _ in range(n)]


w = made(50)
print(sum(type(o) is A for o in gc.get_objects()))
w = None
gc.collect()
gc.collect()
print(sum(type(o) is A for o in gc.get_objects()) < 20)


def gen():
    x = yield
    yield x


g = gen()
next(g)
import collections, functools

d = collections.deque([[1], [2]], maxlen=3)
p = functools.partial(max, [3])
for o in gc.get_objects():  # whatever there is can be looked at
    repr(type(o))
    gc.get_referents(o)
    if type(o) in (list, tuple):
        [type(x) for x in o]
    elif type(o) is dict:
        [type(x) for x in list(o.values())]
print([1] in gc.get_referents(d), list(d), p([4]))
log = []


def cb(phase, info):
    log.append((phase, info["generation"], sorted(info), info["uncollectable"]))


gc.callbacks.append(cb)
t(lambda: gc.collect() >= 0)
t(lambda: gc.collect(0) >= 0)
t(lambda: gc.collect(1) >= 0)
gc.callbacks.remove(cb)
gc.collect()
print(log)
for x in (3, -1, "a"):
    t(lambda: gc.collect(x))
    t(lambda: gc.get_objects(x) and 0)
t(lambda: gc.get_threshold())
t(lambda: gc.set_threshold(500, 5, 6))
t(lambda: gc.get_threshold())
t(lambda: gc.set_threshold(700))
t(lambda: gc.get_threshold())
t(lambda: gc.set_threshold("a"))
t(lambda: (gc.get_debug(), gc.set_debug(0), gc.DEBUG_LEAK, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL))
t(lambda: gc.set_debug("a"))
t(lambda: (gc.freeze(), gc.unfreeze(), gc.get_freeze_count(), gc.garbage, gc.callbacks))
t(lambda: ([sorted(s) for s in gc.get_stats()], len(gc.get_count()), gc.get_stats()[2]["collections"] > 0))


class Del:
    def __del__(self):
        saved.append(self)


saved = []
x = Del()
print(gc.is_finalized(x), gc.is_finalized(a), gc.is_finalized(3))
for i in range(20):
    x = Del()
x = None
gc.collect()
gc.collect()
print(bool(saved) and all(gc.is_finalized(s) for s in saved))
