"""upip: installs packages from the Python package index, or one like it.

Sources are unpacked, not built: setup.py does not run.
"""

import hashlib
import os
import sys

from .archive import ArchiveError, needed, unpack_sdist, unpack_wheel
from .fetch import FetchError, get
from .index import File, Index, check_digest, make_file
from .installed import Staging, packages, recover
from .versions import Requirement, Specifiers, Version, normalize

__all__ = ["get_install_path", "help", "install", "installed", "main", "uninstall"]

debug = False
install_path = None
index_urls = ["https://pypi.org/simple"]

MOST_ARCHIVE = 100 << 20  # bytes
SECONDS = 600  # for an archive
MOST_PACKAGES = 500  # in one installation
_ERRORS = (FetchError, ArchiveError, ValueError, OSError, RecursionError)


def get_install_path():
    """Return the folder that packages are installed in by default: the second entry of sys.path."""
    global install_path
    if install_path is None:
        path = sys.path[1] if len(sys.path) > 1 else "~/.pycopy/lib"
        install_path = os.path.expanduser(path) or "."
    return install_path


class _Bar:
    """Shows how far a download is, on a terminal."""

    _WIDTH = 30

    def __init__(self, name):
        self._name, self._last = name, None
        self.on = sys.stderr.isatty()

    def __call__(self, done, total):
        if total:
            n = min(done * self._WIDTH // total, self._WIDTH)
            text = f"[{'#' * n}{' ' * (self._WIDTH - n)}] {min(done * 100 // total, 100):3}%"
        else:
            text = f"{done >> 10} KiB"
        if text != self._last:
            self._last = text
            sys.stderr.write(f"\r{self._name[:40]} {text}")
            sys.stderr.flush()

    def close(self):
        if self._last is not None:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class _Chosen:
    """A package that will be installed."""

    def __init__(self, name, version, contents, place):
        self.name, self.version, self.contents, self.place = name, version, contents, place


class _Installer:
    """Finds out what has to be installed, and stages it."""

    def __init__(self, folder, index, prereleases, dependencies, upgrade):
        self.folder, self.index = folder, index
        self.prereleases, self.dependencies, self.upgrade = prereleases, dependencies, upgrade
        self.present = packages(folder)
        self.chosen = {}  # key -> _Chosen
        self.limits = {}  # key -> Specifiers
        self.extras = {}  # key -> set
        self.hashes = {}  # key -> digests that are allowed
        self.count = 0

    def require(self, requirement, hashes=()):
        key = requirement.key
        self.limits[key] = self.limits.get(key, Specifiers()) & requirement.specifiers
        self.extras.setdefault(key, set()).update(requirement.extras)
        if hashes:
            self.hashes.setdefault(key, set()).update(hashes)

    def run(self, staging, requirements):
        """Choose and unpack everything that the requirements need."""
        queue = [(r, True) for r in requirements]
        asked = {r.key for r in requirements}
        while queue:
            requirement, direct = queue.pop(0)
            key = requirement.key
            if not direct:
                self.require(requirement)
            done = self.chosen.get(key)
            if done is not None and self.limits[key].allows(done.version):
                queue += self._dependencies(done, requirement.extras)
                continue
            present = self.present.get(key)
            if done is None and present is not None and self._will_do(present, key, direct):
                if direct:
                    print(f"{present.name} {present.version} is installed already")
                continue
            new = self._stage(staging, requirement)
            self.chosen[key] = new
            queue += self._dependencies(new, tuple(self.extras[key]))
        for key, c in self.chosen.items():
            if key in self.present:
                staging.remove(self.present[key])
            staging.add(c.place, c.contents, key in asked)
        return list(self.chosen.values())

    def _will_do(self, package, key, direct):
        if self.upgrade and direct:
            return False
        try:
            return self.limits[key].allows(Version(package.version))
        except ValueError:
            return False

    def _dependencies(self, chosen, extras):
        return [(r, False) for r in needed(chosen.contents, extras)] if self.dependencies else []

    def _stage(self, staging, requirement):
        self.count += 1
        if self.count > MOST_PACKAGES:
            raise FetchError("too many packages")
        key = requirement.key
        file, local = self._find(requirement)
        print(f"Installing {requirement.name} {file.version} from {file.url}")
        place = f"p{self.count}"
        path = local
        if path is None:
            path = staging.path(place + ".download")
            self._download(file, path)
        self._check(path, file, self.hashes.get(key))
        folder = staging.path(place)
        os.mkdir(folder)
        if file.wheel:
            contents = unpack_wheel(path, requirement.name, folder)
        else:
            contents = unpack_sdist(path, requirement.name, file.version, folder, file.name.endswith(".zip"))
        if local is None:
            os.unlink(path)
        return _Chosen(requirement.name, file.version, contents, place)

    def _find(self, requirement):
        """Return the File for a requirement, and its path if it is here already."""
        key = requirement.key
        if requirement.url is None:
            return self.index.choose(requirement.name, self.limits[key], self.prereleases), None
        url, _, fragment = requirement.url.partition("#")
        local = None
        if "://" not in url:
            local = url
        name = url.rpartition("/")[2]
        algorithm, _, digest = fragment.partition("=")
        file = make_file(name, url, check_digest(algorithm, digest), None, None, key)
        if file is None:
            raise ArchiveError(f"{name} cannot be installed here")
        return file, local

    def _download(self, file, path):
        bar = _Bar(file.name)
        try:
            with open(path, "wb") as f:
                get(file.url, MOST_ARCHIVE, SECONDS, sink=f.write, progress=bar if bar.on else None)
        finally:
            bar.close()

    def _check(self, path, file, allowed):
        for algorithm, digest in [file.hash] if file.hash else []:
            if _digest(path, algorithm) != digest:
                raise ArchiveError(f"{file.name} is not what the index says: its {algorithm} differs")
        if allowed and not any([_digest(path, a) == d for a, d in allowed]):
            raise ArchiveError(f"{file.name} has none of the hashes that were given")


def _digest(path, algorithm):
    h = hashlib.new(algorithm)
    with open(path, "rb") as f:
        while True:
            data = f.read(1 << 16)
            if not data:
                return h.hexdigest()
            h.update(data)


def _requirement(text):
    """Make a Requirement of what the command line has: also the path or URL of an archive."""
    name = text.rpartition("/")[2].partition("#")[0]
    if " @ " not in text and name.endswith((".whl", ".tar.gz", ".zip")) and ("/" in text or os.path.exists(text)):
        base = name.partition("-")[0] if name.endswith(".whl") else name.rpartition("-")[0]
        r = Requirement(base)
        r.url = text
        return r
    return Requirement(text)


def _read_requirements(file, depth=0):
    """Return (requirements, hashes by key, URLs of indexes) of a requirements file."""
    if depth > 10:
        raise ValueError("requirements files include each other")
    found, hashes, urls = [], {}, []
    with open(file) as f:
        text = f.read().replace("\\\n", " ")
    for line in text.splitlines():
        line = line.partition(" #")[0].strip()
        if not line or line.startswith("#"):
            continue
        option, _, value = line.replace("=", " ", 1).partition(" ") if line.startswith("--") else line.partition(" ")
        if option in ("-r", "--requirement"):
            inner = _read_requirements(os.path.join(os.path.dirname(file), value.strip()), depth + 1)
            found += inner[0]
            hashes.update(inner[1])
            urls += inner[2]
        elif option in ("-i", "--index-url", "--extra-index-url"):
            urls.append(value.strip())
        elif line.startswith("-"):
            raise ValueError(f"{file}: option {option} is not supported")
        else:
            words = line.split()
            given = [w[len("--hash="):].partition(":") for w in words if w.startswith("--hash=")]
            r = _requirement(" ".join([w for w in words if not w.startswith("--hash=")]))
            if r.wanted():
                found.append(r)
                if given:
                    hashes.setdefault(r.key, []).extend([h for h in [check_digest(a, d) for a, _, d in given] if h])
    return found, hashes, urls


def _install(requirements, path, urls, hashes={}, prereleases=False, dependencies=True, upgrade=False):
    """Install requirements and what they need, and return what was installed."""
    path = os.path.expanduser(path or get_install_path())
    print(f"Installing to: {path.rstrip('/')}/")
    staging = Staging(path)
    try:
        installer = _Installer(path, Index(urls), prereleases, dependencies, upgrade)
        for r in requirements:
            installer.require(r, hashes.get(r.key, ()))
        done = installer.run(staging, requirements)
        if done:
            staging.commit()
        return done
    finally:
        staging.close()


def install(to_install, install_path=None, *, path=None, index_url=None, upgrade=False):
    """Install a package, or several, and what they need. Nothing is installed when something fails."""
    if isinstance(to_install, str):
        to_install = [to_install]
    urls = [index_url] if index_url else index_urls
    what = to_install[0] if to_install else ""
    try:
        _install([_requirement(t) for t in to_install], path or install_path, urls, upgrade=upgrade)
    except _ERRORS as e:
        if debug:
            raise
        what = what if len(to_install) == 1 else ", ".join(to_install)
        print(f"Error installing '{what}': {e}", file=sys.stderr)
        return False
    return True


def uninstall(names, path=None):
    """Remove packages; return the names of those that are not there."""
    path = os.path.expanduser(path or get_install_path())
    if isinstance(names, str):
        names = [names]
    present = packages(path)
    missing = [n for n in names if normalize(n) not in present]
    there = [n for n in names if n not in missing]
    if there:
        staging = Staging(path)
        try:
            for name in there:
                package = present[normalize(name)]
                staging.remove(package)
                print(f"Removing {package.name} {package.version}")
            staging.commit()
        finally:
            staging.close()
    return missing


def installed(path=None):
    """Return the names and versions of what is installed."""
    path = os.path.expanduser(path or get_install_path())
    recover(path)
    return [(p.name, p.version) for p in packages(path).values()]


def help():
    """Print how the command is used."""
    print("""\
upip - installs packages from the Python package index
Usage: pycopy -m upip install [OPTION]... PACKAGE...
       pycopy -m upip uninstall [-p PATH] PACKAGE...
       pycopy -m upip list|freeze [-p PATH]
       pycopy -m upip show [-p PATH] PACKAGE...
A PACKAGE is a name, a name with versions ('pycopy-argparse>=0.3,<1'), or an archive.
Options:
  -p, --path PATH        folder to install in (default: the second entry of sys.path)
  -r FILE                install what FILE lists, too
  -i, --index-url URL    index to ask instead of https://pypi.org/simple
  --extra-index-url URL  index to ask when the others do not know a package
  -U, --upgrade          replace what is installed by newer versions
  --pre                  take versions before a release, too
  --no-deps              do not install what the packages need
  --debug                show where errors come from
Nothing is installed unless everything can be.""")


class _UsageError(Exception):
    """The command line is wrong."""


def _arguments(args):
    """Return (options, names)."""
    options = {"path": None, "r": [], "urls": [], "extra": [], "upgrade": False, "pre": False, "deps": True}
    names = []
    args = list(args)
    while args:
        a = args.pop(0)
        name, eq, value = a.partition("=") if a.startswith("--") else (a, "", "")
        if name in ("-p", "--path", "-t", "--target", "-r", "--requirement", "-i", "--index-url", "--extra-index-url"):
            if not eq:
                if not args:
                    raise _UsageError(f"option {name} needs a value")
                value = args.pop(0)
            if name in ("-p", "--path", "-t", "--target"):
                options["path"] = value
            elif name in ("-r", "--requirement"):
                options["r"].append(value)
            else:
                options["extra" if name == "--extra-index-url" else "urls"].append(value)
        elif a in ("-U", "--upgrade"):
            options["upgrade"] = True
        elif a == "--pre":
            options["pre"] = True
        elif a == "--no-deps":
            options["deps"] = False
        elif a in ("-y", "--yes"):
            pass
        elif a == "--debug":
            global debug
            debug = True
        elif a.startswith("-"):
            raise _UsageError(f"no option {a}")
        else:
            names.append(a)
    return options, names


def _main_install(options, names):
    requirements, hashes, urls = [_requirement(n) for n in names], {}, []
    for file in options["r"]:
        more, given, more_urls = _read_requirements(file)
        requirements += more
        hashes.update(given)
        urls += more_urls
    if not requirements:
        raise _UsageError("nothing to install")
    urls = (options["urls"] or urls or index_urls) + options["extra"]
    done = _install(requirements, options["path"], urls, hashes, options["pre"], options["deps"], options["upgrade"])
    if done:
        print("Installed " + ", ".join([f"{c.name} {c.version}" for c in done]))
    return 0


def _main_show(options, names):
    path = os.path.expanduser(options["path"] or get_install_path())
    present, status = packages(path), 0
    for name in names:
        p = present.get(normalize(name))
        if p is None:
            print(f"{name} is not installed", file=sys.stderr)
            status = 1
            continue
        print(f"Name: {p.name}\nVersion: {p.version}\nLocation: {path}\nRequires: {', '.join(p.requirements())}")
        print("Files:\n  " + "\n  ".join(p.files()))
    return status


def main(args):
    """Run the command, and return its exit status."""
    if not args or args[0] in ("-h", "--help", "help"):
        help()
        return 0
    command = args[0]
    if command not in ("install", "uninstall", "list", "freeze", "show"):
        print(f"Error: no command {command!r}; see --help", file=sys.stderr)
        return 1
    if "-h" in args or "--help" in args:
        help()
        return 0
    names = []
    try:
        options, names = _arguments(args[1:])
        if command == "install":
            return _main_install(options, names)
        if command == "uninstall":
            missing = uninstall(names, options["path"])
            for name in missing:
                print(f"{name} is not installed", file=sys.stderr)
            return 1 if missing else 0
        if command == "show":
            return _main_show(options, names)
        for name, version in installed(options["path"]):
            print(f"{name}=={version}" if command == "freeze" else f"{name:<30} {version}")
        return 0
    except _UsageError as e:
        print(f"Error: {e}; see --help", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nInterrupted; nothing was changed", file=sys.stderr)
        return 130
    except _ERRORS as e:
        if debug:
            raise
        print(f"Error {command}ing '{', '.join(names)}': {e}", file=sys.stderr)
        return 1
