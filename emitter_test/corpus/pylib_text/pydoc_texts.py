# Documentation as text.
import pydoc


def f(a, b=2, *args, c: int = 3) -> str:
    """What f does.

    More of it.
    """


async def g():
    pass


def bare(x): return x


print(pydoc.render_doc(f, renderer=pydoc.plaintext))
print(pydoc.plain(pydoc.render_doc(f)) == pydoc.render_doc(f, renderer=pydoc.plaintext))
print(pydoc.render_doc(g, "Help on %s:", renderer=pydoc.plaintext))
print(pydoc.plaintext.document(lambda x, y=1: x, "name"))
print(pydoc.splitdoc("a\n\nb\nc"), pydoc.splitdoc("a\nb"), pydoc.splitdoc("a"))
print(pydoc.locate("os.path.join").__name__, pydoc.locate("collections.OrderedDict"), pydoc.locate("int"), pydoc.locate("no.such"), pydoc.locate("os.nothing"))
print(pydoc.describe(f), "|", pydoc.describe(int), "|", pydoc.describe(3), "|", pydoc.describe(pydoc))
print(pydoc.getdoc(f), "|", repr(pydoc.getdoc(g)))
print(pydoc.classname(int, "builtins"), pydoc.classname(int, "x"), pydoc.isdata(3), pydoc.isdata(f), pydoc.visiblename("_x"), pydoc.visiblename("__init__"))
try:
    pydoc.resolve("no.such.thing")
except ImportError as e:
    print(e)
