"""Miscellaneous operating system interfaces."""

import sys

import _os
import posixpath as path
from _os import *
from _os import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep

sys.modules["os.path"] = path

EX_OK = 0
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = range(64, 72)
EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(72, 79)
P_WAIT, P_NOWAIT = 0, 1
P_NOWAITO = P_NOWAIT
O_NDELAY = O_NONBLOCK
SEEK_DATA, SEEK_HOLE = 3, 4

error = OSError
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, truncate, chmod}
supports_follow_symlinks = {stat, utime}


# ---- names of files


def fspath(path):
    """The str or bytes that a path object stands for."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        f = cls.__fspath__
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + cls.__name__) from None
    p = f(path)
    if isinstance(p, (str, bytes)):
        return p
    raise TypeError("expected %s.__fspath__() to return str or bytes, not %s" % (cls.__name__, type(p).__name__))


def fsencode(filename):
    p = fspath(filename)
    return p.encode("utf-8", "surrogateescape") if isinstance(p, str) else p


def fsdecode(filename):
    p = fspath(filename)
    return p.decode("utf-8", "surrogateescape") if isinstance(p, bytes) else p


def getcwdb():
    return fsencode(getcwd())


# ---- environment


class _Environ(dict):
    """A copy of the environment whose changes reach the process."""

    def __setitem__(self, key, value):
        _os.putenv(_text(key), _text(value))
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, _text(key))
        _os.unsetenv(key)

    def __getitem__(self, key):
        return dict.__getitem__(self, _text(key))

    def get(self, key, default=None):
        return dict.get(self, _text(key), default)

    def __repr__(self):
        return "environ(%s)" % dict.__repr__(self)

    def pop(self, key, *default):
        if len(default) > 1:
            raise TypeError("pop expected at most 2 arguments, got %d" % (1 + len(default)))
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *args, **kw):
        for key, value in dict(*args, **kw).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return dict(self) | other

    def __ror__(self, other):
        return other | dict(self)

    def __ior__(self, other):
        self.update(other)
        return self


def _text(x):
    if not isinstance(x, str):
        raise TypeError("str expected, not %s" % type(x).__name__)
    return x


environ = _Environ(_os._environ())


def putenv(key, value):
    """Set an environment variable. As in MicroPython getenv() knows it then; CPython leaves environ alone."""
    environ[fsdecode(key)] = fsdecode(value)


def unsetenv(key):
    """Remove an environment variable, if it is there."""
    key = fsdecode(key)
    _os.unsetenv(key)
    dict.pop(environ, key, None)


def getenv(key, default=None):
    """The value of an environment variable, or default."""
    return environ.get(key, default)


def get_exec_path(env=None):
    """The directories that are searched for programs."""
    p = (environ if env is None else env).get("PATH")
    return (defpath if p is None else p).split(pathsep)


# ---- directories


def makedirs(name, mode=0o777, exist_ok=False):
    """mkdir that also makes the directories above."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # somebody else made it meanwhile
        if tail == (curdir if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory, and the ones above it as long as they are empty."""
    rmdir(name)
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
    """Rename, making the directories of the new name and removing emptied ones of the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """An entry of a directory, as scandir yields it."""

    __class_getitem__ = classmethod(type(list[int]))

    __slots__ = "name", "_dir", "_kind", "_inode", "_stat", "_lstat"

    def __init__(self, dir, name, kind, inode):
        self.name = name
        self._dir = dir
        self._kind = kind
        self._inode = inode
        self._stat = self._lstat = None

    @property
    def path(self):
        return path.join(self._dir, self.name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name

    def inode(self):
        return self._inode or self.stat(follow_symlinks=False).st_ino

    def stat(self, *, follow_symlinks=True):
        if not follow_symlinks or self._kind != 0xA000:
            if self._lstat is None:
                self._lstat = lstat(self.path)
            return self._lstat
        if self._stat is None:
            self._stat = stat(self.path)
        return self._stat

    def is_symlink(self):
        return self._kind == 0xA000

    def is_junction(self):
        return False

    def _is(self, kind, follow_symlinks):
        if self._kind == 0xA000 and follow_symlinks or self._kind == 0:
            try:
                return self.stat(follow_symlinks=follow_symlinks).st_mode & 0xF000 == kind
            except FileNotFoundError:
                return False
        return self._kind == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0x4000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0x8000, follow_symlinks)


class _Scan:
    def __init__(self, dir, entries):
        self._dir = dir
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        if self._entries is None:
            raise StopIteration
        name, kind, inode = next(self._entries)
        return DirEntry(self._dir, name, kind, inode)

    def close(self):
        self._entries = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    """An iterator of DirEntry objects, and a context manager."""
    dir = "." if path is None else fspath(path)
    entries = _os._scan(dir)
    if isinstance(dir, bytes):
        entries = ((fsencode(name), kind, inode) for name, kind, inode in entries)
    return _Scan(dir, entries)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (directory, names of directories, names of files) for a tree."""
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, below = [], [], []
        try:
            for e in scandir(top):
                kind = e._kind
                if kind == 0x8000:
                    files.append(e.name)
                    continue
                try:
                    is_dir = kind == 0x4000 or e.is_dir()
                except OSError:
                    is_dir = False
                (dirs if is_dir else files).append(e.name)
                if is_dir and not topdown and (followlinks or not e.is_symlink()):
                    below.append(e.path)
        except OSError as err:
            if onerror is not None:
                onerror(err)
            continue
        if topdown:
            yield top, dirs, files
            # The caller may have changed dirs.
            for name in reversed(dirs):
                p = path.join(top, name)
                if followlinks or not path.islink(p):
                    stack.append(p)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(below))


# ---- files


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kw):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd).__name__)
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kw)


def closerange(fd_low, fd_high):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def device_encoding(fd):
    return "utf-8" if isatty(fd) else None


def lchmod(path, mode):
    raise NotImplementedError("lchmod unavailable on this platform")


class terminal_size(tuple):
    """(columns, lines)"""

    def __new__(cls, items):
        self = tuple.__new__(cls, items)
        if len(self) != 2:
            raise TypeError("os.terminal_size() takes a 2-sequence (%d-sequence given)" % len(self))
        return self

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return "os.terminal_size(columns=%r, lines=%r)" % tuple(self)


def get_terminal_size(fd=1):
    return terminal_size(_os._terminal_size(fd))


# ---- processes


def WCOREDUMP(status):
    return bool(status & 0x80)


def WIFCONTINUED(status):
    return status == 0xFFFF


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WTERMSIG(status):
    return status & 0x7F


def waitstatus_to_exitcode(status):
    """The exit code of a wait status; minus the signal's number for a killed process."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError("process stopped by delivery of signal %d" % WSTOPSIG(status))
    raise ValueError("invalid wait status: %d" % status)


def wait():
    return waitpid(-1, 0)


class times_result(tuple):
    """Times of the process: user, system, children_user, children_system, elapsed."""

    user = property(lambda self: self[0])
    system = property(lambda self: self[1])
    children_user = property(lambda self: self[2])
    children_system = property(lambda self: self[3])
    elapsed = property(lambda self: self[4])

    def __repr__(self):
        return "posix.times_result(user=%r, system=%r, children_user=%r, children_system=%r, elapsed=%r)" % tuple(self)


def times():
    import time

    return times_result(_os._times() + (time.monotonic(),))


def getloadavg():
    with open("/proc/loadavg") as f:
        return tuple(float(x) for x in f.read().split()[:3])


def getlogin():
    name = environ.get("LOGNAME") or environ.get("USER")
    if name is None:
        raise OSError(6, "No such device or address")
    return name


def abort():
    kill(getpid(), 6)


def _strings(env):
    return None if env is None else ["%s=%s" % (fsdecode(k), fsdecode(v)) for k, v in env.items()]


def _which(file, env):
    """The candidates for a program that is searched for."""
    file = fsdecode(file)
    if path.dirname(file):
        found = [file]
    else:
        found = [path.join(d, file) for d in get_exec_path(env)]
    if name == "nt" and not path.splitext(file)[1]:
        return [f + ext for f in found for ext in (".exe", "")]
    return found


def _shell(cmd):
    """The program and the arguments that run a command line."""
    if name == "nt":
        sh = _os._shell()
        return sh, [sh, "/c", cmd]
    return "/bin/sh", ["sh", "-c", cmd]


def execv(file, args):
    execve(file, args, None)


def execve(file, args, env):
    args = list(args)
    if not args or not args[0]:
        raise ValueError("execve() arg 2 must not be empty")
    _os._exec(file, args, _strings(env))


def execvpe(file, args, env):
    last = None
    for f in _which(file, env):
        try:
            execve(f, args, env)
        except (FileNotFoundError, NotADirectoryError) as e:
            last = last or e
        except OSError as e:
            last = e
    raise last


def execvp(file, args):
    execvpe(file, args, None)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def _start(mode, file, args, env, search):
    pid = None
    for f in _which(file, env) if search else [file]:
        try:
            pid = _os._spawn(f, args, _strings(env), (0, 1, 2))
            break
        except OSError:
            continue
    if mode == P_NOWAIT:
        if pid is None:
            raise FileNotFoundError(2, "No such file or directory", file)
        return pid
    return 127 if pid is None else waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return _start(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    return _start(mode, file, args, env, False)


def spawnvp(mode, file, args):
    return _start(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    return _start(mode, file, args, env, True)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


def posix_spawn(path, argv, env, **kw):
    if kw:
        raise NotImplementedError("posix_spawn: " + ", ".join(kw))
    return _os._spawn(path, argv, _strings(env), (0, 1, 2))


class _wrap_close:
    """The file object of popen; close() returns None or the exit status."""

    def __init__(self, stream, pid):
        self._stream = stream
        self._pid = pid

    def close(self):
        self._stream.close()
        if self._pid is None:
            return None
        pid, self._pid = self._pid, None
        code = waitstatus_to_exitcode(waitpid(pid, 0)[1])
        if code == 0:
            return None
        return code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """A pipe to or from a shell command."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    r, w = pipe()
    mine, theirs = (r, w) if mode == "r" else (w, r)
    fds = (0, theirs, 2) if mode == "r" else (theirs, 1, 2)
    try:
        pid = _os._spawn(*_shell(cmd), None, fds)
    except OSError:
        close(mine)
        raise
    finally:
        close(theirs)
    return _wrap_close(fdopen(mine, mode), pid)


# ---- what is made when it is asked for


def __getattr__(name):
    if name == "PathLike":
        from abc import ABC, abstractmethod

        class PathLike(ABC):
            """The protocol of objects that stand for a path."""

            @abstractmethod
            def __fspath__(self):
                raise NotImplementedError

            @classmethod
            def __subclasshook__(cls, subclass):
                if cls is PathLike:
                    return any("__fspath__" in c.__dict__ for c in subclass.__mro__)
                return NotImplemented

            __class_getitem__ = classmethod(lambda cls, item: cls)

        PathLike.__qualname__ = "PathLike"
        globals()["PathLike"] = PathLike
        return PathLike
    if name in ("VfsFat", "VfsLfs1", "VfsLfs2"):
        import vfs

        return getattr(vfs, name)
    if name == "environb":
        return {fsencode(k): fsencode(v) for k, v in environ.items()}
    raise AttributeError("module 'os' has no attribute %r" % name)


def getenvb(key, default=None):
    value = environ.get(fsdecode(key))
    return default if value is None else fsencode(value)
