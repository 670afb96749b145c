# inspect: kinds of objects, signatures, sources, docs.
import functools
import inspect
from inspect import BoundArguments, Parameter, Signature, signature


def f(a, b: int = 1, /, c="x", *args, d, e: "str" = None, **kw) -> list:
    """Docs.

    More.
    """
    return [a, b, c]


async def co():
    pass


def gen():
    yield


async def agen():
    yield


class C:
    """Class docs."""

    def method(self, x, *, y=2):
        "Method docs."

    @classmethod
    def cm(cls, z): ...

    @staticmethod
    def sm(q, r=3): ...

    @property
    def prop(self): ...

    def __init__(self, one, two=2): ...

    def __call__(self, called): ...


class Sub(C):
    def method(self, x, *, y=2):
        pass


class Plain:
    pass


for obj in (f, C.method, C(1).method, C.cm, C.sm, C, C(1), Sub, lambda: 0, lambda *a, k=1: a, functools.partial(f, 1, d=5), functools.partial(C.sm, r=9), Plain):
    print(signature(obj))
s = signature(f)
for p in s.parameters.values():
    print(p.name, p.kind.name, p.default if p.default is not Parameter.empty else "-", p.annotation if p.annotation is not Parameter.empty else "-", p)
print(s.return_annotation, s == signature(f), list(s.parameters))
b = s.bind(1, 2, 3, 4, d=5, z=6)
print(b.args, b.kwargs, dict(b.arguments), isinstance(b, BoundArguments))
b = s.bind(1, d=2)
b.apply_defaults()
print(dict(b.arguments))
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {"d": 1, "c": 2}), ((1,), {"d": 1, "a": 2})):
    try:
        print(dict(s.bind(*args, **kw).arguments))
    except TypeError as e:
        print("TypeError", e)
print(signature(C.sm).bind_partial().arguments, signature(lambda a: a).bind(5).args)
try:
    signature(lambda: 0).bind(1)
except TypeError as e:
    print(e)
print(s.replace(parameters=[Parameter("x", Parameter.POSITIONAL_ONLY), Parameter("y", Parameter.KEYWORD_ONLY, default=3)], return_annotation=int))
for bad in (lambda: Parameter("1x", Parameter.KEYWORD_ONLY), lambda: Parameter("a", Parameter.VAR_KEYWORD, default=1), lambda: signature(3), lambda: Signature([Parameter("a", 3), Parameter("b", 0)])):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(inspect.getfullargspec(f))
print(sorted(inspect.getcallargs(lambda a, b=2, *c, **d: 0, 1, z=3).items()))


def deco(g):
    @functools.wraps(g)
    def wrapper(*args, **kwargs):
        return g(*args, **kwargs)

    return wrapper


print(signature(deco(f)), inspect.unwrap(deco(f)) is f, signature(deco(f), follow_wrapped=False))
print(inspect.isfunction(f), inspect.ismethod(C(1).method), inspect.isclass(C), inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.isgenerator(gen()), inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(agen), inspect.isroutine(f), inspect.iscode(f.__code__))
print(inspect.isfunction(len), inspect.ismethod(f), inspect.isclass(3), inspect.isgeneratorfunction(f), inspect.isdatadescriptor(C.__dict__["prop"]), inspect.isabstract(C))
c = co()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(3))
c.close()
print(repr(inspect.getdoc(f)), inspect.getdoc(C), inspect.getdoc(Sub.method), inspect.getdoc(Sub), repr(inspect.cleandoc("  a\n    b\n      c\n\n")))
print([name for name, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(Sub)[:2], inspect.getattr_static(C, "cm").__class__.__name__, inspect.getattr_static(C(1), "nope", "default"))
print(inspect.getsource(deco))
print(inspect.getsource(Plain), inspect.getsourcelines(Plain.__class__ if False else gen))
print(inspect.getmodule(f).__name__, inspect.getmodulename("/a/b.py"), inspect.get_annotations(f), inspect.get_annotations(f, eval_str=True))
