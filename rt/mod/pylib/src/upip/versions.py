"""Versions (PEP 440), requirements (PEP 508) and the markers in them."""

import os
import re
import sys

PYTHON = (3, 12)  # the level of the language

_VERSION = re.compile(
    r"v?(?:(\d+)!)?(\d+(?:\.\d+)*)"  # epoch, release
    r"(?:[-_.]?(a|alpha|b|beta|c|rc|pre|preview)[-_.]?(\d*))?"
    r"(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?"
    r"(?:[-_.]?(dev)[-_.]?(\d*))?"
    r"(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?"
)
_PHASES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}
_MOST = 300  # characters of a version or a requirement's name


def _number(text):
    if len(text) > 20:
        raise ValueError("bad version: a number is too long")
    return int(text or 0)


class Version:
    """A version that can be compared."""

    __slots__ = ("text", "epoch", "release", "pre", "post", "dev", "local", "_key")

    def __init__(self, text):
        self.text = text = text.strip()
        m = _VERSION.fullmatch(text.lower()) if len(text) <= _MOST else None
        if m is None:
            raise ValueError(f"bad version: {text[:60]!r}")
        epoch, release, phase, n, post1, post, post2, dev, dev_n, local = m.groups()
        self.epoch = _number(epoch or "0")
        self.release = tuple([_number(part) for part in release.split(".")])
        self.pre = None if phase is None else (_PHASES.get(phase, phase), _number(n))
        self.post = _number(post1) if post1 is not None else None if post is None else _number(post2)
        self.dev = None if dev is None else _number(dev_n)
        self.local = None if local is None else tuple([int(p) if p.isdigit() else p for p in re.split("[-_.]", local)])
        self._key = self._make_key()

    def _make_key(self):
        release = self.release
        while len(release) > 1 and release[-1] == 0:
            release = release[:-1]
        if self.pre is not None:
            pre = (0, *self.pre)
        elif self.post is None and self.dev is not None:
            pre = (-1,)  # 1.0.dev1 is before 1.0a1
        else:
            pre = (1,)
        post = -1 if self.post is None else self.post
        dev = (1,) if self.dev is None else (0, self.dev)
        local = () if self.local is None else tuple([(1, p, "") if isinstance(p, int) else (0, 0, p) for p in self.local])
        return self.epoch, release, pre, post, dev, self.local is not None, local

    @property
    def prerelease(self):
        return self.pre is not None or self.dev is not None

    def public(self):
        """The version without its local part."""
        return Version(self.text.partition("+")[0])

    def __eq__(self, other):
        return isinstance(other, Version) and self._key == other._key

    def __lt__(self, other):
        return self._key < other._key

    def __le__(self, other):
        return self._key <= other._key

    def __hash__(self):
        return hash(self._key)

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"Version({self.text!r})"


def _padded(a, b):
    n = max(len(a), len(b))
    return a + (0,) * (n - len(a)), b + (0,) * (n - len(b))


def _same_release(a, b):
    x, y = _padded(a.release, b.release)
    return x == y and a.epoch == b.epoch


class Specifier:
    """One comparison, as in >=1.2."""

    __slots__ = ("op", "text", "version", "prefix")

    def __init__(self, op, text):
        self.op, self.text, self.prefix = op, text, False
        if op == "===":
            self.version = None
            return
        if text.endswith(".*"):
            if op not in ("==", "!="):
                raise ValueError(f"bad specifier: {op}{text}")
            self.prefix, text = True, text[:-2]
        self.version = Version(text)
        w = self.version
        if w.local is not None and (self.prefix or op not in ("==", "!=")) or self.prefix and w.dev is not None or op == "~=" and len(w.release) < 2:
            raise ValueError(f"bad specifier: {op}{text}")

    def _starts(self, version, prefix):
        release, wanted = version.release, prefix.release
        if prefix.pre is not None or prefix.post is not None:
            release, wanted = _padded(release, wanted)
            if version.pre != prefix.pre or prefix.post is not None and version.post != prefix.post:
                return False
        release += (0,) * (len(wanted) - len(release))
        return version.epoch == prefix.epoch and release[: len(wanted)] == wanted

    def allows(self, v):
        op, w = self.op, self.version
        if op == "===":
            return v.text.lower() == self.text.lower()
        if op in ("==", "!="):
            if self.prefix:
                same = self._starts(v, w)
            else:
                same = (v if w.local is not None else v.public()) == w
            return same == (op == "==")
        if op == "~=":
            base = Version(f"{w.epoch}!" + ".".join([str(n) for n in w.release[:-1]]))
            return w <= v.public() and self._starts(v, base)
        public = v.public()
        if op == ">=":
            return w <= public
        if op == "<=":
            return public <= w
        if op == "<":
            # not a prerelease of w itself
            return public < w and (w.prerelease or not (v.prerelease and _same_release(v, w)))
        # not a post-release of w itself
        return w < public and not (public.post is not None and w.post is None and _same_release(public, w))

    def __str__(self):
        return self.op + self.text


_SPECIFIER = re.compile(r"\s*(===|==|~=|!=|<=|>=|<|>)\s*([^\s,;)]+)\s*")


class Specifiers:
    """Comparisons that all have to hold."""

    def __init__(self, text=""):
        self.items = []
        text = text.strip().strip(",")
        pos = 0
        while pos < len(text):
            m = _SPECIFIER.match(text, pos)
            if m is None or m.end() < len(text) and text[m.end()] != ",":
                raise ValueError(f"bad specifier: {text[:60]!r}")
            self.items.append(Specifier(m.group(1), m.group(2)))
            pos = m.end() + 1

    def __and__(self, other):
        both = Specifiers()
        both.items = self.items + other.items
        return both

    def allows(self, version):
        return all([s.allows(version) for s in self.items])

    @property
    def prereleases(self):
        """Whether prereleases are asked for by name."""
        return any([s.version is not None and s.version.prerelease and s.op in ("==", ">=", "<=", "~=") for s in self.items])

    @property
    def exact(self):
        return any([s.op in ("==", "===") and not s.prefix for s in self.items])

    def __str__(self):
        return ",".join([str(s) for s in self.items])


def environment(extra=""):
    """The variables of markers."""
    uname = os.uname()
    return {
        "python_version": "%d.%d" % PYTHON, "python_full_version": "%d.%d.0" % PYTHON, "os_name": "posix", "sys_platform": sys.platform,
        "platform_machine": uname[4], "platform_system": uname[0], "platform_release": uname[2], "platform_version": uname[3],
        "platform_python_implementation": "Pycopy", "implementation_name": "pycopy", "implementation_version": "3.6.1", "extra": extra,
    }


_TOKEN = re.compile(r"\s*(?:([()])|(===|==|~=|!=|<=|>=|<|>)|'([^']*)'|\"([^\"]*)\"|([a-z_.]+))", re.I)
_OLD_NAMES = {
    "os.name": "os_name", "sys.platform": "sys_platform", "platform.version": "platform_version", "platform.machine": "platform_machine",
    "platform.python_implementation": "platform_python_implementation", "python_implementation": "platform_python_implementation",
}
_VERSIONS = ("python_version", "python_full_version", "implementation_version", "platform_release")
_DEEPEST = 50


class _Marker:
    """Evaluates the text of a marker."""

    def __init__(self, text, env):
        self.text, self.env, self.tokens = text, env, []
        pos = 0
        text = text.rstrip()
        while pos < len(text):
            m = _TOKEN.match(text, pos)
            if m is None:
                raise ValueError(f"bad marker: {text[:60]!r}")
            paren, op, one, two, word = m.groups()
            if paren:
                self.tokens.append(("paren", paren))
            elif op:
                self.tokens.append(("op", op))
            elif word:
                self.tokens.append(("word", word))
            else:
                self.tokens.append(("str", one if one is not None else two))
            pos = m.end()
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else ("end", "")

    def take(self):
        token = self.peek()
        self.pos += 1
        return token

    def bad(self):
        return ValueError(f"bad marker: {self.text[:60]!r}")

    def value(self):
        v = self.disjunction(0)
        if self.peek()[0] != "end":
            raise self.bad()
        return v

    def disjunction(self, depth):
        v = self.conjunction(depth)
        while self.peek() == ("word", "or"):
            self.take()
            v = self.conjunction(depth) or v
        return v

    def conjunction(self, depth):
        v = self.comparison(depth)
        while self.peek() == ("word", "and"):
            self.take()
            v = self.comparison(depth) and v
        return v

    def comparison(self, depth):
        if self.peek() == ("paren", "("):
            if depth > _DEEPEST:
                raise self.bad()
            self.take()
            v = self.disjunction(depth + 1)
            if self.take() != ("paren", ")"):
                raise self.bad()
            return v
        left, left_name = self.operand()
        kind, op = self.take()
        if kind == "word" and op == "not":
            if self.take() != ("word", "in"):
                raise self.bad()
            op = "not in"
        elif not (kind == "op" or kind == "word" and op == "in"):
            raise self.bad()
        right, right_name = self.operand()
        return _compare(left, op, right, left_name or right_name)

    def operand(self):
        kind, text = self.take()
        if kind == "str":
            return text, ""
        name = _OLD_NAMES.get(text, text)
        if kind != "word" or name not in self.env:
            raise self.bad()
        return self.env[name], name


def _compare(left, op, right, name):
    if op == "in":
        return left in right
    if op == "not in":
        return left not in right
    if name == "extra":
        left, right = normalize(left), normalize(right)
    elif name in _VERSIONS:
        try:
            return Specifier(op, right).allows(Version(left))
        except ValueError:
            pass
    return {
        "==": left == right, "===": left == right, "!=": left != right, "<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right,
    }.get(op, False)


def marker_holds(text, extras=()):
    """Tell whether a marker holds here, for any of the extras that were asked for."""
    return any([_Marker(text, environment(e)).value() for e in list(extras) or [""]]) if text.strip() else True


def normalize(name):
    """The name of a package as indexes have it."""
    return re.sub(r"[-_.]+", "-", name).lower()


_NAME = re.compile(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*")


class Requirement:
    """A package, and which versions of it will do."""

    def __init__(self, text):
        self.text = text = text.strip()
        body, _, self.marker = text.partition(";")
        m = _NAME.match(body) if len(text) <= 100 * _MOST else None
        if m is None or len(m.group(1)) > _MOST:
            raise ValueError(f"bad requirement: {text[:60]!r}")
        self.name = m.group(1)
        self.extras = tuple([e.strip() for e in (m.group(2) or "").split(",") if e.strip()])
        rest = body[m.end():].strip()
        self.url = None
        if rest.startswith("@"):
            self.url, rest = rest[1:].strip(), ""
        if rest.startswith("(") and rest.endswith(")"):
            rest = rest[1:-1]
        self.specifiers = Specifiers(rest)

    @property
    def key(self):
        return normalize(self.name)

    def wanted(self, extras=()):
        """Tell whether the marker holds, for a package that was asked for with these extras."""
        return marker_holds(self.marker, extras)

    def __str__(self):
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return self.name + extras + str(self.specifiers)
