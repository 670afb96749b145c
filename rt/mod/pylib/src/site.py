"""Where packages are. Importing it changes nothing: sys.path is made before the program starts, without files of the kind .pth
(addsitedir reads them)."""

import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = True
_dirs = [os.path.expanduser(p) for p in sys.path[1:] if p and not p.startswith(".")]
USER_BASE = os.path.expanduser(os.environ.get("PYTHONUSERBASE") or "~/.pycopy")
USER_SITE = USER_BASE + "/lib"


def getuserbase():
    return USER_BASE


def getusersitepackages():
    return USER_SITE


def getsitepackages(prefixes=None):
    """The directories of packages for all users."""
    if prefixes is None:
        return [d for d in _dirs if d != USER_SITE] or ["/usr/lib/pycopy"]
    return [p + "/lib/pycopy" for p in dict.fromkeys(prefixes) if p]


def check_enableusersite():
    return ENABLE_USER_SITE


def makepath(*paths):
    d = os.path.abspath(os.path.join(*paths))
    return d, os.path.normcase(d)


def removeduppaths():
    sys.path[:] = list(dict.fromkeys(sys.path))
    return set(sys.path)


def addpackage(sitedir, name, known_paths):
    """Adds what the lines of a .pth file name; lines that import something are run."""
    try:
        with open(os.path.join(sitedir, name)) as f:
            lines = f.read().splitlines()
    except OSError:
        return known_paths
    for n, line in enumerate(lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            if line.startswith(("import ", "import\t")):
                exec(line)
                continue
            d, key = makepath(sitedir, line.rstrip())
            if (known_paths is None or key not in known_paths) and d not in sys.path and os.path.exists(d):
                sys.path.append(d)
                if known_paths is not None:
                    known_paths.add(key)
        except Exception as e:
            print("Error processing line %d of %s: %r" % (n, os.path.join(sitedir, name), e), file=sys.stderr)
            break
    return known_paths


def addsitedir(sitedir, known_paths=None):
    d, key = makepath(sitedir)
    if (known_paths is None or key not in known_paths) and d not in sys.path:
        sys.path.append(d)
        if known_paths is not None:
            known_paths.add(key)
    try:
        names = os.listdir(d)
    except OSError:
        return known_paths
    for name in sorted(names):
        if name.endswith(".pth") and not name.startswith("."):
            addpackage(d, name, known_paths)
    return known_paths


def addusersitepackages(known_paths):
    if os.path.isdir(USER_SITE):
        addsitedir(USER_SITE, known_paths)
    return known_paths


def addsitepackages(known_paths, prefixes=None):
    for d in getsitepackages(prefixes):
        if os.path.isdir(d):
            addsitedir(d, known_paths)
    return known_paths


def main():
    pass


if __name__ == "__main__":
    if "--user-base" in sys.argv or "--user-site" in sys.argv:
        print(os.pathsep.join([USER_BASE] * ("--user-base" in sys.argv) + [USER_SITE] * ("--user-site" in sys.argv)))
    else:
        print("sys.path = [")
        for d in sys.path:
            print("    %r," % (d,))
        print("]")
        for name in ("USER_BASE", "USER_SITE"):
            d = globals()[name]
            print("%s: %r (%s)" % (name, d, "exists" if os.path.isdir(d) else "doesn't exist"))
        print("ENABLE_USER_SITE: %r" % ENABLE_USER_SITE)
