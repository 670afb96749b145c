"""The operating system: what the native module has, and what is made of it."""

import sys
import posixpath as path
from posix import *
from posix import _exit
from posixpath import _fspath as fspath, altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT = 0, 1
supports_bytes_environ = True
supports_dir_fd = supports_fd = supports_effective_ids = supports_follow_symlinks = frozenset()


def __getattr__(name):
    # These need the abstract base classes; they are made when first asked for.
    if name in ("environ", "environb", "PathLike"):
        import _os_lazy

        return getattr(_os_lazy, name)
    raise AttributeError(f"module 'os' has no attribute {name!r}")


def getenv(key, default=None):
    """An environment variable."""
    return __getattr__("environ").get(key, default)


def getenvb(key, default=None):
    """An environment variable, as bytes."""
    return __getattr__("environb").get(key, default)


def fsencode(filename):
    """The path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """The path as str."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwdb():
    """The current directory, as bytes."""
    return fsencode(getcwd())


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else was faster.
            pass
        if tail in (curdir, b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory and those above it that become empty."""
    rmdir(name)
    _remove_empty(name)


def _remove_empty(name):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories needed and removing those that become empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    if all(path.split(old)):
        _remove_empty(old)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Iterate over (directory, names of directories, names of files) of a tree."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    dirs, files = [], []
    for n in names:
        (dirs if path.isdir(path.join(top, n)) else files).append(n)
    if topdown:
        yield top, dirs, files
        for n in dirs:
            new = path.join(top, n)
            if followlinks or not path.islink(new):
                yield from walk(new, topdown, onerror, followlinks)
    else:
        for n in dirs:
            new = path.join(top, n)
            if followlinks or not path.islink(new):
                yield from walk(new, topdown, onerror, followlinks)
        yield top, dirs, files


try:
    scandir
except NameError:

    class DirEntry:
        """A file in a directory."""

        __slots__ = ("name", "path", "_stat", "_lstat")

        def __init__(self, name, path):
            self.name = name
            self.path = path
            self._stat = self._lstat = None

        def stat(self, *, follow_symlinks=True):
            if follow_symlinks:
                if self._stat is None:
                    self._stat = stat(self.path)
                return self._stat
            if self._lstat is None:
                self._lstat = lstat(self.path)
            return self._lstat

        def _is(self, kind, follow_symlinks):
            try:
                return self.stat(follow_symlinks=follow_symlinks)[0] & 0o170000 == kind
            except FileNotFoundError:
                return False

        def is_dir(self, *, follow_symlinks=True):
            return self._is(0o040000, follow_symlinks)

        def is_file(self, *, follow_symlinks=True):
            return self._is(0o100000, follow_symlinks)

        def is_symlink(self):
            return self._is(0o120000, False)

        def inode(self):
            return self.stat(follow_symlinks=False)[1]

        def __fspath__(self):
            return self.path

        def __repr__(self):
            return f"<DirEntry {self.name!r}>"

    class scandir:
        """Iterates over the files in a directory."""

        def __init__(self, path="."):
            directory = fspath(path)
            self._names = iter(listdir(directory))
            self._dir = directory

        def __iter__(self):
            return self

        def __next__(self):
            n = next(self._names)
            return DirEntry(n, path.join(self._dir, n))

        def close(self):
            self._names = iter(())

        def __enter__(self):
            return self

        def __exit__(self, *exc):
            self.close()


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """The file object of a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return open_file(fd, mode, buffering, encoding, *args, **kwargs)


from builtins import open as open_file


def popen(cmd, mode="r", buffering=-1):
    """A file to read the output of a command from, or to write its input to."""
    import subprocess

    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    pipe = subprocess.PIPE
    if mode == "r":
        return _Popen(subprocess.Popen(cmd, shell=True, text=True, stdout=pipe), "stdout")
    return _Popen(subprocess.Popen(cmd, shell=True, text=True, stdin=pipe), "stdin")


class _Popen:
    def __init__(self, proc, stream):
        self._proc = proc
        self._stream = getattr(proc, stream)

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        return None if code == 0 else -code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return iter(self._stream)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    env = __getattr__("environ") if env is None else env
    return env.get("PATH", defpath).split(pathsep)


try:
    waitstatus_to_exitcode
except NameError:

    def waitstatus_to_exitcode(status):
        """The exit code of a process from what wait returns; minus the signal that ended it."""
        return status >> 8 if not status & 0x7F else -(status & 0x7F)


try:
    get_terminal_size
except NameError:

    class terminal_size(tuple):
        """columns and lines."""

        columns = property(lambda self: self[0])
        lines = property(lambda self: self[1])

        def __repr__(self):
            return f"os.terminal_size(columns={self[0]}, lines={self[1]})"

    def get_terminal_size(fd=1):
        """The size of the terminal."""
        raise OSError(25, strerror(25))
