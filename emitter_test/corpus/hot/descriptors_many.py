# Descriptors with methods in Python, reached from objects of many classes and shapes; classes, hooks and the descriptor's own class change meanwhile.
class Typed:
    def __init__(self, t):
        self.t = t

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, o, cls=None):
        if o is None:
            return self
        return getattr(o, self.name), cls.__name__

    def __set__(self, o, v):
        if not isinstance(v, self.t):
            raise TypeError('%s: %s' % (self.name, type(v).__name__))
        setattr(o, self.name, v)


class InDict:
    def __init__(self, name):
        self.name = name

    def __get__(self, o, cls):
        return o.__dict__[self.name] if self.name in o.__dict__ else cls.__name__

    def __set__(self, o, v):
        o.__dict__[self.name] = v


class NonData:
    def __get__(self, o, cls):
        return 'non-data of ' + cls.__name__


class Base:
    x = Typed(int)
    y = InDict('y')
    z = NonData()


def make(i):
    class Sub(Base):
        pass
    Sub.__name__ = 'Sub%d' % i
    return Sub


subs = [make(i) for i in range(9)]


def use(classes, n):
    total = {}
    for i in range(n):
        o = classes[i % len(classes)]()
        if i % 3 == 0:
            o.extra = i
        o.x = i
        o.y = i + 1
        if i % 5 == 0:
            o.z = 'own'
        try:
            o.x = 'text' if i % 7 == 0 else -i
        except TypeError as e:
            total[str(e)] = total.get(str(e), 0) + 1
        a, name = o.x
        k = name, o.z, o.y - i, a > 0
        total[k] = total.get(k, 0) + 1
    return sorted(total.items(), key=str)


for count in 1, 2, 4, 9:
    print(count, use(subs[:count], 400))


def store(o, n):
    for i in range(n):
        o.x = i
    return o._x


def load(o, n):
    v = None
    for i in range(n):
        v = o.x
    return v


class Overrides(Base):
    x = 5


class Slotted(Base):
    __slots__ = ('_x',)


class Hooked(Base):
    def __setattr__(self, name, v):
        if name == 'x':
            object.__setattr__(self, 'hooked', v)
            v = -v
        object.__setattr__(self, name, v)

    def __getattr__(self, name):
        return 'no ' + name


objects = [c() for c in subs] + [Slotted()]
for o in objects:
    print(store(o, 60), load(o, 60))
o = Overrides()
o._x = 0
store(o, 60)
print(o.x, load(o, 50), o._x)
o = Hooked()
print(store(o, 60), load(o, 60), o.hooked)
print(Base.x is Base.__dict__['x'])

# Another __set__ and __get__, an attribute of a subclass, and the end of the descriptor.
Typed.__set__ = lambda self, o, v: setattr(o, self.name, v * 2)
print([store(o, 20) for o in objects[:3]], [load(o, 20) for o in objects[:3]])
Typed.__get__ = lambda self, o, cls=None: ('new', getattr(o, self.name))
print([load(o, 20) for o in objects[:3]])
subs[0].x = 'class attribute'
print(load(objects[0], 50), load(objects[1], 50))
objects[0].__dict__['x'] = 'own'
print(load(objects[0], 50))
del Typed.__set__
objects[1].__dict__['x'] = 'own 1'
print(load(objects[1], 50), load(objects[2], 50))
del Base.x
objects[3].x = 3
print([getattr(o, 'x', None) for o in objects[:5]], load(objects[3], 20))
