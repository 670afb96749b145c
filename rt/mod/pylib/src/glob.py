"""File names that match shell patterns; ** matches any number of directories if asked for."""

__all__ = ["escape", "glob", "iglob", "translate"]

import os
from fnmatch import filter as _filter


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match, as a list."""
    return list(
        iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden)
    )


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match, as an iterator."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    it = _iglob(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        try:
            first = next(it)
        except StopIteration:
            return iter(())
        if first:
            return _chain(first, it)
    return it


def _chain(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and _is_recursive(basename):
            yield from _glob_all(root, basename, dironly, hidden)
        else:
            yield from _glob_names(root, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root, recursive, True, hidden)
    else:
        dirs = [dirname]
    if not has_magic(basename):
        find = _glob_one
    elif recursive and _is_recursive(basename):
        find = _glob_all
    else:
        find = _glob_names
    for dirname in dirs:
        for name in find(os.path.join(root, dirname) if root else dirname, basename, dironly, hidden):
            yield os.path.join(dirname, name)


def _glob_names(dirname, pattern, dironly, hidden):
    names = _listdir(dirname, dironly)
    if not (hidden or _is_hidden(pattern)):
        names = [n for n in names if not _is_hidden(n)]
    return _filter(names, pattern)


def _glob_one(dirname, basename, dironly, hidden):
    if basename:
        return [basename] if os.path.lexists(os.path.join(dirname, basename)) else []
    return [basename] if os.path.isdir(dirname) else []


def _glob_all(dirname, pattern, dironly, hidden):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _walk(dirname, dironly, hidden)


def _walk(dirname, dironly, hidden):
    for name in _listdir(dirname, dironly):
        if hidden or not _is_hidden(name):
            yield name
            path = os.path.join(dirname, name) if dirname else name
            for inner in _walk(path, dironly, hidden):
                yield os.path.join(name, inner)


def _listdir(dirname, dironly):
    try:
        names = os.listdir(dirname or (b"." if isinstance(dirname, bytes) else "."))
    except OSError:
        return []
    if dironly:
        names = [n for n in names if os.path.isdir(os.path.join(dirname, n))]
    return names


def has_magic(s):
    """Whether a path contains a pattern."""
    if isinstance(s, bytes):
        return b"*" in s or b"?" in s or b"[" in s
    return "*" in s or "?" in s or "[" in s


def _is_hidden(name):
    return name[:1] in (".", b".")


def _is_recursive(pattern):
    return pattern in ("**", b"**")


def escape(pathname):
    """A pattern that matches the path itself."""
    if isinstance(pathname, bytes):
        for c in (b"[", b"*", b"?"):
            pathname = pathname.replace(c, b"[[]" if c == b"[" else b"[" + c + b"]")
        return pathname
    return "".join([f"[{c}]" if c in "*?[" else c for c in pathname])


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression of a pattern of paths."""
    import re
    from fnmatch import translate as one

    seps = seps or (os.sep + (os.altsep or ""))
    sep = re.escape(seps[0]) if len(seps) == 1 else "[%s]" % "".join(map(re.escape, seps))
    other = "[^%s]" % "".join(map(re.escape, seps))
    hidden = "" if include_hidden else r"(?!\.)"
    out, parts = "", re.split(sep, pat)
    for k, part in enumerate(parts):
        last = k == len(parts) - 1
        if part == "*":
            out += hidden + other + "+" + ("" if last else sep)
        elif recursive and part == "**":
            if k and parts[k - 1] == "**":
                continue
            step = "%s%s+%s" % (hidden, other, sep)
            out += "(?:%s)*" % step if not last else "(?:%s)*%s%s*" % (step, hidden, other) if not include_hidden else ".*"
        else:
            text = ""
            if part:
                if not include_hidden and part[0] in "*?[":
                    text = hidden
                for piece in re.findall(r"\*+|\?|\[!?\]?[^\]]*\]|.", part, re.S):
                    text += other + "*" if piece[0] == "*" else other if piece == "?" else \
                        "(?!%s)" % sep + one(piece)[4:-3] if len(piece) > 1 else re.escape(piece)
            out += text + ("" if last else sep)
    return r"(?s:%s)\Z" % out
