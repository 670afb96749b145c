"""Paths as objects."""

import errno
import fnmatch
import io
import os
import stat

_IGNORED = (errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP)


class PurePath:
    """A path that is only text."""

    __slots__ = ("_root", "_parts", "_str", "_hash")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        self._set(*_parse(args))
        return self

    def __init__(self, *args):
        pass

    def _set(self, root, parts):
        self._root = root
        self._parts = parts
        self._str = None
        self._hash = None

    def _make(self, root, parts):
        new = object.__new__(type(self))
        new._set(root, parts)
        return new

    def __reduce__(self):
        return type(self), tuple(self.parts)

    def __str__(self):
        if self._str is None:
            self._str = self._root + "/".join(self._parts) or "."
        return self._str

    __fspath__ = __str__

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        return "file://" + quote(bytes(self))

    def _key(self):
        return (self._root, self._parts)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        if self._hash is None:
            self._hash = hash((self._root, tuple(self._parts)))
        return self._hash

    def _order(self):
        return [self._root] + self._parts if self._root else self._parts

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    drive = property(lambda self: os.path.splitdrive(self._root)[0])
    root = property(lambda self: os.path.splitdrive(self._root)[1])
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return tuple([self._root] + self._parts if self._root else self._parts)

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._make(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self._make(self._root, self._parts[:-1] + [(name[: -len(old)] if old else name) + suffix])

    def joinpath(self, *args):
        root, parts = _parse(args)
        if root:
            return self._make(root, parts)
        return self._make(self._root, self._parts + parts)

    def __truediv__(self, other):
        try:
            return self.joinpath(other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return self._make(*_parse((other, self)))
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        if not self._parts:
            return self
        return self._make(self._root, self._parts[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        root, parts = _parse(other)
        n = len(parts)
        if root != self._root or self._parts[:n] != parts:
            base = root + "/".join(parts) or "."
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute." % (str(self), base)
            )
        return self._make("", self._parts[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def full_match(self, pattern, *, case_sensitive=None):
        root, parts = _parse((pattern,))
        same = fnmatch.fnmatchcase
        if case_sensitive is False:
            same = lambda a, b: fnmatch.fnmatchcase(a.lower(), b.lower())
        # Runs of ** are one.
        parts = [p for k, p in enumerate(parts) if p != "**" or parts[k - 1:k] != ["**"]]
        return root == self._root and _full_match(self._parts, parts, same)

    def match(self, pattern):
        root, parts = _parse((pattern,))
        if not parts and not root:
            raise ValueError("empty pattern")
        mine = self._parts
        if root:
            if root != self._root or len(mine) != len(parts):
                return False
        elif len(parts) > len(mine):
            return False
        return all([fnmatch.fnmatchcase(a, b) for a, b in zip(mine[len(mine) - len(parts) :], parts)])


def _full_match(parts, patterns, same):
    # Whether all parts match all patterns, of which ** is any number of parts.
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_full_match(parts[k:], patterns[1:], same) for k in range(len(parts) + 1))
    return bool(parts) and same(parts[0], patterns[0]) and _full_match(parts[1:], patterns[1:], same)


def _parse(args):
    """(root, parts) of paths joined together."""
    root, parts = "", []
    for a in args:
        if isinstance(a, PurePath):
            r, p = a._root, a._parts
        else:
            a = os.fspath(a)
            if not isinstance(a, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % (type(a),))
            drive, r, a = os.path.splitroot(a)
            r = drive + r
            p = [x for x in a.split("/") if x and x != "."]
        if r:
            root, parts = r, list(p)
        else:
            parts = parts + p
    return root, parts


class _Parents:
    """The ancestors of a path."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._parts)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        n = len(self)
        if i >= n or i < -n:
            raise IndexError(i)
        if i < 0:
            i += n
        p = self._path
        return p._make(p._root, p._parts[: n - i - 1])

    def __repr__(self):
        return "<%s.parents>" % type(self._path).__name__


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError("paths of Windows")


class Path(PurePath):
    """A path of a file that may exist."""

    __slots__ = ()

    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        self._set(*_parse(args))
        return self

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    def expanduser(self):
        if not self._root and self._parts and self._parts[0][:1] == "~":
            home = os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self._make(*_parse((home,))).joinpath(*self._parts[1:])
        return self

    def absolute(self):
        if self._root:
            return self
        return self._make(*_parse((os.getcwd(), self)))

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return self._make(*_parse((os.path.realpath(self),)))

    def readlink(self):
        return self._make(*_parse((os.readlink(self),)))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(str(self))

    def _mode(self, follow=True):
        try:
            return (os.stat if follow else os.lstat)(str(self)).st_mode
        except OSError as e:
            if e.errno not in _IGNORED:
                raise
        except ValueError:
            pass
        return 0

    def exists(self):
        return self._mode() != 0

    def is_dir(self):
        return stat.S_ISDIR(self._mode())

    def is_file(self):
        return stat.S_ISREG(self._mode())

    def is_symlink(self):
        return stat.S_ISLNK(self._mode(False))

    def is_fifo(self):
        return stat.S_ISFIFO(self._mode())

    def is_socket(self):
        return stat.S_ISSOCK(self._mode())

    def is_block_device(self):
        return stat.S_ISBLK(self._mode())

    def is_char_device(self):
        return stat.S_ISCHR(self._mode())

    def is_mount(self):
        return self.is_dir() and os.path.ismount(str(self))

    def samefile(self, other):
        return os.path.samefile(str(self), os.fspath(other))

    def owner(self):
        import pwd

        return pwd.getpwuid(self.stat().st_uid).pw_name

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(str(self))
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(str(self), flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return type(self)(target)

    def replace(self, target):
        os.replace(str(self), os.fspath(target))
        return type(self)(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(os.fspath(target), str(self))

    def hardlink_to(self, target):
        os.link(os.fspath(target), str(self))

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self._make(self._root, self._parts + [name])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for root, dirs, files in os.walk(str(self), top_down, on_error, follow_symlinks):
            yield type(self)(root), dirs, files

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % (pattern,))
        root, parts = _parse((pattern,))
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self._select(parts, pattern.endswith("/"))

    def rglob(self, pattern):
        root, parts = _parse((pattern,))
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self._select(["**"] + parts, pattern.endswith("/"))

    def _select(self, parts, only_dirs):
        if not self.is_dir():
            return
        seen = set()
        for p in _select_in(self, parts):
            if p not in seen:
                seen.add(p)
                yield p

    def _child(self, name):
        return self._make(self._root, self._parts + [name])


def _select_in(path, parts):
    if not parts:
        yield path
        return
    first, rest = parts[0], parts[1:]
    if first == "**":
        yield from _select_in(path, rest)
        for entry in _entries(path):
            if entry.is_dir(follow_symlinks=False):
                yield from _select_in(path._child(entry.name), parts)
    elif "**" in first:
        raise ValueError("Invalid pattern: '**' can only be an entire path component")
    elif "*" in first or "?" in first or "[" in first:
        for entry in _entries(path):
            if fnmatch.fnmatchcase(entry.name, first) and (not rest or _leads_on(entry)):
                yield from _select_in(path._child(entry.name), rest)
    else:
        child = path._child(first)
        if first == ".." or (child.is_dir() if rest else child.exists() or child.is_symlink()):
            yield from _select_in(child, rest)


def _leads_on(entry):
    """Whether a directory entry is a directory or a link to one. Links that lead in a circle are not."""
    try:
        return entry.is_dir()
    except OSError as e:
        if e.errno not in _IGNORED:
            raise
        return False


def _entries(path):
    try:
        return list(os.scandir(str(path)))
    except OSError:
        return []


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))
