# What exceptions know about the names and files that they are about.
import io
import os


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, *[(n, getattr(e, n)) for n in ("name", "filename", "filename2") if hasattr(e, n)])


show(lambda: undefined_name)
show(lambda: eval("other_name"))


def local():
    print(x)
    x = 1


try:
    local()
except UnboundLocalError as e:
    print(isinstance(e, NameError))
try:
    from os import no_such_name
except ImportError as e:
    print(e.name)
try:
    from json import no_such_name
except ImportError as e:
    print(e.name)
try:
    import no_such_module.part
except ModuleNotFoundError as e:
    print(e.name)
os.mkdir("names_of_errors.tmp")
show(lambda: open("names_of_errors.tmp"))
show(lambda: open("names_of_errors.tmp", "w"))
show(lambda: open("no/such/file"))
show(lambda: os.rename("no_such_file", "other"))
show(lambda: os.replace("no_such_file", "other"))
show(lambda: os.symlink("target", "names_of_errors.tmp"))
show(lambda: os.link("no_such_file", "other"))
show(lambda: os.remove("no_such_file"))
show(lambda: os.listdir("no_such_file"))
try:
    os.rename("no_such_file", "other")
except OSError as e:
    print(e, e.args)
os.rmdir("names_of_errors.tmp")
for f in (lambda: io.StringIO().fileno(), lambda: io.BytesIO().fileno()):
    try:
        f()
    except io.UnsupportedOperation as e:
        print(e, isinstance(e, OSError), isinstance(e, ValueError))


# throw() takes an instance alone.
def gen():
    try:
        yield 1
    except ValueError as e:
        yield e.args


g = gen()
next(g)
for args in ((ValueError("a"), "b"), (ValueError("a"), ValueError("b")), (5,), (int,), ("text", 1)):
    try:
        print(g.throw(*args))
    except TypeError as e:
        print("TypeError")
print(g.throw(ValueError("a"), None))
g = gen()
next(g)
print(g.throw(ValueError, "b"))
