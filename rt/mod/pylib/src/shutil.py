"""High-level operations on files and directories."""

import collections
import fnmatch
import os
import stat
import sys

COPY_BUFSIZE = 256 * 1024

_Usage = collections.namedtuple("usage", "total used free")


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """The file is a pipe, a socket or the like."""


class ReadError(OSError):
    """The archive cannot be read."""


class RegistryError(Exception):
    """Unknown archive format."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left in one file object to another."""
    length = length or COPY_BUFSIZE
    while True:
        data = fsrc.read(length)
        if not data:
            break
        fdst.write(data)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file."""
    if _same_file(src, dst):
        raise SameFileError("%r and %r are the same file" % (src, dst))
    for name in (src, dst):
        try:
            if stat.S_ISFIFO(os.stat(name).st_mode):
                raise SpecialFileError("`%s` is a named pipe" % (name,))
        except FileNotFoundError:
            pass
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not os.path.islink(src):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permissions and times."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        st = os.lstat(src)
        os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns), follow_symlinks=False)
        return
    st = os.stat(src)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(st.st_mode))


def _target(src, dst):
    if os.path.isdir(dst):
        return os.path.join(dst, os.path.basename(os.fspath(src)))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, to a file or into a directory."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with permissions and times, to a file or into a directory."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree's ignore that leaves out names that match."""

    def ignore(path, names):
        return {n for p in patterns for n in fnmatch.filter(names, p)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a directory with all that is in it; the errors are collected and raised at the end."""
    names = sorted(os.listdir(src))
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        a, b = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.islink(a) and (symlinks or not os.path.exists(a)):
                if symlinks:
                    os.symlink(os.readlink(a), b)
                    copystat(a, b, follow_symlinks=False)
                    continue
                if ignore_dangling_symlinks:
                    continue
            if os.path.isdir(a):
                copytree(a, b, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(a, b)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((a, b, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        errors.append((src, dst, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None):
    """Delete a directory with all that is in it. Symbolic links are deleted, not followed."""

    def failed(func, name):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(func, name, sys.exc_info()[1])
        elif onerror is not None:
            onerror(func, name, sys.exc_info())
        else:
            raise

    def remove(dir):
        try:
            entries = list(os.scandir(dir))
        except OSError:
            failed(os.scandir, dir)
            return
        for entry in entries:
            full = os.path.join(dir, entry.name)
            try:
                is_dir = entry.is_dir(follow_symlinks=False)
            except OSError:
                is_dir = False
            if is_dir:
                remove(full)
                continue
            try:
                os.unlink(full)
            except OSError:
                failed(os.unlink, full)
        try:
            os.rmdir(dir)
        except OSError:
            failed(os.rmdir, dir)

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        failed(os.path.islink, path)
        return
    remove(os.fspath(path))


def move(src, dst, copy_function=copy2):
    """Rename a file or directory, or copy and delete it when it goes to another file system."""
    real = dst
    if os.path.isdir(dst):
        if _same_file(src, dst):
            os.rename(src, dst)
            return None
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % (real,))
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if os.path.abspath(real).startswith(os.path.abspath(src) + os.sep):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def disk_usage(path):
    """(total, used, free) bytes of the file system of path."""
    st = os.statvfs(path)
    size = st[1]
    return _Usage(st[2] * size, (st[2] - st[3]) * size, st[4] * size)


def which(cmd, mode=None, path=None):
    """The path of the program that a command stands for, or None."""
    if mode is None:
        mode = os.F_OK | os.X_OK

    def fits(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    seen = set()
    for dir in path.split(os.pathsep):
        if dir not in seen:
            seen.add(dir)
            name = os.path.join(dir, cmd)
            if fits(name):
                return name
    return None


def chown(path, user=None, group=None):
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    os.chown(path, -1 if user is None else user, -1 if group is None else group)


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal: COLUMNS and LINES, else what the terminal says, else fallback."""
    size = []
    for name in ("COLUMNS", "LINES"):
        try:
            size.append(int(os.environ[name]))
        except (KeyError, ValueError):
            size.append(0)
    if min(size) <= 0:
        try:
            actual = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            actual = fallback
        size = [s if s > 0 else a or f for s, a, f in zip(size, actual, fallback)]
    return os.terminal_size(size)


_FORMATS = {"tar": "w", "gztar": "w:gz", "bztar": "w:bz2", "zip": None}
_SUFFIX = {"tar": ".tar", "gztar": ".tar.gz", "bztar": ".tar.bz2", "zip": ".zip"}


def get_archive_formats():
    return [("bztar", "bzip2'ed tar-file"), ("gztar", "gzip'ed tar-file"), ("tar", "uncompressed tar file"), ("zip", "ZIP file")]


def get_unpack_formats():
    return [
        ("bztar", [".tar.bz2", ".tbz2"], "bzip2'ed tar-file"), ("gztar", [".tar.gz", ".tgz"], "gzip'ed tar-file"),
        ("tar", [".tar"], "uncompressed tar file"), ("zip", [".zip"], "ZIP file"),
    ]


def make_archive(base_name, format, root_dir=None, base_dir=None):
    """Make an archive of base_dir (relative to root_dir) and return its name."""
    if format not in _FORMATS:
        raise ValueError("unknown archive format '%s'" % (format,))
    name = os.path.abspath(base_name + _SUFFIX[format])
    root = root_dir or os.curdir
    base = base_dir or os.curdir
    if format == "zip":
        import zipfile

        with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
            for dir, _, files in os.walk(os.path.join(root, base)):
                inner = os.path.relpath(dir, root)
                if inner != os.curdir:
                    z.write(dir, inner)
                for f in sorted(files):
                    full = os.path.join(dir, f)
                    if os.path.isfile(full) and os.path.abspath(full) != name:
                        z.write(full, os.path.normpath(os.path.join(inner, f)))
    else:
        import tarfile

        with tarfile.open(name, _FORMATS[format]) as tar:
            tar.add(os.path.join(root, base), base)
    return name


def unpack_archive(filename, extract_dir=None, format=None, *, filter="data"):
    """Unpack an archive; nothing is written outside of extract_dir."""
    if extract_dir is None:
        extract_dir = os.getcwd()
    filename = os.fspath(filename)
    if format is None:
        for name, suffixes, _ in get_unpack_formats():
            if any([filename.endswith(s) for s in suffixes]):
                format = name
        if format is None:
            raise ReadError("Unknown archive format '%s'" % (filename,))
    if format == "zip":
        import zipfile

        with zipfile.ZipFile(filename) as z:
            z.extractall(extract_dir)
    elif format in _FORMATS:
        import tarfile

        with tarfile.open(filename) as tar:
            tar.extractall(extract_dir, filter=filter)
    else:
        raise ValueError("Unknown unpack format '%s'" % (format,))
