# Exception groups: fields that cannot be assigned, classes that may hold which exceptions, notes; errors that are copied with all attributes.
import copy, pickle
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
eg = ExceptionGroup("a", [ValueError(1)])
for name in ("message", "exceptions"):
    try: setattr(eg, name, 3)
    except AttributeError: print("kept", getattr(eg, name))
    try: delattr(eg, name)
    except AttributeError: print("kept", getattr(eg, name))
class Group(BaseExceptionGroup, ValueError): pass
t(lambda: Group("x", [KeyboardInterrupt()]))
t(lambda: type(Group("x", [ValueError()])))
class Base(BaseExceptionGroup): pass
t(lambda: type(Base("x", [KeyboardInterrupt()])))
e = ExceptionGroup("n", [ValueError(1), TypeError(2)]); e.__notes__ = 123
t(lambda: [hasattr(x, "__notes__") for x in e.split(ValueError)])
e.__notes__ = ["a"]
t(lambda: [x.__notes__ for x in e.split(ValueError)])
t(lambda: [x.__notes__ is e.__notes__ for x in e.split(ValueError)])
for how in (copy.copy, lambda x: pickle.loads(pickle.dumps(x))):
    x = how(ImportError("a", name="n", path="p")); print(x.msg, x.name, x.path, x.args)
    x = how(ModuleNotFoundError("a", name="n")); print(repr(x), x.name, x.path)
    x = OSError(2, "m", "f1", None, "f2"); x.more = 1; x = how(x); print(x, x.filename2, x.args, x.more, type(x).__name__)
    x = how(OSError(2, "m", "f1")); print(x, x.filename2)
print(ImportError("a", name="n", path="p").__reduce__()[2] == {"name": "n", "path": "p"}, ImportError("a").__reduce__()[1:])
x = ImportError("x", name="n", path="p"); x.__init__("y"); print(x.msg, x.name, x.path); x.__init__("y", "z"); print(x.msg, x.args)
