"""Temporary files and directories.

Names come from the system's random numbers, and files are created so that nobody else can have made them before.
"""

import errno as _errno
import io as _io
import os as _os

tempdir = None
template = "tmp"
TMP_MAX = 10000

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_FLAGS = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL


def _random_name():
    return "".join([_CHARACTERS[b % len(_CHARACTERS)] for b in _os.urandom(8)])


def _is_dir_writable(path):
    return _os.path.isdir(path) and _os.access(path, _os.W_OK | _os.X_OK)


def gettempdir():
    """The directory for temporary files: TMPDIR, TEMP, TMP, or one of the usual places."""
    global tempdir
    if tempdir is None:
        names = [_os.environ.get(n) for n in ("TMPDIR", "TEMP", "TMP")]
        for name in names + ["/tmp", "/var/tmp", "/usr/tmp", _os.getcwd()]:
            if name and _is_dir_writable(name):
                tempdir = _os.path.abspath(name)
                break
        else:
            raise FileNotFoundError(_errno.ENOENT, "No usable temporary directory found")
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def _arguments(suffix, prefix, dir):
    is_bytes = any([isinstance(x, bytes) for x in (suffix, prefix, dir)])
    if is_bytes and any([isinstance(x, str) for x in (suffix, prefix, dir)]):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if is_bytes:
        return (suffix or b"", gettempprefixb() if prefix is None else prefix, gettempdirb() if dir is None else dir, True)
    dir = gettempdir() if dir is None else _os.fspath(dir)
    return (suffix or "", template if prefix is None else prefix, dir, False)


def _make(suffix, prefix, dir, create):
    """Call create with fresh names until one did not exist."""
    suffix, prefix, dir, is_bytes = _arguments(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        name = _random_name()
        if is_bytes:
            name = _os.fsencode(name)
        path = _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
        try:
            return create(path), path
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Create a file that only this user can read; return (descriptor, path)."""
    return _make(suffix, prefix, dir, lambda path: _os.open(path, _FLAGS, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Create a directory that only this user can enter; return its path."""
    return _make(suffix, prefix, dir, lambda path: _os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A name that is not used now. Somebody else may use it in a moment: prefer mkstemp."""

    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError(_errno.EEXIST, path)

    return _make(suffix, prefix, dir, check)[1]


class _Temporary:
    """A file that is deleted when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self._closed = False

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def __next__(self):
        return next(self.file)

    def close(self):
        if self._closed:
            return
        self._closed = True
        try:
            self.file.close()
        finally:
            if self.delete:
                try:
                    _os.unlink(self.name)
                except FileNotFoundError:
                    pass

    def __del__(self):
        self.close()

    def __repr__(self):
        return "<tempfile._TemporaryFileWrapper file=%r>" % (self.file,)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """Open a temporary file with a name, which is deleted when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    except:
        _os.close(fd)
        _os.unlink(name)
        raise
    return _Temporary(file, name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Open a temporary file without a name."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        _os.unlink(name)
        return _io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    except:
        _os.close(fd)
        raise


class SpooledTemporaryFile:
    """A temporary file that stays in memory up to max_size bytes."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):
        self._file = _io.BytesIO() if "b" in mode else _io.StringIO()
        self._max_size = max_size
        self._rolled = False
        self._args = (mode, buffering, encoding, newline, suffix, prefix, dir)
        self._errors = errors
        self.mode = mode

    def rollover(self):
        """Move the data to a file now."""
        if self._rolled:
            return
        old = self._file
        new = TemporaryFile(*self._args, errors=self._errors)
        new.write(old.getvalue())
        new.seek(old.tell(), 0)
        self._file = new
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        n = self._file.write(data)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._file.close()

    def __iter__(self):
        return iter(self._file)


class TemporaryDirectory:
    """A temporary directory, deleted with all that is in it at the end of the with statement or by cleanup()."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._gone = False

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        self.cleanup()

    def __repr__(self):
        return "<TemporaryDirectory %r>" % (self.name,)

    def cleanup(self):
        import shutil

        if not self._gone:
            self._gone = True
            shutil.rmtree(self.name, self._ignore)

    def __del__(self):
        self.cleanup()
