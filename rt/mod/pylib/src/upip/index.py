"""Package indexes like PyPI: which files of which versions a project has."""

import html
import json
import re
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from .fetch import FetchError, get
from .versions import PYTHON, Specifiers, Version, normalize

MOST_PAGE = 32 << 20  # bytes of a page of an index
_ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"
_HASHES = ("sha256", "sha512", "sha384", "sha224", "sha1", "md5")  # what counts first
_SDISTS = (".tar.gz", ".tgz", ".zip")


class File:
    """A file of a project."""

    __slots__ = ("name", "url", "hash", "yanked", "version", "wheel")

    def __init__(self, name, url, hash, yanked, version, wheel):
        self.name, self.url, self.hash, self.yanked = name, url, hash, yanked
        self.version, self.wheel = version, wheel


def check_digest(algorithm, digest):
    """Return (algorithm, digest) if they can be those of a file, else None."""
    digest = digest.lower()
    return (algorithm, digest) if algorithm in _HASHES and re.fullmatch("[0-9a-f]{32,128}", digest) else None


def _best_hash(hashes):
    for algorithm in _HASHES:
        if isinstance(hashes, dict) and isinstance(hashes.get(algorithm), str):
            return check_digest(algorithm, hashes[algorithm])
    return None


def _wheel_version(name, project):
    """Return the version of a wheel of pure Python, else None."""
    parts = name[: -len(".whl")].split("-")
    if len(parts) not in (5, 6) or normalize(parts[0]) != project:
        return None
    pythons, abi, platform = parts[-3:]
    ours = {"py3", "pycopy"} | {f"py3{n}" for n in range(PYTHON[1] + 1)}
    if not ours & set(pythons.split(".")) or "none" not in abi.split(".") or "any" not in platform.split("."):
        return None
    return parts[1]


def _sdist_version(name, project):
    for ext in _SDISTS:
        if name.lower().endswith(ext):
            base = name[: -len(ext)]
            # The name may have dashes in it, and so may old versions.
            for i, c in enumerate(base):
                if c == "-" and normalize(base[:i]) == project:
                    return base[i + 1 :]
    return None


def make_file(name, url, hash, requires_python, yanked, project):
    """Return a File, or None if it is nothing that can be installed here."""
    if not isinstance(name, str) or not isinstance(url, str) or "/" in name:
        return None
    wheel = name.endswith(".whl")
    try:
        version = _wheel_version(name, project) if wheel else _sdist_version(name, project)
        if version is None:
            return None
        if isinstance(requires_python, str) and requires_python and not Specifiers(requires_python).allows(Version("%d.%d" % PYTHON)):
            return None
        return File(name, url, hash, bool(yanked) or yanked == "", Version(version), wheel)
    except ValueError:
        return None


_ANCHOR = re.compile(r"<a\s([^<>]{0,20000})>", re.I)
_ATTRIBUTE = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_BASE = re.compile(r"""<base\s[^<>]*href\s*=\s*["']([^"'<>]*)["']""", re.I)


def parse_html(text, url, project):
    """The files on a page of links."""
    base = _BASE.search(text)
    if base is not None:
        url = urljoin(url, html.unescape(base.group(1)))
    files = []
    for anchor in _ANCHOR.finditer(text):
        attributes = {}
        for m in _ATTRIBUTE.finditer(anchor.group(1)):
            value = m.group(2) or m.group(3) or m.group(4) or ""
            attributes.setdefault(m.group(1).lower(), html.unescape(value))
        if "href" not in attributes:
            continue
        target, fragment = urldefrag(urljoin(url, attributes["href"].strip()))
        algorithm, _, digest = fragment.partition("=")
        name = unquote(urlsplit(target).path.rpartition("/")[2])
        files.append(make_file(
            name, target, check_digest(algorithm, digest), attributes.get("data-requires-python"), attributes.get("data-yanked"), project
        ))
    return [f for f in files if f is not None]


def _items(value):
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def parse_json(data, url, project):
    """The files in an answer of PEP 691, or of the older interface with "urls" and "releases"."""
    if not isinstance(data, dict):
        return []
    entries = _items(data.get("files"))
    if "files" not in data:
        entries = _items(data.get("urls"))
        if isinstance(data.get("releases"), dict):
            for release in data["releases"].values():
                entries += _items(release)
    files, seen = [], set()
    for e in entries:
        name, target = e.get("filename"), e.get("url")
        if not isinstance(target, str) or name in seen:
            continue
        seen.add(name)
        hash = _best_hash(e.get("hashes") or e.get("digests"))
        requires = e.get("requires-python") or e.get("requires_python")
        files.append(make_file(name, urljoin(url, target), hash, requires, e.get("yanked") or None, project))
    return [f for f in files if f is not None]


def parse(answer, project):
    """The files in an answer of an index."""
    try:
        text = answer.body.decode()
    except UnicodeError:
        text = answer.body.decode("latin-1")
    if answer.content_type.endswith("json"):
        try:
            return parse_json(json.loads(text), answer.url, project)
        except (ValueError, RecursionError):
            raise FetchError(f"{answer.url}: bad JSON") from None
    return parse_html(text, answer.url, project)


class Index:
    """Indexes, asked in order: the first that has a project counts."""

    def __init__(self, urls):
        self.urls = [u.rstrip("/") for u in urls]
        self._cache = {}

    def files(self, name):
        """Return the files of a project that can be installed here."""
        project = normalize(name)
        if project not in self._cache:
            self._cache[project] = self._ask(name, project)
        return self._cache[project]

    def _ask(self, name, project):
        for url in self.urls:
            page = f"{url}/{project}/json" if url.endswith("/pypi") else f"{url}/{project}/"
            try:
                return parse(get(page, MOST_PAGE, accept=_ACCEPT), project)
            except FetchError as e:
                if e.status not in (404, 410):
                    raise
        raise FetchError("Package not found", 404)

    def choose(self, name, specifiers, prereleases=False):
        """Return the best File for a requirement. Wheels come before sources of the same version."""
        files = self.files(name)
        good = [f for f in files if specifiers.allows(f.version) and (not f.yanked or specifiers.exact)]
        if not (prereleases or specifiers.prereleases):
            final = [f for f in good if not f.version.prerelease]
            good = final or good
        if not good:
            versions = sorted({str(f.version) for f in files}, key=Version)
            known = ", ".join(versions[-10:]) or "none that can be installed here"
            raise FetchError(f"no version of {name} fits {specifiers or 'here'} (known: {known})")
        best = max(good, key=lambda f: f.version._key)
        return max([f for f in good if f.version == best.version], key=lambda f: (f.wheel, f.hash is not None, f.name.endswith(".gz")))
