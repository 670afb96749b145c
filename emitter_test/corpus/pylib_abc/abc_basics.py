# abc: abstract methods, registration, subclass hooks, updates.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods


class Shape(ABC):
    @abstractmethod
    def area(self):
        "area"

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def help(): ...

    def describe(self):
        return f"{self.name} {self.area()}"


print(sorted(Shape.__abstractmethods__))
try:
    Shape()
except TypeError:
    print("abstract")


class Half(Shape):
    def area(self):
        return 1


print(sorted(Half.__abstractmethods__))
try:
    Half()
except TypeError:
    print("abstract")


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def help():
        return "help"


print(Square.make().describe(), Square.help(), Square.__abstractmethods__, isinstance(Square(), Shape))


class Proto(metaclass=ABCMeta):
    pass


class Dog:
    pass


class Puppy(Dog):
    pass


print(isinstance(Dog(), Proto), issubclass(Dog, Proto))
token = get_cache_token()
print(Proto.register(Dog) is Dog, get_cache_token() != token)
print(isinstance(Dog(), Proto), issubclass(Puppy, Proto), isinstance(Puppy(), Proto), issubclass(object, Proto))


@Proto.register
class Cat:
    pass


print(issubclass(Cat, Proto))


class SubProto(Proto):
    pass


SubProto.register(int)
print(isinstance(3, Proto), isinstance(3, SubProto), isinstance(True, Proto), isinstance("s", Proto))
for bad in (lambda: Proto.register(3), lambda: SubProto.register(Proto), lambda: issubclass(3, Proto)):
    try:
        bad()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Closable(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Closable:
            return any("close" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class File:
    def close(self):
        pass


class NoFile:
    pass


print(issubclass(File, Closable), isinstance(File(), Closable), issubclass(NoFile, Closable))
Closable.register(NoFile)
print(issubclass(NoFile, Closable))


class Late(ABC):
    @abstractmethod
    def f(self): ...


class Impl(Late):
    pass


Impl.f = lambda self: 5
print(sorted(Impl.__abstractmethods__))
update_abstractmethods(Impl)
print(sorted(Impl.__abstractmethods__), Impl().f())


class Meta(ABCMeta):
    def __instancecheck__(cls, obj):
        return obj == "magic" or super().__instancecheck__(obj)


class M(metaclass=Meta):
    def __init_subclass__(cls, tag=None, **kw):
        cls.tag = tag


class N(M, tag="n"):
    pass


print(isinstance("magic", M), isinstance("x", M), isinstance(N(), M), N.tag)


class Fake:
    @property
    def __class__(self):
        return Dog


print(isinstance(Fake(), Proto), isinstance(Fake(), Dog))
