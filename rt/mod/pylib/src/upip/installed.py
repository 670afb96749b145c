"""What is installed in a folder: the .dist-info folders in it, and changes that happen as a whole or not at all.

New files are complete in a staging folder before the first of them is moved. When everything is there, a file names the moves; from then
on they will all be done: by this process, or, if it dies, by the next one that works on the folder. Before, nothing is.
"""

import csv
import io
import json
import os
import re
import shutil

from .archive import ArchiveError, safe_name
from .versions import normalize

_STAGING = ".upip-"
_PLAN = "plan.json"
_MOST_RECORD = 4 << 20


class Package:
    """An installed package."""

    def __init__(self, folder, info):
        self.folder, self.info = folder, info
        self.name, _, self.version = info[: -len(".dist-info")].partition("-")
        self.metadata = self._read("METADATA")
        for field in ("name", "version"):
            m = re.search(rf"(?mi)^{field}:\s*(\S+)", self.metadata)
            if m is not None:
                setattr(self, field, m.group(1))

    @property
    def key(self):
        return normalize(self.name)

    def _read(self, name):
        try:
            with open(os.path.join(self.folder, self.info, name), "rb") as f:
                return f.read(_MOST_RECORD).decode("utf-8", "replace").replace("\r\n", "\n")
        except OSError:
            return ""

    def files(self):
        """The files of the package, relative to the folder; those that lead out of it are left out."""
        found = []
        for row in csv.reader(self._read("RECORD").splitlines()):
            try:
                if row and safe_name(row[0]):
                    found.append("/".join(safe_name(row[0])))
            except ArchiveError:
                pass
        record = self.info + "/RECORD"
        return found if record in found else found + [record]

    def requirements(self):
        return [m.group(1).strip() for m in re.finditer(r"(?mi)^requires-dist:(.*)$", self.metadata.partition("\n\n")[0])]


def packages(folder):
    """Return the packages in a folder, by normalized name."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return {}
    found = {}
    for name in names:
        if name.endswith(".dist-info") and "-" in name:
            p = Package(folder, name)
            found[p.key] = p
    return found


class Staging:
    """A change of a folder."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        recover(folder)
        self.target = folder
        self.folder = os.path.join(folder, f"{_STAGING}{os.getpid()}")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.mkdir(self.folder)
        self._moves = []
        self._removals = []

    def path(self, name):
        """A folder or file in the staging folder."""
        return os.path.join(self.folder, name)

    def add(self, name, contents, requested):
        """Plan the installation of what lies in the folder name: contents."""
        rows = [(n, digest, size) for n, (digest, size) in sorted(contents.files.items())]
        for extra, text in (("INSTALLER", "upip\n"), ("REQUESTED", "")):
            if extra == "REQUESTED" and not requested:
                continue
            with open(os.path.join(self.path(name), contents.info, extra), "w") as f:
                f.write(text)
            rows.append((f"{contents.info}/{extra}", "", ""))
        rows.append((contents.info + "/RECORD", "", ""))
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        with open(os.path.join(self.path(name), contents.info, "RECORD"), "w") as f:
            f.write(out.getvalue())
        self._moves += [(f"{name}/{row[0]}", row[0]) for row in rows]

    def add_files(self, files):
        """Plan the installation of single files: name -> place in the staging folder."""
        self._moves += [(place, name) for name, place in files.items()]

    def remove(self, package):
        """Plan the removal of a package."""
        self._removals += package.files()

    def commit(self):
        """Do what was planned."""
        new = {target for _, target in self._moves}
        plan = {"moves": self._moves, "removals": [n for n in self._removals if n not in new]}
        temp = self.path(_PLAN + ".new")
        with open(temp, "w") as f:
            json.dump(plan, f)
            f.flush()
            os.fsync(f.fileno())
        os.rename(temp, self.path(_PLAN))  # from here on there is no way back
        while True:
            try:
                _finish(self.target, self.folder)
                return
            except KeyboardInterrupt:
                pass  # it takes a moment only, and can be done again

    def close(self):
        """Drop the staging folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def recover(folder):
    """Finish or drop what processes that have died have left in a folder."""
    try:
        names = os.listdir(folder)
    except OSError:
        return
    for name in names:
        pid = name[len(_STAGING):]
        if name.startswith(_STAGING) and pid.isdigit() and not _is_alive(int(pid)):
            path = os.path.join(folder, name)
            if os.path.exists(os.path.join(path, _PLAN)):
                _finish(folder, path)
            else:
                shutil.rmtree(path, ignore_errors=True)


def _is_alive(pid):
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


def _finish(folder, staging):
    """Do what a plan says, from wherever it has come."""
    with open(os.path.join(staging, _PLAN)) as f:
        plan = json.load(f)
    for name in plan["removals"]:
        _remove(folder, safe_name(name))
    for source, target in plan["moves"]:
        source, target = os.path.join(staging, *safe_name(source)), os.path.join(folder, *safe_name(target))
        if os.path.exists(source):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if os.path.isdir(target) and not os.path.islink(target):
                shutil.rmtree(target)
            os.rename(source, target)
    shutil.rmtree(staging, ignore_errors=True)


def _remove(folder, parts):
    """Remove a file, and the folders that are empty then."""
    path = os.path.join(folder, *parts)
    # A link in the way would lead out of the folder.
    for i in range(1, len(parts)):
        if os.path.islink(os.path.join(folder, *parts[:i])):
            return
    try:
        os.unlink(path)
    except OSError:
        pass
    for i in range(len(parts) - 1, 0, -1):
        try:
            os.rmdir(os.path.join(folder, *parts[:i]))
        except OSError:
            return
