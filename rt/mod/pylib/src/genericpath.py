"""The functions of os.path that only ask the file system."""

import _os
import stat as _stat

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "lexists",
    "samefile", "sameopenfile", "samestat",
]


def _mode(path, stat=_os.stat):
    try:
        return stat(path).st_mode
    except (OSError, ValueError):
        return None


def exists(path):
    return _mode(path) is not None


def lexists(path):
    return _mode(path, _os.lstat) is not None


def isfile(path):
    mode = _mode(path)
    return mode is not None and _stat.S_ISREG(mode)


def isdir(s):
    mode = _mode(s)
    return mode is not None and _stat.S_ISDIR(mode)


def islink(path):
    mode = _mode(path, _os.lstat)
    return mode is not None and _stat.S_ISLNK(mode)


def getsize(filename):
    return _os.stat(filename).st_size


def getmtime(filename):
    return _os.stat(filename).st_mtime


def getatime(filename):
    return _os.stat(filename).st_atime


def getctime(filename):
    return _os.stat(filename).st_ctime


def commonprefix(m):
    """The longest common leading part of the items: characters of strs, or items of lists."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        import os

        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, x in enumerate(low):
        if x != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_os.stat(f1), _os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(_os.fstat(fp1), _os.fstat(fp2))
