"""What is installed: the .dist-info folders on sys.path."""

__all__ = ["Distribution", "PackageNotFoundError", "distribution", "distributions", "entry_points", "files", "metadata", "requires", "version"]

import os
import re
import sys


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such package."""

    def __str__(self):
        return f"No package metadata was found for {self.args[0]}"


def _canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


class Metadata:
    """The fields of a METADATA file; their names do not depend on case."""

    def __init__(self, text):
        self._fields = []
        head, _, body = text.replace("\r\n", "\n").partition("\n\n")
        for line in head.split("\n"):
            if line[:1] in (" ", "\t") and self._fields:
                name, value = self._fields[-1]
                self._fields[-1] = (name, value + "\n" + line)
            elif ":" in line:
                name, _, value = line.partition(":")
                self._fields.append((name, value.strip()))
        self._body = body

    def get_all(self, name, default=None):
        found = [v for n, v in self._fields if n.lower() == name.lower()]
        return found or default

    def get(self, name, default=None):
        return (self.get_all(name) or [default])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._fields)

    def keys(self):
        return [n for n, v in self._fields]

    def items(self):
        return list(self._fields)

    def get_payload(self):
        return self._body


class PackagePath(str):
    """A file of a package, relative to the folder that it is installed in."""

    dist = None

    def locate(self):
        from pathlib import Path

        return Path(self.dist._folder) / self

    def read_text(self, encoding="utf-8"):
        return self.locate().read_text(encoding)

    def read_binary(self):
        return self.locate().read_bytes()


class EntryPoint:
    """A named object of a package."""

    def __init__(self, name, value, group):
        self.name, self.value, self.group = name, value, group

    def load(self):
        from importlib import import_module

        module, _, attr = self.value.partition(":")
        obj = import_module(module.strip())
        for part in filter(None, attr.split("[")[0].strip().split(".")):
            obj = getattr(obj, part)
        return obj

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(tuple):
    """Entry points, to choose from."""

    def select(self, **wanted):
        return EntryPoints(e for e in self if all(getattr(e, k) == v for k, v in wanted.items()))

    @property
    def groups(self):
        return {e.group for e in self}

    @property
    def names(self):
        return {e.name for e in self}


class Distribution:
    """An installed package."""

    def __init__(self, folder, info):
        self._folder, self._info = folder, info

    @staticmethod
    def from_name(name):
        return distribution(name)

    def read_text(self, filename):
        try:
            with open(f"{self._folder}/{self._info}/{filename}") as f:
                return f.read()
        except OSError:
            return None

    @property
    def metadata(self):
        return Metadata(self.read_text("METADATA") or self.read_text("PKG-INFO") or "")

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")

    @property
    def files(self):
        text = self.read_text("RECORD")
        if text is None:
            return None
        import csv

        found = []
        for row in csv.reader(text.splitlines()):
            if row:
                p = PackagePath(row[0])
                p.dist = self
                found.append(p)
        return found

    @property
    def entry_points(self):
        found, group = [], ""
        for line in (self.read_text("entry_points.txt") or "").splitlines():
            line = line.strip()
            if line.startswith("[") and line.endswith("]"):
                group = line[1:-1].strip()
            elif "=" in line and line[0] not in "#;":
                name, _, value = line.partition("=")
                found.append(EntryPoint(name.strip(), value.strip(), group))
        return EntryPoints(found)

    def locate_file(self, path):
        from pathlib import Path

        return Path(self._folder) / path


def distributions(path=None):
    """Iterate over the packages on sys.path."""
    for folder in sys.path if path is None else path:
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")) and not name.startswith("."):
                yield Distribution(folder or ".", name)


def distribution(name):
    """Return a package by name."""
    if not name:
        raise ValueError("A distribution name is required.")
    for d in distributions():
        if _canonical(d._info.rpartition(".")[0].partition("-")[0]) == _canonical(name) or _canonical(d.name or "") == _canonical(name):
            return d
    raise PackageNotFoundError(name)


def metadata(name):
    return distribution(name).metadata


def version(name):
    return distribution(name).version


def files(name):
    return distribution(name).files


def requires(name):
    return distribution(name).requires


def entry_points(**wanted):
    return EntryPoints(e for d in distributions() for e in d.entry_points).select(**wanted)


def packages_distributions():
    """Which distributions have modules of a top-level name: a dict of lists."""
    found = {}
    for d in distributions():
        names = (d.read_text("top_level.txt") or "").split()
        if not names:
            names = {f.partition("/")[0] if "/" in f else f.removesuffix(".py") for f in d.files or () if f.endswith(".py")}
        for name in names:
            if not name.endswith((".dist-info", ".egg-info")) and name != "..":
                found.setdefault(name, []).append(d.metadata["Name"])
    return found
