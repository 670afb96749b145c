"""Running modules and files as programs, from a program."""

__all__ = ["run_module", "run_path"]

import sys


def _run(code, init_globals, name, spec, file, package):
    module = type(sys)(name)
    space = module.__dict__
    if init_globals:
        space.update(init_globals)
    space.update(__name__=name, __file__=file, __package__=package, __spec__=spec, __loader__=getattr(spec, "loader", None))
    old = sys.modules.get(name)
    sys.modules[name] = module
    try:
        exec(code, space)
    finally:
        if old is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = old
    return dict(space)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or the __main__ of a package, and return its namespace."""
    from importlib.util import find_spec

    spec = find_spec(mod_name)
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        return run_module(mod_name + ".__main__", init_globals, run_name or mod_name, alter_sys)
    code = spec.loader.get_code(mod_name)
    if code is None:
        raise ImportError(f"No code object available for {mod_name}")
    argv = sys.argv[:1]
    if alter_sys and sys.argv:
        sys.argv[0] = spec.origin
    try:
        return _run(code, init_globals, run_name or mod_name, spec, spec.origin, spec.parent)
    finally:
        if alter_sys:
            sys.argv[:1] = argv


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ of a folder or an archive, and return its namespace."""
    import os

    import _imp

    path_name = os.fspath(path_name)
    name = run_name or "<run_path>"
    argv = sys.argv[:1]
    if sys.argv:
        sys.argv[0] = path_name
    try:
        found = _imp.find("__main__", path_name)
        if found is None:
            data = _imp.read(path_name)
            code = _imp.compiled(data) if data[:1] == b"M" and len(data) > 1 and data[1] in (5, 6) else compile(data, path_name, "exec")
            return _run(code, init_globals, name, None, path_name, "")
        sys.path.insert(0, path_name)
        try:
            return run_module("__main__", init_globals, run_name)
        finally:
            sys.path.remove(path_name)
    finally:
        sys.argv[:1] = argv
