# Classes that change while code that knows them is hot: each change is seen at once, whatever other names were looked for before.
# heavy
def hot(f, n=300):
    last = None
    for _ in range(n):
        last = f()
    return last


def fresh():
    class Meta(type):
        pass

    class Base(metaclass=Meta):
        kind = 'base'

        def __init__(self, v=1):
            self.v = v

        def get(self):
            return self.v

    class Mid(Base):
        pass

    class Leaf(Mid):
        def own(self):
            return 'own' + str(self.get())

    return Meta, Base, Mid, Leaf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__


USES = {
    'attr': lambda c, o: o.v,
    'method': lambda c, o: o.get(),
    'own': lambda c, o: o.own(),
    'class attr': lambda c, o: (o.kind, c.kind if isinstance(c.kind, str) else type(c.kind).__name__),
    'absent': lambda c, o: o.absent,
    'store': lambda c, o: setattr(o, 'w', 5) or o.w,
    'new': lambda c, o: c().v,
    'new arg': lambda c, o: c(7).v,
    'eq': lambda c, o: (o == o, o == 3, o != 3),
    'hash': lambda c, o: isinstance(hash(o), int),
    'bool': lambda c, o: bool(o),
    'len': lambda c, o: len(o),
    'call': lambda c, o: o(1),
    'item': lambda c, o: o[1],
    'add': lambda c, o: (o + 1, ),
    'radd': lambda c, o: 1 + o,
    'lt': lambda c, o: o < 1,
    'iter': lambda c, o: list(o),
    'in': lambda c, o: 1 in o,
    'str': lambda c, o: str(o)[:4],
    'isinstance': lambda c, o: isinstance(o, c),
    'with': lambda c, o: o.__enter__(),
}


def new(cls, *a):
    o = object.__new__(cls)
    o.extra = 'made'
    return o


def init(self, v=2):
    self.v = v * 10


CHANGES = [
    ('get', lambda self: 'got'),
    ('v', property(lambda self: 'prop', lambda self, x: None)),
    ('v', 'plain'),
    ('kind', 'other'),
    ('kind', property(lambda self: 'kindprop')),
    ('absent', 'here'),
    ('w', property(lambda self: 'wprop', lambda self, x: None)),
    ('__init__', init),
    ('__new__', new),
    ('__getattr__', lambda self, n: 'attr ' + n),
    ('__getattribute__', lambda self, n: 'any ' + n if n[0] != '_' else object.__getattribute__(self, n)),
    ('__setattr__', lambda self, n, v: object.__setattr__(self, n, 'set')),
    ('__eq__', lambda self, o: 'equal'),
    ('__hash__', lambda self: 4),
    ('__hash__', None),
    ('__bool__', lambda self: False),
    ('__len__', lambda self: 0),
    ('__call__', lambda self, x: 'called'),
    ('__getitem__', lambda self, i: 'item' if i < 3 else [][0]),
    ('__add__', lambda self, o: 'sum'),
    ('__radd__', lambda self, o: 'rsum'),
    ('__lt__', lambda self, o: 'less'),
    ('__iter__', lambda self: iter('ab')),
    ('__contains__', lambda self, o: True),
    ('__str__', lambda self: 'text'),
    ('__enter__', lambda self: 'entered'),
]

for where in 'Base', 'Mid', 'Leaf', 'Meta':
    for name, value in CHANGES:
        seen = []
        for use, f in USES.items():
            classes = dict(zip(('Meta', 'Base', 'Mid', 'Leaf'), fresh()))
            leaf = classes['Leaf']
            o = leaf()
            g = lambda: attempt(lambda: f(leaf, o))
            before = hot(g, 25)
            setattr(classes[where], name, value)
            after = g()
            again = hot(g, 25)
            if name in classes[where].__dict__:
                delattr(classes[where], name)
            back = g() if (where, name) not in [('Base', 'get'), ('Base', 'kind'), ('Base', '__init__')] else None
            if after != before or again != after:
                seen.append((use, before, after, again if again != after else '', back if back != before else ''))
        print(where, name, seen)


# A subclass with an __init__ comes after code has relied on there being none.
class P:
    def __new__(cls, x):
        o = object.__new__(cls if x < 5 else Q)
        o.x = x
        return o


Q = P


def make(n):
    s = 0
    for i in range(n):
        s += P(i % 5).x
    return s


print(make(500), make(500))


class R(P):
    def __init__(self, x):
        self.x = x * 1000


Q = R
print(P(3).x, P(7).x, type(P(7)).__name__, make(500))
