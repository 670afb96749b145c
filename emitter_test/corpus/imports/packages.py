# Packages: __init__, submodules, relative imports, __all__, namespace packages, attribute binding.
import sys
import _pkg.sub.deep
print(_pkg.name, _pkg.sub.name, _pkg.sub.deep.name, _pkg.log)
from _pkg import mod, helper
from _pkg.mod import up, sibling as s
from _pkg.sub.deep import climb
import _pkg.mod as pm
print(mod is pm, helper(), up, s, climb, _pkg.mod is mod, pm.__name__, _pkg.sub.__name__, _pkg.sub.deep.__name__)
print("_pkg" in sys.modules, "_pkg.mod" in sys.modules, "_pkg.sub.deep" in sys.modules, hasattr(_pkg, "lazy"))
import _pkg.lazy
print(hasattr(_pkg, "lazy"), _pkg.lazy.value)
from _pkg import *
print(exported, "helper2" in globals())
from _pkg.sub import *
print(visible, "_invisible" in globals())
for bad in ("import _pkg.none", "from _pkg import none", "from _pkg.mod import none", "import _pkg.mod.up", "from . import x", "from .mod import up"):
    try: exec(bad, {"__name__": "__main__", "__package__": None}); print("ok")
    except ImportError: print("ImportError")
def local():
    import _pkg.sub as q
    return q.name
print(local(), _pkg.mod.get_pkg(), __import__("_pkg.sub").name, __import__("_pkg.sub", None, None, ["x"]).name)
import _nspkg.inner
print(_nspkg.inner.v)
from _pkg.sub.deep import parent_names
print(parent_names)
from _pkg import mod as m2, sub as s2
print(m2 is mod, s2.deep.name, _pkg.__name__, _pkg.__doc__)
