"""Finders and loaders."""

__all__ = [
    "BYTECODE_SUFFIXES", "BuiltinImporter", "EXTENSION_SUFFIXES", "FileFinder", "FrozenImporter", "ModuleSpec", "NamespaceLoader",
    "PathFinder", "SOURCE_SUFFIXES", "SourceFileLoader", "SourcelessFileLoader", "all_suffixes",
]

import sys

import _imp

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".mpy"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the ends of the names of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What a finder knows about a module."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        """The package that the module belongs to, or is."""
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        return (
            self.name == other.name and self.loader == other.loader and self.origin == other.origin
            and self.submodule_search_locations == other.submodule_search_locations and self.has_location == other.has_location
        )

    __hash__ = None

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"ModuleSpec({', '.join(args)})"


class _Loader:
    """What the loaders have in common."""

    def create_module(self, spec):
        return None

    def load_module(self, name):
        from importlib import _load

        return _load(spec_from_loader(name, self))


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Make the spec of a module that a loader loads."""
    path = getattr(loader, "path", None)
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    spec = ModuleSpec(name, loader, origin=origin or path, is_package=is_package)
    if path is not None and origin is None:
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [path.rpartition("/")[0]]
    return spec


class BuiltinImporter(_Loader):
    """Modules written in Go."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname in sys.builtin_module_names:
            return ModuleSpec(fullname, cls(), origin="built-in")
        return None

    def create_module(self, spec):
        __import__(spec.name)
        return sys.modules[spec.name]

    def exec_module(self, module):
        pass

    def load_module(self, name):
        __import__(name)
        return sys.modules[name]

    def is_package(self, fullname):
        return False

    def get_code(self, fullname):
        return None

    get_source = get_code


class FrozenImporter(BuiltinImporter):
    """Modules written in Python that are part of the executable."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imp.find(fullname)
        return _spec_of(fullname, found) if found is not None and found[0] == "frozen" else None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def create_module(self, spec):
        return None

    def is_package(self, fullname):
        found = _imp.find(fullname)
        return bool(found and found[2])

    def get_source(self, fullname):
        return _imp.library(fullname)

    def get_code(self, fullname):
        return compile(self.get_source(fullname), "*" + fullname.replace(".", "/") + ".py", "exec")


class FileLoader(_Loader):
    """A loader for one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def is_package(self, fullname=None):
        return self.path.rpartition("/")[2].rpartition(".")[0] == "__init__"

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        return _imp.read(path)

    def get_resource_reader(self, module):
        from importlib.resources.readers import FileReader

        return FileReader(self)

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)


class SourceFileLoader(FileLoader):
    """Loads a source file."""

    def get_source(self, fullname=None):
        return self.get_data(self.path).decode()

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec")

    def get_code(self, fullname=None):
        return self.source_to_code(self.get_data(self.path), self.path)

    def path_stats(self, path):
        import os

        st = os.stat(path)
        return {"mtime": st.st_mtime, "size": st.st_size}


class SourcelessFileLoader(FileLoader):
    """Loads a .mpy file."""

    def get_source(self, fullname=None):
        return None

    def get_code(self, fullname=None):
        return _imp.compiled(self.get_data(self.path))


class NamespaceLoader(_Loader):
    """Loads a directory that has no __init__."""

    def __init__(self, name=None, path=None, path_finder=None):
        pass

    def exec_module(self, module):
        pass

    def is_package(self, fullname=None):
        return True

    def get_source(self, fullname=None):
        return ""

    def get_code(self, fullname=None):
        return compile("", "<string>", "exec")


def _spec_of(name, found):
    kind, file, dirs = found
    if kind == "builtin":
        return ModuleSpec(name, BuiltinImporter(), origin="built-in")
    if kind == "frozen":
        spec = ModuleSpec(name, FrozenImporter(), origin=file)
    elif kind == "namespace":
        spec = ModuleSpec(name, NamespaceLoader())
    elif kind == "compiled":
        spec = ModuleSpec(name, SourcelessFileLoader(name, file), origin=file)
    else:
        spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file)
    spec.has_location = kind != "namespace"
    if dirs:
        spec.submodule_search_locations = dirs
    return spec


class FileFinder:
    """Finds modules in a directory, with loaders for the ends of names."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]

    def invalidate_caches(self):
        pass

    def find_spec(self, fullname, target=None):
        import os

        tail = fullname.rpartition(".")[2]
        base = self.path + "/" + tail
        if os.path.isdir(base):
            for suffix, loader in self._loaders:
                file = base + "/__init__" + suffix
                if os.path.isfile(file):
                    return spec_from_file_location(fullname, file, loader=loader(fullname, file), submodule_search_locations=[base])
        for suffix, loader in self._loaders:
            if os.path.isfile(base + suffix):
                return spec_from_file_location(fullname, base + suffix, loader=loader(fullname, base + suffix))
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """Return a function for sys.path_hooks."""

        def hook(path):
            import os

            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return hook

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Make the spec of a module that lies in a file."""
    if location is None:
        location = loader.get_filename(name) if hasattr(loader, "get_filename") else "<unknown>"
    else:
        import os

        location = os.path.abspath(os.fspath(location))
    if loader is None:
        for suffixes, cls in ((SOURCE_SUFFIXES, SourceFileLoader), (BYTECODE_SUFFIXES, SourcelessFileLoader)):
            if location.endswith(tuple(suffixes)):
                loader = cls(name, location)
                break
        else:
            return None
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, "is_package") and loader.is_package(name):
        spec.submodule_search_locations = [location.rpartition("/")[0]]
    return spec


def __getattr__(name):
    if name == "PathFinder":
        for finder in sys.meta_path:
            if type(finder).__name__ == "PathFinder":
                return finder
    raise AttributeError(f"module 'importlib.machinery' has no attribute {name!r}")
