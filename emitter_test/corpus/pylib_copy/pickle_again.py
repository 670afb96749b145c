# pickle.dumps and loads again and again: nested in each other, after failures, with classes that reduce themselves in all ways.
# heavy
import copyreg
import pickle


def show(data):
    return data.hex() if len(data) < 200 else (len(data), sum(i * b for i, b in enumerate(data)) % 1000003)


class Plain:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None


class Outer:
    class Inner(Plain):
        pass


class Slots:
    __slots__ = "a", "b"

    def __init__(self, a, b):
        self.a = a
        if b is not None:
            self.b = b


class State(Plain):
    def __getstate__(self):
        return {"packed": pickle.dumps(self.__dict__)}

    def __setstate__(self, state):
        self.__dict__.update(pickle.loads(state["packed"]))


class NoState(Plain):
    def __getstate__(self):
        return None


class OddState(Plain):
    def __getstate__(self):
        return {1: 2, "x": 3}


class NewArgs:
    def __new__(cls, a, b=5):
        self = object.__new__(cls)
        self.pair = a, b
        return self

    def __getnewargs__(self):
        return self.pair


class NewArgsEx(NewArgs):
    def __getnewargs_ex__(self):
        return (self.pair[0],), {"b": self.pair[1]}


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n,), {"copied": True}


class ReducedEx(Reduced):
    def __reduce_ex__(self, protocol):
        return ReducedEx, (self.n + protocol,)


class Names(list):
    pass


class Table(dict):
    pass


class Num(int):
    pass


class Registered:
    def __init__(self, v):
        self.v = v


copyreg.pickle(Registered, lambda r: (Registered, (r.v * 2,)))


class Bad:
    def __getstate__(self):
        raise ValueError("no state")


class BadState(Plain):
    def __setstate__(self, state):
        raise KeyError("not set")


def attributes(x):
    d = dict(getattr(x, "__dict__", {}))
    for name in getattr(type(x), "__slots__", ()):
        if hasattr(x, name):
            d[name] = getattr(x, name)
    return d


def all_ways():
    shared = Plain(x=1)
    cycle = Plain(name="cycle")
    cycle.me = cycle
    values = [
        Plain(), Plain(a=1, b=[2]), Outer.Inner(z=1), Slots(1, 2), Slots(1, None), State(a=[1, 2]), NoState(a=1), OddState(), NewArgs(1), NewArgs(1, 2), NewArgsEx(3, b=4),
        Reduced(3), ReducedEx(4), Names([1, Names()]), Table(a=1), Num(7), Registered(21), [shared, shared], Plain, Outer.Inner, len, int, (Plain, Plain(c=Plain)),
        {"k": Plain(v=(1, 2, None))}, Plain(t=(1, "é", 2.5, b"b", 2**80)),
    ]
    for protocol in (3, 4, 5, -1, None):
        for v in values:
            data = pickle.dumps(v, protocol)
            w = pickle.loads(data)
            same = not isinstance(v, (NewArgs, OddState))  # the bytes
            print(protocol, same and show(data), type(w).__name__, not isinstance(w, type) and sorted(attributes(w), key=str))
    w = pickle.loads(pickle.dumps(cycle))
    print(w.me is w, w.name)
    a, b = pickle.loads(pickle.dumps([shared, shared]))
    print(a is b, a == shared)
    print(pickle.loads(pickle.dumps(Registered(4))).v, pickle.loads(pickle.dumps(Names([1]))), pickle.loads(pickle.dumps(Num(3))) + 1)


def failing():
    def local():
        pass

    class Local:
        pass

    class Gone:
        pass

    Gone.__qualname__ = "Gone"
    Renamed = type("Plain", (), {"__module__": __name__})
    for v in (Bad(), [1, 2, Bad()], local, Local(), Gone(), Renamed(), lambda: 0, {"a": [Bad()]}, (i for i in ())):
        try:
            print(show(pickle.dumps(v)))
        except Exception as e:
            print(type(e).__name__)
        data = pickle.dumps([1, "a", "a", Plain(x="a")])
        print(show(data), pickle.loads(data)[3].x)
    data = pickle.dumps(BadState(a=1))
    for bad in (data, b"", b"\x80\x04", b".", b"(.", b"\x80\x04]\x94(K\x01", b"\x80\x04\x8c\x08__main__\x8c\x04Nope\x93.", b"\x80\x04\x8c\x07no_such\x8c\x01x\x93.", b"\x80\x04K\x01K\x02\x93.",
                b"\x80\x04}K\x01s.", b"h\x05.", b"\x80\x04K\x01b.", b"\x80\x09N.", b"0.", b"e.", b"\xff"):
        try:
            print(pickle.loads(bad))
        except Exception as e:
            print(type(e).__name__)
        print(pickle.loads(pickle.dumps({"after": (1, [2])})))


def arguments():
    data = pickle.dumps([1, "x"])
    for form in bytes, bytearray, memoryview:
        print(pickle.loads(form(data)))
    print(pickle.loads(data, fix_imports=False), pickle.loads(data, encoding="latin-1"), pickle.loads(data, errors="ignore"), pickle.loads(data, buffers=None))
    print(pickle.loads(b"\x80\x02U\x03a\xe9c.", encoding="latin-1"), pickle.loads(b"U\x01a.", encoding="bytes"))
    for call in (lambda: pickle.loads("text"), lambda: pickle.loads(), lambda: pickle.loads(data=data), lambda: pickle.dumps(), lambda: pickle.dumps(1, 6), lambda: pickle.dumps(1, "x"),
                 lambda: pickle.loads(data, 1), lambda: pickle.dumps(1, 4, True)):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__)
    print(show(pickle.dumps(obj=1)), show(pickle.dumps(1, protocol=3)), show(pickle.dumps(1, fix_imports=False, buffer_callback=None)))


class Nested(Plain):
    depth = 0

    def __reduce__(self):
        if Nested.depth > 3:
            return Plain, ()
        Nested.depth += 1
        inner = pickle.dumps([self, "inner", Nested.depth])
        Nested.depth -= 1
        return pickle.loads, (inner,)


def nested():
    data = pickle.dumps(["outer", Nested(), "outer", Plain(n=Nested())])
    print(show(data), pickle.loads(data)[0], len(pickle.loads(data)))


class Hashed:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        pickle.loads(pickle.dumps({"in": ["hash", "hash"]}))
        return 1

    def __eq__(self, other):
        return pickle.loads(pickle.dumps(self.__dict__)) == pickle.loads(pickle.dumps(other.__dict__))


def hashed():
    values = {Hashed.__new__(Hashed): 1}
    h = [Hashed(i % 3) for i in range(7)]
    d = {h[0]: "a", h[1]: "b"}
    print([v for v in pickle.loads(pickle.dumps(list(d.values())))], len(set(h)))
    back = pickle.loads(pickle.dumps((h, len(d))))
    print(len(set(back[0])), back[1], len(values))


all_ways()
failing()
arguments()
nested()
hashed()
n = 0
for i in range(600):
    x = [Plain(i=i, s="s%d" % (i % 7)), {"a": i, "b": [i] * (i % 50)}]
    y = pickle.loads(pickle.dumps(x))
    n += y == x
print(n)
big = {"k%d" % i: ["v%d" % i] * 3 for i in range(3000)}
print(pickle.loads(pickle.dumps(big)) == big, len(pickle.dumps(1)), pickle.loads(pickle.dumps("x")))
