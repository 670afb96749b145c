# Classes while they are made, and descriptors that get classes as instances.
import gc
import itertools


# The descriptor of __dict__ of an ordinary class, applied to classes whose metaclass inherits from it.
class Base:
    pass


class Meta1(type, Base):
    pass


class Meta2(Base, type):
    pass


descriptor = Base.__dict__["__dict__"]
for meta in (Meta1, Meta2):
    cls = meta("Made", (), {"x": 1})
    for f in (lambda: setattr(cls, "__dict__", {}), lambda: delattr(cls, "__dict__"), lambda: descriptor.__set__(cls, {}), lambda: descriptor.__delete__(cls)):
        try:
            f()
            print("set")
        except (AttributeError, TypeError):
            print("refused")
    print(cls.__bases__, cls.__dict__["x"], [c.__name__ for c in cls.__mro__])
    try:
        cls.__dict__["y"] = 1
    except TypeError:
        print("read-only")
    del cls
    gc.collect()


# What is in the namespace as __classcell__ must be a cell.
def meta(name, bases, ns):
    ns["__classcell__"] = value
    return type(name, bases, ns)


for value in (None, 5, "cell", object()):
    try:

        class WithCell(metaclass=meta):
            def f(self):
                return __class__

        print("made")
    except TypeError as e:
        print("TypeError", "__classcell__" in str(e))


# A class without an MRO, as its own mro() sees it.
class Incomplete(type):
    def mro(cls):
        for f in (lambda: super(cls, cls).attribute, lambda: cls.attribute, lambda: issubclass(cls, int)):
            try:
                print(f())
            except (AttributeError, TypeError) as e:
                print(type(e).__name__)
        return type.mro(cls)


class A(metaclass=Incomplete):
    pass


print([c.__name__ for c in A.__mro__])


# Keys whose comparison takes the item that the group is about to give.
class Key:
    def __init__(self, v):
        pass

    def __eq__(self, other):
        global calls
        calls += 1
        if calls == 1:
            next(group, None)
        return True


calls = 0
group = next(itertools.groupby(range(10), Key))[1]
print([next(group, "end") for _ in range(3)])
