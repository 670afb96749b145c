# Finders of sys.meta_path and sys.path_hooks, loaders, importlib.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys


class Loader(importlib.abc.Loader):
    def __init__(self, text):
        self.text = text

    def create_module(self, spec):
        print("create", spec.name, spec.parent)
        return None

    def exec_module(self, module):
        exec(self.text, module.__dict__)


class Finder(importlib.abc.MetaPathFinder):
    modules = {
        "virtual": "x = 1\nfrom . import inner",
        "virtual.inner": "y = 2",
        "virtual.broken": "raise ValueError('broken')",
        "virtual.self_replacing": "import sys\nsys.modules[__name__] = 'another'",
    }

    def find_spec(self, name, path, target=None):
        if name not in self.modules:
            return None
        print("find", name, path)
        return importlib.machinery.ModuleSpec(name, Loader(self.modules[name]), origin="memory", is_package=name == "virtual")


finder = Finder()
sys.meta_path.insert(0, finder)
import virtual

print(virtual.x, virtual.inner.y, virtual.__spec__.origin, virtual.__package__, virtual.inner.__package__, virtual.__path__)
print(isinstance(virtual.__loader__, Loader), sys.modules["virtual.inner"] is virtual.inner)
try:
    import virtual.broken
except ValueError as e:
    print(e, "virtual.broken" in sys.modules)
import virtual.self_replacing

print(sys.modules["virtual.self_replacing"])
try:
    import virtual.absent
except ImportError as e:
    print(type(e).__name__, e.name)
sys.meta_path.remove(finder)
try:
    import virtual2
except ImportError as e:
    print(type(e).__name__, e.name)


class Last:
    asked = []

    def find_spec(self, name, path, target=None):
        self.asked.append(name)
        if name == "only_last":
            return importlib.util.spec_from_loader(name, Loader("z = 3"))


last = Last()
sys.meta_path.append(last)
import only_last
import _sib_a  # found before the last finder is asked

print(only_last.z, "_sib_a" in last.asked, "only_last" in last.asked)
sys.meta_path.remove(last)


class EntryFinder:
    def __init__(self, entry):
        if not entry.startswith("memory:"):
            raise ImportError
        self.names = entry[7:].split(",")

    def find_spec(self, name, target=None):
        if name in self.names:
            return importlib.machinery.ModuleSpec(name, Loader(f"name = {name!r} * 2"))


sys.path_hooks.insert(0, EntryFinder)
sys.path.append("memory:abc1,abc2")
import abc1
from abc2 import name

print(abc1.name, name, type(sys.path_importer_cache["memory:abc1,abc2"]).__name__)
sys.path_hooks.remove(EntryFinder)
sys.path.pop()

# importlib
print(importlib.import_module("_pkg") is sys.modules["_pkg"])
for bad in ("", ".a"):
    try:
        importlib.import_module(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
print(importlib.util.resolve_name(".b", "a"), importlib.util.resolve_name("..b", "a.c"), importlib.util.resolve_name("b", None))
spec = importlib.util.find_spec("_sib_b")
print(spec.name, os.path.basename(spec.origin), spec.has_location, spec.submodule_search_locations, spec.parent == "")
print(importlib.util.find_spec("nosuch"), importlib.util.find_spec("_pkg").submodule_search_locations is not None)
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_sib_b.py")
spec = importlib.util.spec_from_file_location("other_name", path)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, os.path.basename(module.__file__), "other_name" in sys.modules)
module = sys.modules["_sib_a"]
module.marker = 5
print(importlib.reload(module) is module, module.marker)
