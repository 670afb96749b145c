"""Paths with slashes: what os.path is."""

import posix as _os

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
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


def _fspath(path):
    """The str or bytes that a path-like object stands for."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(
        f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(result).__name__}"
    )


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path itself: case counts."""
    return _fspath(s)


def isabs(s):
    """Whether a path starts at the root."""
    s = _fspath(s)
    return s.startswith(_slash(s))


def _check_types(funcname, *paths):
    has_str = has_bytes = False
    for p in paths:
        if isinstance(p, str):
            has_str = True
        elif isinstance(p, bytes):
            has_bytes = True
        else:
            raise TypeError(
                f"{funcname}() argument must be str, bytes, or os.PathLike object, not {p.__class__.__name__!r}"
            ) from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def join(a, *p):
    """Put slashes between the parts; an absolute part drops those before it."""
    path = _fspath(a)
    s = _slash(path)
    try:
        if not p:
            path[:0] + s
        for b in map(_fspath, p):
            if b.startswith(s):
                path = b
            elif not path or path.endswith(s):
                path += b
            else:
                path += s + b
    except (TypeError, AttributeError):
        _check_types("join", path, *p)
        raise
    return path


def split(p):
    """Directory and last part."""
    p = _fspath(p)
    s = _slash(p)
    i = p.rfind(s) + 1
    head, tail = p[:i], p[i:]
    stripped = head.rstrip(s)
    return stripped or head, tail


def basename(p):
    """What follows the last slash."""
    p = _fspath(p)
    return p[p.rfind(_slash(p)) + 1 :]


def dirname(p):
    """What precedes the last part."""
    return split(p)[0]


def splitext(p):
    """Path and extension; dots at the start of the last part begin no extension."""
    p = _fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_slash(p)) + 1
    i = p.rfind(dot)
    if i > start and p[start:i].strip(dot):
        return p[:i], p[i:]
    return p, p[:0]


def splitdrive(p):
    """There are no drives: the second item is the path."""
    p = _fspath(p)
    return p[:0], p


def commonprefix(m):
    """The longest text, not path, that all start with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def getsize(filename):
    """The size in bytes."""
    return _os.stat(filename)[6]


def _time(filename, name, index):
    st = _os.stat(filename)
    return getattr(st, name, st[index])


def getmtime(filename):
    """When the content was changed."""
    return _time(filename, "st_mtime", 8)


def getatime(filename):
    """When the file was read."""
    return _time(filename, "st_atime", 7)


def getctime(filename):
    """When the file's data were changed."""
    return _time(filename, "st_ctime", 9)


def _mode(path, follow=True):
    """The mode of a file, 0 if there is none."""
    try:
        return (_os.stat if follow else _os.lstat)(path)[0]
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether a file is there; links are followed."""
    return _mode(path) != 0


def lexists(path):
    """Whether a file or a link is there."""
    return _mode(path, False) != 0


def isfile(path):
    """Whether there is a regular file."""
    return _mode(path) & 0o170000 == 0o100000


def isdir(s):
    """Whether there is a directory."""
    return _mode(s) & 0o170000 == 0o040000


def islink(path):
    """Whether there is a symbolic link."""
    return _mode(path, False) & 0o170000 == 0o120000


def samestat(s1, s2):
    """Whether two results of os.stat are of the same file."""
    return s1[1] == s2[1] and s1[2] == s2[2]


def samefile(f1, f2):
    """Whether two paths are of the same file."""
    return samestat(_os.stat(f1), _os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two file descriptors are of the same file."""
    return samestat(_os.fstat(fp1), _os.fstat(fp2))


def ismount(path):
    """Whether another file system is mounted there."""
    try:
        here = _os.lstat(path)
    except (OSError, ValueError):
        return False
    if here[0] & 0o170000 == 0o120000:
        return False
    path = _fspath(path)
    try:
        above = _os.lstat(realpath(join(path, b".." if isinstance(path, bytes) else "..")))
    except (OSError, ValueError):
        return False
    return here[2] != above[2] or here[1] == above[1]


def expanduser(path):
    """Replace ~ at the start by the home directory."""
    path = _fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    s = _slash(path)
    i = path.find(s, 1)
    if i < 0:
        i = len(path)
    from os import environ

    if i == 1 and "HOME" in environ:
        home = environ["HOME"]
    else:
        home = _home_of(path[1:i])
        if home is None:
            return path
    if isinstance(path, bytes):
        home = home.encode("utf-8", "surrogateescape")
    return home.rstrip(s) + path[i:] or s


def _home_of(user):
    if isinstance(user, bytes):
        user = user.decode("utf-8", "surrogateescape")
    try:
        with open("/etc/passwd", encoding="utf-8") as f:
            for line in f:
                fields = line.rstrip("\n").split(":")
                if len(fields) > 5 and (fields[0] == user or not user and fields[2] == str(_os.getuid())):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """Replace $NAME and ${NAME} by what the environment says; unknown names stay."""
    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    text = path.decode("utf-8", "surrogateescape") if is_bytes else path
    if "$" not in text:
        return path
    from os import environ

    out = []
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c != "$" or i + 1 == n:
            out.append(c)
            i += 1
            continue
        if text[i + 1] == "{":
            end = text.find("}", i + 2)
            name, after = text[i + 2 : end], end + 1
            if end < 0 or name not in environ:
                out.append(c)
                i += 1
                continue
        else:
            after = i + 1
            while after < n and text[after].isascii() and (text[after].isalnum() or text[after] == "_"):
                after += 1
            name = text[i + 1 : after]
            if name not in environ:
                out.append(text[i : max(after, i + 1)])
                i = max(after, i + 1)
                continue
        out.append(environ[name])
        i = after
    text = "".join(out)
    return text.encode("utf-8", "surrogateescape") if is_bytes else text


def normpath(path):
    """Drop empty parts, . and .. from a path."""
    path = _fspath(path)
    if isinstance(path, bytes):
        s, dot, dotdot = b"/", b".", b".."
    else:
        s, dot, dotdot = "/", ".", ".."
    if not path:
        return dot
    # Two slashes at the start, but not three, mean something of their own.
    root = path[:0]
    if path.startswith(s):
        root = s + s if path.startswith(s + s) and not path.startswith(s + s + s) else s
    parts = []
    for part in path.split(s):
        if not part or part == dot:
            continue
        if part != dotdot or not root and (not parts or parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + s.join(parts) or dot


def _getcwd(path):
    cwd = _os.getcwd()
    return cwd.encode("utf-8", "surrogateescape") if isinstance(path, bytes) else cwd


def abspath(path):
    """The normal form of a path, from the root."""
    path = _fspath(path)
    if not path.startswith(_slash(path)):
        path = join(_getcwd(path), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path without symbolic links."""
    filename = _fspath(filename)
    path, _ = _resolve(filename[:0], filename, strict, {})
    return abspath(path)


def _resolve(path, rest, strict, seen):
    """Walk rest from path; returns the path and whether no link was circular."""
    if isinstance(path, bytes):
        s, dot, dotdot = b"/", b".", b".."
    else:
        s, dot, dotdot = "/", ".", ".."
    if rest.startswith(s):
        rest = rest[1:]
        path = s
    while rest:
        name, _, rest = rest.partition(s)
        if not name or name == dot:
            continue
        if name == dotdot:
            if path:
                path, last = split(path)
                if last == dotdot:
                    path = join(path, dotdot, dotdot)
            else:
                path = dotdot
            continue
        newpath = join(path, name)
        try:
            is_link = _os.lstat(newpath)[0] & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = newpath
            continue
        if newpath in seen:
            path = seen[newpath]
            if path is not None:
                continue
            if strict:
                _os.stat(newpath)
            return join(newpath, rest), False
        seen[newpath] = None
        path, ok = _resolve(path, _os.readlink(newpath), strict, seen)
        if not ok:
            return join(path, rest), False
        seen[newpath] = path
    return path, True


def relpath(path, start=None):
    """The path as seen from a directory."""
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    if isinstance(path, bytes):
        s, dot, dotdot = b"/", b".", b".."
    else:
        s, dot, dotdot = "/", ".", ".."
    start = dot if start is None else _fspath(start)
    try:
        froms = [p for p in abspath(start).split(s) if p]
        tos = [p for p in abspath(path).split(s) if p]
        n = len(commonprefix([froms, tos]))
        parts = [dotdot] * (len(froms) - n) + tos[n:]
        return join(*parts) if parts else dot
    except (TypeError, AttributeError):
        _check_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all paths are in."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_fspath, paths))
    s = _slash(paths[0])
    dot = b"." if isinstance(paths[0], bytes) else "."
    try:
        lists = [[part for part in p.split(s) if part and part != dot] for p in paths]
        roots = {p.startswith(s) for p in paths}
    except (TypeError, AttributeError):
        _check_types("commonpath", *paths)
        raise
    if len(roots) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    return (s if roots.pop() else s[:0]) + s.join(commonprefix(lists))
