# A package wins over a mere directory of its name that comes first on sys.path; directories of one name are one namespace package.
import importlib.util
import os
import sys

here = os.path.abspath(next(p for p in sys.path if os.path.isdir(os.path.join(p, "_spread_a"))))
sys.path.insert(1, os.path.join(here, "_spread_a"))
sys.path.insert(2, os.path.join(here, "_spread_b"))

print(importlib.util.find_spec("beside").origin[len(here):].replace(os.sep, "/"))
import beside
print(beside.v)

spec = importlib.util.find_spec("spread")
print([p[len(here):].replace(os.sep, "/") for p in spec.submodule_search_locations], spec.origin)
import spread.one
from spread import two
print(spread.one.v, two.v, spread.two is two, len(list(spread.__path__)))
print(importlib.util.find_spec("spread.two").name, importlib.util.find_spec("spread.three"))
try:
    import spread.three
except ImportError as e:
    print(type(e).__name__, e.name)
try:
    import beside.data
except ImportError as e:
    print(type(e).__name__, e.name)
