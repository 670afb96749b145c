# sys: attributes with stable meaning, argv, modules, exc_info, sizes, limits, intern.
import sys
print(sys.argv[0].endswith("basics.py"), len(sys.argv), isinstance(sys.path, list), sys.byteorder, sys.maxsize in (2 ** 31 - 1, 2 ** 63 - 1), isinstance(sys.platform, str), isinstance(sys.version, str), sys.version_info >= (3, 4), len(sys.version_info) >= 3, isinstance(sys.implementation.name, str), "sys" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].__name__)
import math
print("math" in sys.modules, sys.modules["math"] is math, sys.exc_info())
try: 1 / 0
except ZeroDivisionError as e:
    a, b, c = sys.exc_info()
    print(a is ZeroDivisionError, b is e, sys.exc_info()[1] is e)
    try: {}["k"]
    except KeyError as k: print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info()[0], sys.intern("abc") is sys.intern("ab" + "c"), sys.getsizeof([]) > 0, sys.getsizeof([1] * 1000) > sys.getsizeof([1]), sys.getrecursionlimit() > 50)
old = sys.getrecursionlimit(); sys.setrecursionlimit(old + 100); print(sys.getrecursionlimit() - old); sys.setrecursionlimit(old)
for bad in (0, -1, "x"):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, end=" ")
print()
sys.modules["fake_mod"] = type(sys)("fake_mod"); sys.modules["fake_mod"].value = 42
import fake_mod
from fake_mod import value
print(fake_mod.value, value); sys.modules["fake_mod"] = "anything"; import fake_mod; print(fake_mod); del sys.modules["fake_mod"]
try: import fake_mod
except ImportError: print("gone")
sys.modules["blocked"] = None
try: import blocked
except ImportError: print("blocked")
print(sys.stdout.write("w\n"), sys.stdout.flush(), hasattr(sys.stdin, "read"), sys.stdin.read() == "", sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxunicode)
print(hasattr(sys, "nonexistent"))
def f(): raise KeyError("kk")
try: f()
except KeyError:
    import io
    t, v, tb = sys.exc_info(); print(t.__name__, v.args, tb is None or tb.tb_next is None or tb.tb_next.tb_frame.f_code.co_name)
def depth():
    try: return depth() + 1
    except RecursionError: return 0
print(depth() > 100)
