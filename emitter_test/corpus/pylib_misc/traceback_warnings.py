# traceback and warnings.
import io
import traceback
import warnings


class Custom(Exception):
    pass


def inner():
    raise Custom("boom")


try:
    inner()
except Custom as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1])
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    names = [f.name for f in traceback.extract_tb(e.__traceback__)]
    print(names, len(traceback.format_tb(e.__traceback__)), len(traceback.format_tb(e.__traceback__, limit=1)))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text)
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type.__name__, str(te), list(te.format_exception_only()))
try:
    try:
        raise KeyError("first")
    except KeyError as e:
        raise ValueError("second") from e
except ValueError:
    lines = traceback.format_exc().splitlines()
    print([line for line in lines if line and not line.startswith(" ")])
try:
    try:
        raise KeyError("first")
    except KeyError:
        raise ValueError("second")
except ValueError as e:
    lines = traceback.format_exc().splitlines()
    print([line for line in lines if line and not line.startswith(" ")])
    print(len([x for x in traceback.format_exception(e, chain=False) if "During" in x]))
try:
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError("shown") from None
except ValueError:
    print([line for line in traceback.format_exc().splitlines() if not line.startswith(" ")])
e = ValueError("noted")
e.add_note("a note\nof two lines")
print(traceback.format_exception_only(e), traceback.format_exception_only(ValueError()))
print(traceback.format_list([("f.py", 3, "fn", "x = 1"), ("g.py", 4, "gn", None)]))
s = traceback.StackSummary.from_list([("f.py", 3, "fn", "x = 1")] * 6)
print(s.format()[-1], len(s.format()), s[0].filename, s[0].lineno, tuple(s[0]))
for line in traceback.TracebackException.from_exception(ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [KeyError(2)])])).format():
    print(line, end="")

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    warnings.warn(RuntimeWarning("three"))
print([(str(w.message), w.category.__name__) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("same place")
print(len(log))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", UserWarning)
    except UserWarning as w:
        print("raised:", w)
    warnings.filterwarnings("ignore", message="quiet.*")
    warnings.warn("quiet please")
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.simplefilter("once")
    for i in range(3):
        warnings.warn("once only")
        warnings.warn(f"different {i}")
print(len(log))
print(warnings.formatwarning("msg", UserWarning, "file.py", 7, "the line"), end="")
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nonsense")):
    try:
        bad()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__)
