# The __dict__ of an object is asked for between accesses to its attributes, in functions that are walked in place, too: the object gets another shape by that.


class U:
    def __init__(self, **kw):
        self.__dict__.update(kw)


class Mixed:
    def __init__(self, a, **kw):
        self.a = a
        self.__dict__.update(kw)
        self.b = self.a + len(kw)
        other = self
        self.__dict__["c"] = other.b
        other.a += self.c


class Memo:
    def __init__(self, v):
        self.v = v

    @property
    def twice(self):
        return self.__dict__.setdefault("_twice", self.v * 2)

    def __getattr__(self, name):
        if name == "late":
            self.__dict__["late"] = self.v + 1
            return self.late
        raise AttributeError(name)


class Frozen:
    __slots__ = ("v", "__dict__")

    def __init__(self, v):
        self.v = v
        self.__dict__["w"] = v


class Own:
    @property
    def __dict__(self):
        return {"x": self.y}

    def __init__(self, y):
        self.y = y


def copied(o):
    n = o.__class__.__new__(o.__class__)
    n.__dict__ = dict(o.__dict__)
    n.v += 1
    return n


def keys(o):
    before = o.v
    names = list(o.__dict__)
    o.v = before + len(names)
    return names


def main(n):
    t = 0
    for i in range(n):
        u = U(x=i, y=2)
        m = Mixed(i, p=1, q=2)
        o = Memo(i)
        f = Frozen(i)
        t += u.x + u.y + m.a + m.b + m.c + o.twice + o.late + o.twice + f.v + f.w
        t += copied(o).v + len(keys(o)) + o.v + Own(i).__dict__["x"]
        u.__dict__["z"] = 1
        u.z += u.x
        u.__dict__ = {"x": 5}
        t += u.x + hasattr(u, "z")
    return t, sorted(u.__dict__), sorted(m.__dict__.items()), sorted(o.__dict__.items()), f.__dict__


print(main(200))
