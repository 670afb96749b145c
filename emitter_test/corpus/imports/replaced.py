# A package that has put an object of its own class in its place in sys.modules.
import _replaced
print(type(_replaced).__name__, _replaced.magic)
import _replaced.other
print(_replaced.other.sub.x, _replaced.sub2.y, _replaced.sub3.y)
from _replaced import sub, magic
print(sub.x)
m = __import__("_replaced.sub3")
print(m is _replaced, type(m).__name__)
print(__import__("_replaced.sub", None, None, ["x"]).x)
try:
    from _replaced import missing
except ImportError as e: print("ImportError")
