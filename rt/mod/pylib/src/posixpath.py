"""Operations on POSIX path names; os.path is this module.

Paths are str or bytes, or objects with __fspath__; the result has the type of
the argument.
"""

import _os
import stat as _stat
from genericpath import (
    commonprefix,
    exists,
    getatime,
    getctime,
    getmtime,
    getsize,
    isdir,
    isfile,
    islink,
    lexists,
    samefile,
    sameopenfile,
    samestat,
)

__all__ = [
    "abspath", "altsep", "basename", "commonpath", "commonprefix", "curdir", "defpath", "devnull", "dirname", "exists",
    "expanduser", "expandvars", "extsep", "getatime", "getctime", "getmtime", "getsize", "isabs", "isdir", "isfile",
    "islink", "ismount", "join", "lexists", "normcase", "normpath", "pardir", "pathsep", "realpath", "relpath",
    "samefile", "sameopenfile", "samestat", "sep", "split", "splitdrive", "splitext", "splitroot",
    "supports_unicode_filenames",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False
_HOME = "HOME"


def _path(p):
    if isinstance(p, (str, bytes)):
        return p
    import os

    return os.fspath(p)


def _marks(p):
    """The separator, ".", ".." and "~" in the type of p."""
    if isinstance(p, bytes):
        return b"/", b".", b"..", b"~"
    return "/", ".", "..", "~"


def _same_type(name, *paths):
    if not all(isinstance(p, str) for p in paths) and not all(isinstance(p, bytes) for p in paths):
        for p in paths:
            if not isinstance(p, (str, bytes)):
                raise TypeError(
                    "%s() argument must be str, bytes, or os.PathLike object, not %r" % (name, type(p).__name__)
                ) from None
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return _path(s)


def isabs(s):
    s = _path(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    if type(a) is str:
        # The usual case: strs only.
        path = a
        for x in p:
            if type(x) is not str:
                break
            if x[:1] == "/":
                path = x
            elif not path or path[-1] == "/":
                path += x
            else:
                path += "/" + x
        else:
            return path
    a = _path(a)
    p = [_path(x) for x in p]
    _same_type("join", a, *p)
    slash = _marks(a)[0]
    for x in p:
        if x.startswith(slash):
            a = x
        elif not a or a.endswith(slash):
            a += x
        else:
            a += slash + x
    return a


def split(p):
    p = _path(p)
    slash = _marks(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    p = _path(p)
    slash, dot = _marks(p)[:2]
    i = p.rfind(dot)
    first = p.rfind(slash) + 1
    # A name of leading dots only has no extension.
    if i <= first or not p[first:i].strip(dot):
        return p, p[:0]
    return p[:i], p[i:]


def splitdrive(p):
    p = _path(p)
    return p[:0], p


def splitroot(p):
    p = _path(p)
    slash, empty = _marks(p)[0], p[:0]
    if not p.startswith(slash):
        return empty, empty, p
    if p.startswith(slash * 2) and not p.startswith(slash * 3):
        return empty, p[:2], p[2:]
    return empty, p[:1], p[1:]


def basename(p):
    p = _path(p)
    return p[p.rfind(_marks(p)[0]) + 1 :]


def dirname(p):
    return split(p)[0]


def ismount(path):
    try:
        here = _os.lstat(path)
        if _stat.S_ISLNK(here.st_mode):
            return False
        path = _path(path)
        above = _os.lstat(realpath(join(path, _marks(path)[2])))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def expanduser(path):
    path = _path(path)
    slash, _, _, tilde = _marks(path)
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end == 1:
        home = _os.getenv(_HOME)
        if home is None and _HOME == "HOME":
            home = _home(lambda f: f[2] == str(_os.getuid()))
    else:
        name = path[1:end]
        if isinstance(name, bytes):
            name = name.decode()
        home = _home(lambda f: f[0] == name)
    if home is None:
        return path
    home = _path(home)
    if isinstance(path, bytes):
        home = home.encode()
    return (home.rstrip(slash) + path[end:]) or slash


def _home(wanted):
    """The home directory of the first user in /etc/passwd that fits."""
    try:
        with open("/etc/passwd") as f:
            for line in f:
                fields = line.rstrip("\n").split(":")
                if len(fields) > 5 and wanted(fields):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    path = _path(path)
    is_bytes = isinstance(path, bytes)
    text = path.decode() if is_bytes else path
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        if c != "$":
            out.append(c)
            i += 1
            continue
        end = i + 1
        if text[end : end + 1] == "{":
            close = text.find("}", end)
            name, end = (text[end + 1 : close], close + 1) if close >= 0 else ("", end)
        else:
            while end < len(text) and (text[end] == "_" or text[end].isalnum() and text[end] < "\x80"):
                end += 1
            name = text[i + 1 : end]
        value = _os.getenv(name) if name else None
        out.append(text[i:end] if value is None else value)
        i = end
    text = "".join(out)
    return text.encode() if is_bytes else text


def normpath(path):
    return _os._normpath(_path(path))


def abspath(path):
    path = _path(path)
    if not isabs(path):
        cwd = _os.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = _path(filename)
    slash, dot, dots, _ = _marks(filename)
    path = filename[:0]
    if not isabs(filename):
        path = abspath(dot if isinstance(filename, str) else b".")
    seen = {}
    drive, root, rest = splitroot(filename)
    if root:
        path = drive + slash
    rest = rest.split(slash)
    rest.reverse()
    while rest:
        name = rest.pop()
        if name is None:
            # All parts of the link below are resolved.
            seen[rest.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == dots:
            path = dirname(path)
            continue
        there = join(path, name)
        try:
            is_link = _stat.S_ISLNK(_os.lstat(there).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = there
            continue
        if there in seen:
            if seen[there] is not None:
                path = seen[there]
                continue
            if strict:
                _os.stat(there)  # raises the error of a loop of links
            path = there
            continue
        seen[there] = None
        target = _os.readlink(there)
        drive, root, target = splitroot(target)
        if root:
            path = drive + slash
        rest.append(there)
        rest.append(None)
        rest.extend(reversed(target.split(slash)))
    return path


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = _path(path)
    slash, dot, dots, _ = _marks(path)
    start = dot if start is None else _path(start)
    _same_type("relpath", path, start)
    a = [x for x in abspath(start).split(slash) if x]
    b = [x for x in abspath(path).split(slash) if x]
    same = len(commonprefix([a, b]))
    return slash.join([dots] * (len(a) - same) + b[same:]) or dot


def commonpath(paths):
    paths = [_path(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _same_type("commonpath", *paths)
    slash, dot = _marks(paths[0])[:2]
    paths = [splitroot(p) for p in paths]
    roots = {drive + root[:1] for drive, root, _ in paths}
    if len(roots) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[x for x in p.split(slash) if x and x != dot] for _, _, p in paths]
    low, high = min(parts), max(parts)
    n = 0
    while n < len(low) and n < len(high) and low[n] == high[n]:
        n += 1
    return roots.pop() + slash.join(low[:n])


if _os.name == "nt":
    from _ntpath import _HOME, _path, altsep, defpath, devnull, isabs, join, normcase, pathsep, splitdrive, splitroot
