"""Lines of source files, kept in memory."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# filename -> (size, mtime or None, lines, full name)
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line with its line end; an empty string if there is no such line."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed."""
    import os

    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            st = os.stat(entry[3])
        except OSError:
            cache.pop(name, None)
            continue
        if entry[0] != st[6] or entry[1] != st[8]:
            cache.pop(name, None)


def lazycache(filename, module_globals):
    """Note the loader of a module, to be asked for the source later."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename[0] == "<" and filename[-1] == ">" or not module_globals:
        return False
    spec = module_globals.get("__spec__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    get_source = getattr(loader, "get_source", None)
    if not name or not callable(get_source):
        return False
    cache[filename] = (lambda: get_source(name),)
    return True


def updatecache(filename, module_globals=None):
    """Read a file again and return its lines."""
    cache_entry = cache.pop(filename, None)
    if not filename or filename[0] == "<" and filename[-1] == ">":
        return []
    if cache_entry is not None and len(cache_entry) == 1:
        try:
            source = cache_entry[0]()
        except Exception:
            source = None
        if source is not None:
            lines = source.splitlines(True)
            cache[filename] = (len(source), None, lines, filename)
            return lines
    import os
    import sys

    names = [filename]
    if not filename.startswith("/"):
        names.extend([f"{d}/{filename}" for d in sys.path if isinstance(d, str)])
    for full in names:
        try:
            st = os.stat(full)
            with open(full, "rb") as f:
                data = f.read()
            text = data.decode("utf-8").removeprefix("\ufeff")
        except (OSError, UnicodeError, SyntaxError):
            continue
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        last = lines.pop()
        lines = [line + "\n" for line in lines]
        if last:
            lines.append(last + "\n")
        cache[filename] = (st[6], st[8], lines, full)
        return lines
    if cache_entry is None and lazycache(filename, module_globals):
        return updatecache(filename)
    return []
