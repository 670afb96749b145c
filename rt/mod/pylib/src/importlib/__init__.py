"""The import system as a library. Imports themselves are done by the runtime; finders and loaders of a program are served here."""

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import sys

__import__ = __import__


def _resolve(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    bare = name.lstrip(".")
    parts = package.rsplit(".", len(name) - len(bare) - 1)
    if len(parts) < len(name) - len(bare):
        raise ImportError("attempted relative import beyond top-level package")
    return parts[0] + "." + bare if bare else parts[0]


def import_module(name, package=None):
    """Import a module by name, which may be relative to a package, and return it."""
    name = _resolve(name, package)
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Tell the finders that files have changed."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()
    for finder in sys.path_importer_cache.values():
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def reload(module):
    """Run the code of a module again in its namespace."""
    name = getattr(getattr(module, "__spec__", None), "name", None) or module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    parent = name.rpartition(".")[0]
    path = None
    if parent:
        path = sys.modules[parent].__path__
    spec = _find_spec_anywhere(name, path)
    if spec is None:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    if getattr(module, "__spec__", None) is not None:
        module.__spec__ = spec
    if spec.loader is not None:
        spec.loader.exec_module(module)
    return sys.modules[name]


# What the runtime calls.


def _ask(finder, name, path):
    """Ask a finder of sys.meta_path; return the module, loaded, or None."""
    find_spec = getattr(finder, "find_spec", None)
    if find_spec is not None:
        spec = find_spec(name, path, None)
        return None if spec is None else _load(spec)
    find_module = getattr(finder, "find_module", None)
    if find_module is None:
        return None
    loader = find_module(name, path)
    return None if loader is None else loader.load_module(name)


def _entry_finder(entry):
    """Return what a hook of sys.path_hooks says about an entry of sys.path, or None."""
    cache = sys.path_importer_cache
    try:
        return cache[entry]
    except KeyError:
        pass
    finder = None
    for hook in sys.path_hooks:
        try:
            finder = hook(entry)
            break
        except ImportError:
            pass
    cache[entry] = finder
    return finder


def _ask_entry(entry, name):
    """Ask the finder that a hook has for an entry of sys.path; return the module, loaded, or None."""
    finder = _entry_finder(entry)
    return None if finder is None else _ask_entry_finder(finder, name, _load)


def _ask_entry_finder(finder, name, use):
    find_spec = getattr(finder, "find_spec", None)
    if find_spec is not None:
        spec = find_spec(name, None)
        return None if spec is None else use(spec)
    loader = finder.find_module(name)
    return None if loader is None else loader.load_module(name)


def _new_module(spec):
    module = None
    create = getattr(spec.loader, "create_module", None)
    if create is not None:
        module = create(spec)
    if module is None:
        module = type(sys)(spec.name)
    _describe(module, spec)
    return module


def _describe(module, spec):
    for name, value in (
        ("__name__", spec.name), ("__loader__", spec.loader), ("__spec__", spec), ("__package__", spec.parent),
    ):
        try:
            setattr(module, name, value)
        except AttributeError:
            pass  # what create_module makes may be anything
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin


def _load(spec):
    """Load the module of a spec and return it; it is in sys.modules then."""
    loader, name = spec.loader, spec.name
    if loader is not None and not hasattr(loader, "exec_module"):
        return loader.load_module(name)
    module = _new_module(spec)
    sys.modules[name] = module
    if loader is not None:
        try:
            loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
    elif spec.submodule_search_locations is None:
        sys.modules.pop(name, None)
        raise ImportError(f"missing loader for {name!r}", name=name)
    return sys.modules.get(name, module)


def _find_spec_anywhere(name, path):
    for finder in sys.meta_path:
        find_spec = getattr(finder, "find_spec", None)
        spec = None if find_spec is None else find_spec(name, path, None)
        if spec is not None:
            return spec
    return None


def _find_spec(name, path):
    """PathFinder.find_spec, for the runtime's own finder."""
    import _imp
    from importlib.machinery import _spec_of

    if path is None:
        entries = [None]
        if sys.path_hooks:
            found = _imp.find(name)
            if found is not None and found[0] in ("builtin", "frozen"):
                return _spec_of(name, found)
            entries = list(sys.path)
    elif isinstance(path, str) and path.startswith("*") and not path.startswith("*/"):
        if _imp.library(name) is not None:
            return _spec_of(name, ("frozen", "*" + name.replace(".", "/") + ".py", ""))
        entries = [entry + path[1:] if not entry else entry + "/" + path[1:] for entry in sys.path]
    else:
        entries = [path] if isinstance(path, str) else list(path)
    spread = []
    for entry in entries:
        if entry is not None and sys.path_hooks:
            finder = _entry_finder(entry)
            if finder is not None:
                spec = _ask_entry_finder(finder, name, lambda spec: spec)
                if spec is not None:
                    return spec
                continue
        found = _imp.find(name, entry)
        if found is None:
            continue
        if found[0] != "namespace":
            return _spec_of(name, found)
        spread += found[2]
    return _spec_of(name, ("namespace", "", spread)) if spread else None
