# The exception tree: who derives from whom, attributes, args, constructors.
import builtins
names = """BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError ChildProcessError
ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError EOFError FileExistsError FileNotFoundError FloatingPointError
GeneratorExit ImportError IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError
ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TabError TimeoutError TypeError
UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError ZeroDivisionError Warning DeprecationWarning UserWarning RuntimeWarning""".split()
for n in names:
    c = getattr(builtins, n)
    print(n, [b.__name__ for b in c.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
for c in (ValueError, KeyError, OSError, Exception):
    for a in ((), (1,), ("m",), (1, "two"), (None,)):
        if c is OSError and len(a) != 2: continue
        e = c(*a)
        print(c.__name__, e.args, [str(e)] if c is not OSError else e.errno, repr(e))
print(str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()), repr(KeyError(("t",))))
e = OSError(2, "No such file", "fname")
print(type(e).__name__, e.errno, e.strerror, e.filename, e.args)
for n in (1, 2, 4, 11, 13, 17, 20, 21, 32, 110, 111, 9999): print(n, type(OSError(n, "x")).__name__, end="; ")
print()
class MyOS(OSError): pass
print(type(MyOS(2, "x")).__name__, MyOS(2, "x").errno)
print(StopIteration(3).value, StopIteration().value, StopIteration(1, 2).value)
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, SystemExit("msg").code)
i = ImportError("m", name="n", path="p")
print(i.name, i.path, i.msg, ImportError("q").name)
a = AttributeError("m", name="n", obj=5)
print(a.name, a.obj, NameError("m", name="z").name)
u = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")
print(u.encoding, u.object, u.start, u.end, u.reason)
e = ValueError(1, 2)
e.args = ("new",)
e.custom = 5
print(e.args, e.custom, str(e))
e.add_note("n1"); e.add_note("n2")
print(e.__notes__)
class App(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(code)
        self.detail = detail
    def __str__(self): return "App<%s %s>" % (self.args[0], self.detail)
try: raise App(4, detail="d")
except Exception as x: print(x, repr(x), x.args, [x] and x.detail)
print(ValueError("a") == ValueError("a"), isinstance(ValueError, type), ValueError("x") in [1])
try: ValueError(key=1)
except TypeError: print("no keywords")
print(issubclass(KeyboardInterrupt, Exception), issubclass(bool, int), issubclass(UnicodeDecodeError, ValueError))
