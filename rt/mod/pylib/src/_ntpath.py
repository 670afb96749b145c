"""What os.path does differently on Windows.

The separator is the slash, which the system takes everywhere; a backslash in an argument becomes one. A path may begin with a
drive, "C:", or with "//host/share".
"""

import posixpath as _posix

pathsep = ";"
defpath = ".;C:/bin"
altsep = "\\"
devnull = "nul"
_HOME = "USERPROFILE"

_as_is = _posix._path


def _path(p):
    p = _as_is(p)
    return p.replace(b"\\", b"/") if isinstance(p, bytes) else p.replace("\\", "/")


def normcase(s):
    return _path(s).lower()


def splitdrive(p):
    p = _path(p)
    slash, colon = (b"/", b":") if isinstance(p, bytes) else ("/", ":")
    if p[1:2] == colon:
        return p[:2], p[2:]
    if p[:2] == slash * 2 and p[2:3] != slash:
        i = p.find(slash, 2)
        if i > 0 and p[i + 1 : i + 2] != slash:
            i = p.find(slash, i + 1)
            return (p, p[:0]) if i < 0 else (p[:i], p[i:])
    return p[:0], p


def splitroot(p):
    drive, rest = splitdrive(p)
    tail = rest.lstrip(b"/" if isinstance(rest, bytes) else "/")
    return drive, rest[: 1 if tail != rest else 0], tail


def isabs(s):
    return bool(splitroot(s)[1])


def join(a, *p):
    a = _path(a)
    p = [_path(x) for x in p]
    _posix._same_type("join", a, *p)
    slash = b"/" if isinstance(a, bytes) else "/"
    for x in p:
        drive, root, rest = splitroot(x)
        mine, rest_of_a = splitdrive(a)
        if drive and drive.lower() != mine.lower():
            a = x
        elif root:
            a = (drive or mine) + root + rest
        elif not rest_of_a or a.endswith(slash):
            a += rest
        else:
            a += slash + rest
    return a
