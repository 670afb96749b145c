"""Windows' path names, on any system. (os.path on Windows is posixpath, with slashes.)"""

import _os
import functools
import os as _hostos
from genericpath import *
from genericpath import commonprefix, exists, lexists
import genericpath as _generic

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
    "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "curdir",
    "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile",
    "sameopenfile", "samestat", "commonpath",
]
for _n in ("getsize", "getmtime", "getatime", "getctime", "islink", "isdir", "isfile", "samefile", "sameopenfile", "samestat"):
    globals()[_n] = getattr(_generic, _n)

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "\\", ";", "/"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True


def _texts(f):
    """f for str, and for bytes as well: a character for each byte."""

    @functools.wraps(f)
    def g(*paths, **kw):
        paths = [None if p is None else _hostos.fspath(p) for p in paths]
        if not any(isinstance(p, bytes) for p in paths):
            return f(*paths, **kw)
        if not all(p is None or isinstance(p, bytes) for p in paths):
            raise TypeError("Can't mix strings and bytes in path components")
        r = f(*[p and p.decode("latin-1") if p else p if p is None else "" for p in paths], **kw)
        if isinstance(r, tuple):
            return tuple(x.encode("latin-1") for x in r)
        return r.encode("latin-1") if isinstance(r, str) else r

    return g


@_texts
def normcase(s):
    return s.replace("/", "\\").lower()


@_texts
def isabs(s):
    s = s[:3].replace("/", "\\")
    return s.startswith("\\") or s[1:3] == ":\\"


@_texts
def splitdrive(p):
    n = p.replace("/", "\\")
    if n[:2] == "\\\\":
        i = n.find("\\", 8 if n[:8].upper() == "\\\\?\\UNC\\" else 2)
        j = n.find("\\", i + 1) if i >= 0 else -1
        return (p, "") if j < 0 else (p[:j], p[j:])
    return (p[:2], p[2:]) if n[1:2] == ":" else ("", p)


@_texts
def splitroot(p):
    drive, rest = splitdrive(p)
    n = 1 if rest[:1] in ("\\", "/") and rest else 0
    return drive, rest[:n], rest[n:]


@_texts
def join(path, *paths):
    drive, path = splitdrive(path)
    for p in paths:
        d, rest = splitdrive(p)
        if rest[:1] and rest[0] in "\\/":
            if d or not drive:
                drive = d
            path = rest
            continue
        if d and d != drive:
            if d.lower() != drive.lower():
                drive, path = d, rest
                continue
            drive = d
        if path and path[-1] not in "\\/":
            path += "\\"
        path += rest
    if path and path[0] not in "\\/" and drive and drive[-1] != ":":
        return drive + "\\" + path
    return drive + path


@_texts
def split(p):
    drive, p = splitdrive(p)
    i = max(p.rfind("\\"), p.rfind("/")) + 1
    head, tail = p[:i], p[i:]
    return drive + (head.rstrip("\\/") or head), tail


@_texts
def splitext(p):
    i, first = p.rfind("."), max(p.rfind("\\"), p.rfind("/")) + 1
    if i <= first or not p[first:i].strip("."):
        return p, ""
    return p[:i], p[i:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def ismount(path):
    drive, rest = splitdrive(abspath(path))
    seps = (b"\\", b"/") if isinstance(rest, bytes) else ("\\", "/")
    return not rest or rest in seps if drive and drive[:1] in seps else rest in seps


@_texts
def normpath(path):
    prefix, path = splitdrive(path.replace("/", "\\"))
    if path[:1] == "\\":
        prefix += "\\"
        path = path.lstrip("\\")
    parts = []
    for x in path.split("\\"):
        if x == "..":
            if parts and parts[-1] != "..":
                parts.pop()
                continue
            if not parts and prefix.endswith("\\"):
                continue
        elif not x or x == ".":
            continue
        parts.append(x)
    return prefix + "\\".join(parts) or "."


def abspath(path):
    path = _hostos.fspath(path)
    if not isabs(path):
        cwd = _os.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(path, *, strict=False):
    if strict:
        _os.stat(path)
    return abspath(path)


@_texts
def expanduser(path):
    if not path.startswith("~"):
        return path
    n = 1
    while n < len(path) and path[n] not in "\\/":
        n += 1
    env = _hostos.environ
    if "USERPROFILE" in env:
        home = env["USERPROFILE"]
    elif "HOMEPATH" in env:
        home = join(env.get("HOMEDRIVE", ""), env["HOMEPATH"])
    else:
        return path
    if n != 1:
        user, mine = path[1:n], env.get("USERNAME")
        if user != mine:
            if mine != basename(home):
                return path
            home = join(dirname(home), user)
    return home + path[n:]


@_texts
def expandvars(path):
    import re

    def value(m):
        name = m[2] or m[3] or m[4]
        if m[1] or name is None:
            return "%" if m[0] == "%%" else "$" if m[0] == "$$" else m[0]
        return _hostos.environ.get(name, m[0])

    return re.sub(r"('[^']*(?:'|$)|%%|\$\$)|%([^%]+)%|\$\{([^}]+)\}|\$([-\w]+)", value, path)


@_texts
def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    a_drive, a = splitdrive(abspath(normpath(start or ".")))
    b_drive, b = splitdrive(abspath(normpath(path)))
    if normcase(a_drive) != normcase(b_drive):
        raise ValueError("path is on mount %r, start on mount %r" % (b_drive, a_drive))
    a, b = [x for x in a.split("\\") if x], [x for x in b.split("\\") if x]
    n = 0
    while n < len(a) and n < len(b) and normcase(a[n]) == normcase(b[n]):
        n += 1
    return "\\".join([".."] * (len(a) - n) + b[n:]) or "."


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    return _commonpath(*paths)


@_texts
def _commonpath(*paths):
    given = [splitdrive(p.replace("/", "\\")) for p in paths]
    if len({p[:1] == "\\" for _, p in given}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    if len({d.lower() for d, _ in given}) > 1:
        raise ValueError("Paths don't have the same drive")
    parts = [[x for x in p.split("\\") if x and x != "."] for _, p in given]
    low = [[x.lower() for x in p] for p in parts]
    n = len(commonprefix(low))
    drive, first = given[0]
    return drive + ("\\" if first[:1] == "\\" else "") + "\\".join(parts[0][:n])
