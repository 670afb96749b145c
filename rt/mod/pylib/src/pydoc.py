"""Documentation of objects as text."""

import inspect
import sys

__all__ = ["help"]


def getdoc(object):
    """The docstring of an object, or the comments in front of it."""
    doc = inspect.getdoc(object)
    if not doc:
        try:
            doc = inspect.getcomments(object)
        except (OSError, TypeError):
            doc = None
    return doc.rstrip() if doc else ""


def splitdoc(doc):
    """The first line of a docstring, if a blank one follows, and the rest."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def classname(object, modname):
    """The name of a class, with its module unless that is modname."""
    name = object.__name__
    return name if object.__module__ == modname else object.__module__ + "." + name


def isdata(object):
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isframe(object)
                or inspect.istraceback(object) or inspect.iscode(object))


def visiblename(name, all=None, obj=None):
    """Whether a name is worth showing."""
    if name in ("__author__", "__credits__", "__date__", "__doc__", "__docformat__", "__file__", "__module__", "__name__", "__package__", "__path__",
                "__qualname__", "__slots__", "__version__", "__builtins__", "__cached__", "__loader__", "__spec__", "__annotations__", "__dict__",
                "__weakref__"):
        return 0
    if name.startswith("__") and name.endswith("__"):
        return 1
    return name in all if all is not None else not name.startswith("_")


def describe(thing):
    """What kind of thing it is."""
    name = getattr(thing, "__name__", "")
    if inspect.ismodule(thing):
        kind = "built-in module" if thing.__name__ in sys.builtin_module_names else "package" if hasattr(thing, "__path__") else "module"
        return kind + " " + name
    for test, kind in (
        (inspect.isbuiltin, "built-in function"), (inspect.isclass, "class"), (inspect.isfunction, "function"), (inspect.ismethod, "method"),
    ):
        if test(thing):
            return kind + " " + name
    return type(thing).__name__


def locate(path, forceload=0):
    """The object with a dotted name, importing what is needed; None if there is none."""
    import builtins

    parts = [p for p in path.split(".") if p]
    module, n = None, 0
    while n < len(parts):
        try:
            module = safeimport(".".join(parts[:n + 1]), forceload)
        except ErrorDuringImport:
            raise
        if module is None:
            break
        object = module
        n += 1
    if n == 0:
        object = builtins
    for part in parts[n:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


class ErrorDuringImport(Exception):
    """A module is there, but fails."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return "problem in %s - %s: %s" % (self.filename, self.exc.__name__, self.value)


def safeimport(path, forceload=0, cache={}):
    """Import a module; None if there is none."""
    try:
        __import__(path)
    except ImportError as e:
        if e.name is None or path == e.name or path.startswith(e.name + ".") or "." in path:
            return None
        raise ErrorDuringImport(path, sys.exc_info())
    except Exception:
        raise ErrorDuringImport(path, sys.exc_info())
    return sys.modules[path]


def resolve(thing, forceload=0):
    """An object and its name, of either."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError("No Python documentation found for %r.\nUse help() to get the interactive help utility.\n"
                              "Use help(str) for help on the str class." % thing)
        return object, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


class Doc:
    """How objects are shown; document() chooses a method."""

    def document(self, object, name=None, *args):
        args = (object, name) + args
        if inspect.ismodule(object):
            return self.docmodule(*args)
        if inspect.isclass(object):
            return self.docclass(*args)
        if inspect.isroutine(object):
            return self.docroutine(*args)
        if inspect.isdatadescriptor(object):
            return self.docdata(*args)
        return self.docother(*args)


class TextDoc(Doc):
    def bold(self, text):
        return "".join([c + "\b" + c for c in text])

    def indent(self, text, prefix="    "):
        return "\n".join([prefix + line for line in text.split("\n")]).rstrip() if text else ""

    def section(self, title, contents):
        return self.bold(title) + "\n" + self.indent(contents).rstrip() + "\n\n"

    def docmodule(self, object, name=None, mod=None):
        name = object.__name__
        synopsis, rest = splitdoc(getdoc(object))
        text = self.section("NAME", name + (synopsis and " - " + synopsis))
        if rest:
            text += self.section("DESCRIPTION", rest)
        all = getattr(object, "__all__", None)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(object):
            if not visiblename(key, all, object):
                continue
            if inspect.isclass(value):
                if all is not None or value.__module__ == name:
                    classes.append(self.document(value, key, name))
            elif inspect.isroutine(value):
                if all is not None or inspect.isbuiltin(value) or getattr(value, "__module__", None) == name:
                    functions.append(self.document(value, key, name))
            elif isdata(value):
                data.append(self.docother(value, key, name, 70))
        for title, parts in ("CLASSES", classes), ("FUNCTIONS", functions), ("DATA", data):
            if parts:
                text += self.section(title, "\n".join(parts))
        if hasattr(object, "__version__"):
            text += self.section("VERSION", str(object.__version__))
        return text + self.section("FILE", getattr(object, "__file__", None) or "(built-in)")

    def docclass(self, object, name=None, mod=None, *ignored):
        real = object.__name__
        name = name or real
        title = "class " + self.bold(name) if name == real else self.bold(name) + " = class " + real
        bases = [classname(base, object.__module__) for base in object.__bases__]
        if bases:
            title += "(%s)" % ", ".join(bases)
        parts = []
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = ""
        if signature and signature != "()":
            parts.append(name + signature + "\n")
        doc = getdoc(object)
        if doc:
            parts.append(doc + "\n")
        mro = inspect.getmro(object)
        if len(mro) > 2:
            parts.append("Method resolution order:\n" + "\n".join(["    " + classname(base, object.__module__) for base in mro]) + "\n")
        parts += self._members(object, mod)
        return title + "\n" + self.indent("\n".join(parts).rstrip(), " |  ") + "\n"

    def _members(self, object, mod):
        groups = {}
        for attr in inspect.classify_class_attrs(object):
            if visiblename(attr.name, obj=object) and attr.defining_class is object:
                groups.setdefault(attr.kind, []).append(attr)
        for kind, title in (
            ("method", "Methods defined here:"), ("class method", "Class methods defined here:"), ("static method", "Static methods defined here:"),
            ("property", "Readonly properties defined here:"), ("data", "Data and other attributes defined here:"),
        ):
            if kind in groups:
                yield "-" * 70 + "\n" + title + "\n"
                for attr in sorted(groups[kind], key=lambda a: a.name):
                    if kind == "property":
                        yield self.docdata(attr.object, attr.name, mod)
                    elif kind == "data":
                        yield self.docother(attr.object, attr.name, mod, 70) + "\n"
                    else:
                        yield self.document(getattr(object, attr.name, attr.object), attr.name, mod)

    def docroutine(self, object, name=None, mod=None, cl=None):
        real = getattr(object, "__name__", "")
        name = name or real
        try:
            signature = str(inspect.signature(getattr(object, "__func__", object)))
        except (ValueError, TypeError):
            signature = "(...)"
        if real == "<lambda>":
            text = self.bold(name) + " lambda " + signature[1:-1]
        else:
            text = ("" if name == real else self.bold(name) + " = ") + self.bold(real) + signature
        if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object):
            text = "async " + text
        doc = getdoc(object)
        return text + "\n" + (doc and self.indent(doc).rstrip() + "\n")

    def docdata(self, object, name=None, mod=None, cl=None):
        doc = getdoc(object)
        return (self.bold(name) + "\n" if name else "") + (self.indent(doc) + "\n" if doc else "")

    docproperty = docdata

    def docother(self, object, name=None, mod=None, maxlen=None, doc=None):
        line = repr(object)
        if maxlen and len(line) + len(name or "") + 3 > maxlen:
            line = line[:maxlen - len(name or "") - 6] + "..."
        return (self.bold(name) + " = " if name else "") + line


class _Plain(TextDoc):
    def bold(self, text):
        return text


text, plaintext = TextDoc(), _Plain()


def plain(text):
    """A text without the letters that are printed twice."""
    import re

    return re.sub(".\b", "", text)


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The documentation of an object or of what has that name."""
    object, name = resolve(thing, forceload)
    desc = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        desc += " in " + name[:name.rfind(".")]
    elif module and module is not object:
        desc += " in module " + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isdatadescriptor(object)
            or hasattr(object, "__origin__")):
        object = type(object)
        desc += " object"
    return title % desc + "\n\n" + (renderer or text).document(object, name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None):
    """Show it."""
    try:
        shown = render_doc(thing, title, forceload, plaintext)
    except (ImportError, ErrorDuringImport) as e:
        shown = str(e)
    print(shown, file=output or sys.stdout)


def pager(text):
    print(plain(text))


class Helper:
    """help(): shows what it is given."""

    def __init__(self, input=None, output=None):
        self._output = output

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, request=None):
        if request is None:
            print("help(object) shows the documentation of an object, help('name') that of what has the name.", file=self._output or sys.stdout)
        else:
            self.help(request)

    def help(self, request):
        doc(request, "Help on %s:", output=self._output)


help = Helper()

if __name__ == "__main__":
    for _name in sys.argv[1:]:
        help(_name)
