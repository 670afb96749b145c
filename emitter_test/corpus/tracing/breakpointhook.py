# What breakpoint() calls is in the environment, and in sys.breakpointhook.
import os
import sys
import warnings


def hook(*args, **kw):
    print("hook", args, sorted(kw.items()))
    return "result"


os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint(), breakpoint(1, a=2))
os.environ["PYTHONBREAKPOINT"] = "print"
print(breakpoint("printed", "by print", sep="-"))
os.environ["PYTHONBREAKPOINT"] = "os.path.join"
print(breakpoint("a", "b").replace(os.sep, "/"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for name in ("no_such_module.function", "os.no_such_function", "no_such_builtin"):
        os.environ["PYTHONBREAKPOINT"] = name
        print(breakpoint())
for w in caught:
    print(w.category.__name__, w.message)
sys.breakpointhook = hook
print(breakpoint(1, b=2))
del sys.breakpointhook
try:
    print(breakpoint())
except RuntimeError as e:
    print(e)
