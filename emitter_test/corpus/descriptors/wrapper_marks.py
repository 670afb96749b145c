# What a program sets on classmethod and staticmethod objects, names with two underscores too.
def f(cls):
    """Doc."""


for kind in classmethod, staticmethod:
    w = kind(f)
    for name in "mark", "__validator_config__", "__x__", "__doc__", "__name__", "__module__":
        setattr(w, name, name.upper())
        print(kind.__name__, name, getattr(w, name), name in w.__dict__)
    print(f.__name__, w.__func__ is f, w.__wrapped__ is f)
    for name in "__func__", "__wrapped__", "__isabstractmethod__":
        try:
            setattr(w, name, 1)
            print("set")
        except AttributeError:
            print("AttributeError")
    del w.mark, w.__x__
    print(hasattr(w, "mark"), hasattr(w, "__x__"))
    try:
        del w.mark
    except AttributeError:
        print("gone")


class Sub(classmethod):
    __tag__ = 1


s = Sub(f)
s.__tag__ = 2
s.other = 3
print(s.__tag__, s.other, Sub.__tag__)


def validator(f):
    w = f if isinstance(f, classmethod) else classmethod(f)
    w.__config__ = w.__func__.__name__
    return w


class Model:
    @validator
    def check(cls, v):
        return cls.__name__, v


print(Model.check(3), Model.__dict__["check"].__config__, Model().check(4))
