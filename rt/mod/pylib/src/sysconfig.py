"""What programs ask about the installation. There is none: the library is part of the executable, so paths are those where
packages and files would lie."""

import os
import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename", "get_path", "get_path_names", "get_paths",
    "get_platform", "get_python_version", "get_scheme_names", "parse_config_h",
]

_VERSION = "3.12"  # of the language
_SCHEMES = {
    "posix_prefix": {
        "stdlib": "{base}/lib/python{version}", "platstdlib": "{base}/lib/python{version}", "purelib": "{packages}", "platlib": "{packages}",
        "include": "{base}/include/python{version}", "platinclude": "{base}/include/python{version}", "scripts": "{base}/bin", "data": "{base}",
    },
    "posix_user": {
        "stdlib": "{userbase}/lib/python{version}", "platstdlib": "{userbase}/lib/python{version}", "purelib": "{packages}", "platlib": "{packages}",
        "include": "{userbase}/include/python{version}", "scripts": "{userbase}/bin", "data": "{userbase}",
    },
}


def _packages():
    """Where packages are installed: the folder of sys.path that the package managers use."""
    for p in reversed(sys.path):
        if p and not p.startswith("."):
            return os.path.expanduser(p)
    return os.path.expanduser("~/.pycopy/lib")


def get_python_version():
    return _VERSION


def get_platform():
    """The system and the machine, such as linux-x86_64."""
    import platform

    if sys.platform == "win32":
        return "win-" + platform.machine().lower()
    return "%s-%s" % (sys.platform, platform.machine())


def get_scheme_names():
    return tuple(sorted(_SCHEMES))


def get_default_scheme():
    return "posix_prefix"


def get_preferred_scheme(key):
    return {"prefix": "posix_prefix", "home": "posix_prefix", "user": "posix_user"}[key]


def get_path_names():
    return ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data")


_vars = {}


def get_config_vars(*args):
    """All variables, or the values of some; there are no variables of a C build."""
    if not _vars:
        base = getattr(sys, "prefix", "") or "/usr"
        _vars.update({
            "prefix": base, "exec_prefix": base, "base": base, "platbase": base, "installed_base": base, "installed_platbase": base, "projectbase": base,
            "userbase": os.path.expanduser("~/.local"), "py_version": _VERSION + ".0", "py_version_short": _VERSION, "py_version_nodot": "312",
            "platlibdir": "lib", "abiflags": "", "EXT_SUFFIX": ".mpy", "SOABI": "", "Py_DEBUG": 0, "Py_ENABLE_SHARED": 0,
            "WITH_PYMALLOC": 0, "EXE": ".exe" if sys.platform == "win32" else "", "VERSION": _VERSION, "BINDIR": base + "/bin",
        })
    return [_vars.get(name) for name in args] if args else _vars


def get_config_var(name):
    return get_config_vars().get(name)


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """All paths of a scheme."""
    paths = dict(_SCHEMES[scheme])
    if expand:
        known = dict(get_config_vars(), version=_VERSION, packages=_packages())
        known.update(vars or {})
        paths = {name: p.format(**known) for name, p in paths.items()}
    return paths


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    return False


def get_config_h_filename():
    return os.path.join(get_path("include"), "pyconfig.h")


def get_makefile_filename():
    return os.path.join(get_path("stdlib"), "config", "Makefile")


def parse_config_h(fp, vars=None):
    """The definitions of a pyconfig.h."""
    if vars is None:
        vars = {}
    for line in fp:
        words = line.split(None, 2)
        if len(words) == 3 and words[0] == "#define" and words[1][0].isupper() and words[1].isidentifier():
            value = words[2].strip()
            try:
                value = int(value)
            except ValueError:
                pass
            vars[words[1]] = value
        elif len(words) == 3 and words[:2] == ["/*", "#undef"]:
            vars[words[2].split()[0]] = 0
    return vars
