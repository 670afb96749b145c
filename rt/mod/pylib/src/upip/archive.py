"""Unpacking of what was downloaded. Archives are not trusted: nothing leaves the folder, and everything has a limit."""

import base64
import csv
import hashlib
import os
import re

from .versions import Requirement, normalize

MOST_BYTES = 256 << 20  # of all files of an archive
MOST_FILES = 20000
MOST_NAME = 400
_CHUNK = 64 << 10


class ArchiveError(Exception):
    """An archive is damaged, or not what it should be."""


class _Limited:
    """A stream that ends with an error after a number of bytes."""

    def __init__(self, f, limit):
        self._f, self._left = f, limit

    def _count(self, n):
        self._left -= n
        if self._left < 0:
            raise ArchiveError("the archive has too much in it")

    def read(self, n=-1):
        if n is None or n < 0 or n > self._left:
            n = self._left + 1
        data = self._f.read(n)
        self._count(len(data))
        return data


def safe_name(name):
    """Return the parts of the name of a file in an archive; ArchiveError if it would leave the folder."""
    parts = [p for p in name.split("/") if p not in ("", ".")]
    if name.startswith("/") or ".." in parts or "\\" in name or len(name) > MOST_NAME or any([c < " " for c in name]):
        raise ArchiveError(f"bad name in the archive: {name[:60]!r}")
    if parts and re.match("[A-Za-z]:", parts[0]):
        raise ArchiveError(f"bad name in the archive: {name[:60]!r}")
    return parts


class Unpacker:
    """Writes files below a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.files = {}  # name -> (digest as in RECORD, size)
        self._bytes = 0

    def write(self, parts, source):
        """Copy a stream to a file."""
        name = "/".join(parts)
        if len(self.files) >= MOST_FILES:
            raise ArchiveError("the archive has too many files")
        target = os.path.join(self.folder, *parts)
        digest, size = hashlib.sha256(), 0
        try:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as f:
                while True:
                    data = source.read(_CHUNK)
                    if not data:
                        break
                    size += len(data)
                    self._bytes += len(data)
                    if self._bytes > MOST_BYTES:
                        raise ArchiveError("the archive has too much in it")
                    digest.update(data)
                    f.write(data)
        except (FileExistsError, IsADirectoryError, NotADirectoryError):
            raise ArchiveError(f"{name} is a file and a folder") from None
        self.files[name] = ("sha256=" + base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode(), size)

    def write_text(self, parts, text):
        import io

        self.write(parts, io.BytesIO(text.encode()))


class Contents:
    """What an archive has brought."""

    def __init__(self, files, metadata, requirements, info):
        self.files = files  # name -> (digest, size)
        self.metadata = metadata  # text of METADATA
        self.requirements = requirements  # texts
        self.info = info  # folder with METADATA


def _headers(text, name):
    return [m.group(1).strip() for m in re.finditer(rf"(?mi)^{name}:(.*)$", text.partition("\n\n")[0])]


# ---- wheels


def unpack_wheel(file, name, folder):
    """Unpack a wheel into a folder."""
    import zipfile

    try:
        with zipfile.ZipFile(file) as z:
            return _unpack_wheel(z, name, folder)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, KeyError) as e:
        raise ArchiveError(f"damaged archive: {e}") from None


def _unpack_wheel(z, name, folder):
    out = Unpacker(folder)
    members = [i for i in z.infolist() if not i.is_dir()]
    if len(members) > MOST_FILES or sum([i.file_size for i in members]) > MOST_BYTES:
        raise ArchiveError("the archive has too much in it")
    info, record, metadata = None, None, ""
    for member in members:
        parts = safe_name(member.filename)
        if not parts:
            continue
        if (member.external_attr >> 16) & 0o170000 == 0o120000:
            raise ArchiveError(f"the archive has a link: {member.filename[:60]!r}")
        if parts[0].endswith(".dist-info"):
            if info not in (None, parts[0]) or normalize(parts[0].partition("-")[0]) != normalize(name):
                raise ArchiveError(f"this is no wheel of {name}")
            info = parts[0]
            if parts[1:] == ["RECORD"]:
                record = _read(z, member)
                continue
            if parts[1:] == ["METADATA"]:
                metadata = _read(z, member).decode("utf-8", "replace")
        elif parts[0].endswith(".data"):
            if len(parts) < 3 or parts[1] not in ("purelib", "platlib"):
                continue  # scripts, headers
            parts = parts[2:]
        with z.open(member) as f:
            out.write(parts, f)
    if info is None or record is None:
        raise ArchiveError("this is no wheel: it has no .dist-info")
    _check_record(record.decode("utf-8", "replace"), out.files)
    return Contents(out.files, metadata, _headers(metadata.replace("\r\n", "\n"), "Requires-Dist"), info)


def _read(z, member, limit=16 << 20):
    with z.open(member) as f:
        data = f.read(limit + 1)
    if len(data) > limit:
        raise ArchiveError("the archive has too much in it")
    return data


def _check_record(text, files):
    """Compare what was unpacked with the RECORD of the wheel."""
    for row in csv.reader(text.splitlines()):
        if len(row) >= 2 and row[1].startswith("sha256=") and row[0] in files and files[row[0]][0] != row[1]:
            raise ArchiveError(f"{row[0]} is not what RECORD says")


# ---- sources

_NOT_INSTALLED = {
    "pkg-info", "setup.py", "setup.cfg", "pyproject.toml", "manifest.in", "tox.ini", "noxfile.py", "conftest.py", "doc", "docs", "test", "tests",
    "example", "examples", "benchmark", "benchmarks", "metadata.txt", "manifest.py",
}


def unpack_sdist(file, name, version, folder, is_zip):
    """Install the modules of a source distribution into a folder. Its setup.py does not run."""
    temp = Unpacker(folder + ".src")
    try:
        if is_zip:
            _walk_zip(file, temp)
        else:
            _walk_tar(file, temp)
        return _install_sources(temp, name, version, folder)
    finally:
        _remove_tree(temp.folder)


def _walk_zip(file, out):
    import zipfile

    try:
        with zipfile.ZipFile(file) as z:
            for member in z.infolist():
                parts = safe_name(member.filename)[1:]
                if not member.is_dir() and parts:
                    with z.open(member) as f:
                        out.write(parts, f)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, KeyError) as e:
        raise ArchiveError(f"damaged archive: {e}") from None


def _walk_tar(file, out):
    import gzip
    import tarfile
    import zlib

    try:
        with gzip.open(file) as unpacked:
            tar = tarfile.open(fileobj=_Forward(_Limited(unpacked, MOST_BYTES)), mode="r:")
            member = tar.members[0] if tar.members else None
            while member is not None:
                if len(tar.members) > MOST_FILES:
                    raise ArchiveError("the archive has too many files")
                parts = safe_name(member.name)[1:]
                if parts and member.isreg():  # links and devices are not installed
                    out.write(parts, tar.extractfile(member))
                member = tar.next()
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError) as e:
        raise ArchiveError(f"damaged archive: {e}") from None


class _Forward:
    """A stream that can seek forward only."""

    def __init__(self, f):
        self._f, self._pos = f, 0

    def read(self, n=-1):
        data = self._f.read(n)
        self._pos += len(data)
        return data

    def tell(self):
        return self._pos

    def seek(self, pos, whence=0):
        if whence == 1:
            pos += self._pos
        if pos < self._pos or whence == 2:
            raise ArchiveError("the archive is damaged")
        while self._pos < pos:
            if not self.read(min(_CHUNK, pos - self._pos)):
                break
        return self._pos

    def seekable(self):
        return True


def _install_sources(temp, name, version, folder):
    names = sorted(temp.files)
    texts = {}
    for n in names:
        if n == "PKG-INFO" or re.fullmatch(r"[^/]+\.egg-info/(requires|top_level)\.txt", n) or re.fullmatch(r"src/[^/]+\.egg-info/(requires|top_level)\.txt", n):
            with open(os.path.join(temp.folder, *n.split("/")), "rb") as f:
                texts[n.rpartition("/")[2]] = f.read(1 << 20).decode("utf-8", "replace").replace("\r\n", "\n")
    top = {t.strip() for t in texts.get("top_level.txt", "").split("\n") if t.strip()}
    root = "src/" if any([n.startswith("src/") and n.endswith((".py", ".mpy")) for n in names]) and "src" not in top else ""
    chosen = [n for n in names if n.startswith(root) and _is_installed(n[len(root):], top)]
    if not chosen:
        raise ArchiveError("no modules in it; does it need a build?")
    out = Unpacker(folder)
    for n in chosen:
        with open(os.path.join(temp.folder, *n.split("/")), "rb") as f:
            out.write(n[len(root):].split("/"), f)
    metadata = texts.get("PKG-INFO", "")
    requirements = _headers(metadata, "Requires-Dist") or requires_txt(texts.get("requires.txt", ""))
    info = f"{re.sub('[-_.]+', '_', name)}-{version}.dist-info"
    if not metadata.startswith("Metadata-Version"):
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    if requirements and not _headers(metadata, "Requires-Dist"):
        head, blank, body = metadata.partition("\n\n")
        metadata = head.rstrip("\n") + "".join([f"\nRequires-Dist: {r}" for r in requirements]) + "\n" + blank[1:] + body
    out.write_text([info, "METADATA"], metadata)
    return Contents(out.files, metadata, requirements, info)


def _is_installed(name, top):
    first, slash, _ = name.partition("/")
    if first.endswith(".egg-info") or first.startswith("."):
        return False
    if not slash and not first.endswith((".py", ".mpy")):
        return False
    module = first if slash else first.rpartition(".")[0]
    if top:
        return module in top
    return first.lower() not in _NOT_INSTALLED and not first.startswith("test_")


def requires_txt(text):
    """Turn the requires.txt of an .egg-info into lines as in Requires-Dist."""
    found, extra, marker = [], "", ""
    for line in text.split("\n"):
        line = line.partition("#")[0].strip()
        if line.startswith("[") and line.endswith("]"):
            extra, _, marker = line[1:-1].partition(":")
        elif line:
            conditions = [f"({marker})"] if marker else []
            if extra:
                conditions.append(f"extra == '{extra}'")
            found.append(line + (" ; " + " and ".join(conditions) if conditions else ""))
    return found


def _remove_tree(folder):
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def needed(contents, extras):
    """Return the requirements of a package that count here, for the extras that were asked for."""
    found = []
    for text in contents.requirements:
        r = Requirement(text)
        if r.wanted(extras):
            found.append(r)
    return found
