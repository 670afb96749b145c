"""mip: installs packages from MicroPython's index, from repositories, and from URLs."""

import hashlib
import json
import os
import sys
from urllib.parse import quote, urljoin

from upip.archive import ArchiveError, safe_name
from upip.fetch import FetchError, get
from upip.installed import Staging

__version__ = "0.4.2"
__all__ = ["InstallError", "install", "main"]

INDEX = "https://micropython.org/pi/v2"
MPY_VERSION = "6"
MOST_FILE = 16 << 20  # bytes
MOST_FILES = 2000
MOST_PACKAGES = 200
_HOSTS = {
    "github:": "https://raw.githubusercontent.com/{org}/{repo}/{ref}/{path}",
    "gitlab:": "https://gitlab.com/{org}/{repo}/-/raw/{ref}/{path}",
    "codeberg:": "https://codeberg.org/api/v1/repos/{org}/{repo}/raw/{path}?ref={ref}",
}


class InstallError(Exception):
    """A package cannot be installed."""


def _url_of(name, ref=None):
    """Return the URL that a name like github:org/repo/path@ref stands for."""
    for prefix, form in _HOSTS.items():
        if name.startswith(prefix):
            name, at, own = name[len(prefix):].partition("@")
            parts = name.split("/")
            if len(parts) < 2 or "" in parts or ".." in parts:
                raise InstallError(f"bad name: {prefix}{name}")
            ref = own if at else ref
            return form.format(org=parts[0], repo=parts[1], ref=quote(ref or "HEAD"), path="/".join(parts[2:]))
    return name


def _is_url(name):
    return name.startswith(("http://", "https://", *_HOSTS))


def _default_target():
    for path in sys.path:
        if path.endswith("/lib") and not path.startswith("/rom"):
            return os.path.expanduser(path)
    raise InstallError("no entry of sys.path ends in /lib; give a target")


def _json(url):
    try:
        data = json.loads(get(url, MOST_FILE).body.decode())
    except (ValueError, RecursionError):
        raise InstallError(f"{url}: bad JSON") from None
    if not isinstance(data, dict):
        raise InstallError(f"{url}: bad JSON")
    return data


def _pairs(data, name, url):
    """Return the pairs of strings in a list of a package.json."""
    pairs = data.get(name, ())
    good = isinstance(pairs, (list, tuple)) and all(
        [isinstance(p, list) and len(p) == 2 and isinstance(p[0], str) and (p[1] is None or isinstance(p[1], str)) for p in pairs]
    )
    if not good:
        raise InstallError(f"{url}: bad list of {name}")
    return pairs


class _Installer:
    """Collects the files of packages."""

    def __init__(self, staging, target, index, mpy):
        self.staging, self.target, self.index, self.mpy = staging, target, index.rstrip("/"), mpy
        self.done = set()
        self.files = {}  # target name -> place in the staging folder

    def package(self, name, version):
        """Collect a package and what it needs."""
        queue = [(name, version)]
        while queue:
            name, version = queue.pop(0)
            if name in self.done:
                continue
            self.done.add(name)
            if len(self.done) > MOST_PACKAGES:
                raise InstallError("too many packages")
            queue += self.one(name, version)

    def one(self, name, version):
        """Collect the files of a package, and return what it needs."""
        if not _is_url(name):
            if not version:
                version = "latest"
            if not all([safe_name(part) == [part] for part in (name, version)]):
                raise InstallError(f"bad name: {name}")
            print(f"Installing {name} ({version}) from {self.index} to {self.target}")
            kind = MPY_VERSION if self.mpy else "py"
            return self.listed(f"{self.index}/package/{kind}/{quote(name)}/{quote(version)}.json", None)
        url = _url_of(name, version)
        path = url.partition("?")[0]
        if path.endswith((".py", ".mpy")):
            print(f"Downloading {url} to {self.target}")
            self.file(path.rpartition("/")[2], url, None)
            return []
        if not path.endswith(".json"):
            name, at, ref = name.partition("@")
            url = _url_of(name.rstrip("/") + "/package.json" + at + ref, version)
        print(f"Installing {url} to {self.target}")
        return self.listed(url, version)

    def listed(self, url, version):
        """Collect what a package.json lists."""
        data = _json(url)
        for path, short in _pairs(data, "hashes", url):
            if not short or not short.isalnum() or len(short) > 64:
                raise InstallError(f"{url}: bad hash of {path}")
            self.file(path, f"{self.index}/file/{short[:2]}/{short}", short)
        for path, source in _pairs(data, "urls", url):
            if source is None:
                raise InstallError(f"{url}: bad list of urls")
            source = _url_of(source, version) if _is_url(source) else urljoin(url, source)
            self.file(path, source, None)
        return list(_pairs(data, "deps", url))

    def file(self, path, url, short):
        """Download a file, unless it is there already."""
        parts = safe_name(path)
        if not parts:
            raise InstallError(f"bad name of a file: {path!r}")
        name = "/".join(parts)
        if short is not None and _short_hash(os.path.join(self.target, *parts), len(short)) == short:
            print(f"Exists: {name}")
            return
        print(f"Copying: {name}")
        if len(self.files) >= MOST_FILES:
            raise InstallError("too many files")
        place = self.staging.path(f"f{len(self.files)}")
        with open(place, "wb") as f:
            get(url, MOST_FILE, sink=f.write)
        if short is not None and _short_hash(place, len(short)) != short:
            raise InstallError(f"{name} is not what the index says: its hash differs")
        self.files[name] = os.path.basename(place)


def _short_hash(path, n):
    try:
        with open(path, "rb") as f:
            return hashlib.sha256(f.read()).hexdigest()[:n]
    except OSError:
        return None


def install(package, index=None, target=None, version=None, mpy=True):
    """Install a package and what it needs. Nothing is installed when something fails."""
    try:
        target = os.path.expanduser(target or _default_target())
        staging = Staging(target)
        try:
            installer = _Installer(staging, target, index or INDEX, mpy)
            installer.package(package, version)
            staging.add_files(installer.files)
            staging.commit()
        finally:
            staging.close()
    except (InstallError, FetchError, ArchiveError, ValueError, OSError) as e:
        print(f"Package not found or not installed: {package}: {e}", file=sys.stderr)
        return False
    print("Done")
    return True


_USAGE = """\
mip - installs packages from MicroPython's index, repositories and URLs
Usage: pycopy -m mip install [-t TARGET] [-i INDEX] [--mpy | --no-mpy] PACKAGE...
A PACKAGE is NAME, NAME@VERSION, github:ORG/REPO[/PATH][@REF], gitlab:..., codeberg:..., or a URL."""


def main(args):
    """Run the command, and return its exit status."""
    if not args or args[0] in ("-h", "--help"):
        print(_USAGE)
        return 0
    if args[0] != "install":
        print(f"mip: Unknown command {args[0]!r}", file=sys.stderr)
        return 1
    import argparse

    parser = argparse.ArgumentParser(prog="mip install")
    parser.add_argument("-t", "--target", help="folder to install in")
    parser.add_argument("-i", "--index", help="index to ask")
    parser.add_argument("--mpy", action="store_true", help="install compiled files (the default)")
    parser.add_argument("--no-mpy", action="store_true", help="install source files")
    parser.add_argument("package", nargs="+")
    options = parser.parse_args(args[1:])
    status = 0
    for package in options.package:
        version = None
        if "@" in package and not package.startswith(("http://", "https://")):
            package, _, version = package.partition("@")
        if not install(package, options.index, options.target, version, not options.no_mpy):
            status = 1
    return status
