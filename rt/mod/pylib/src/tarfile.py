"""tar archives, plain or compressed with gzip; of bzip2 only for reading."""

import io
import os
import stat
import struct

BLOCKSIZE = 512
RECORDSIZE = 20 * BLOCKSIZE
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE = b"L", b"K", b"x", b"g"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
ENCODING = "utf-8"
_MAX_META = 1 << 20  # of long names and pax headers


class TarError(Exception):
    pass


class ReadError(TarError):
    """The archive cannot be read."""


class CompressionError(TarError):
    pass


class StreamError(TarError):
    pass


class ExtractError(TarError):
    pass


class HeaderError(TarError):
    pass


class FilterError(TarError):
    """A member is refused."""

    def __init__(self, tarinfo, text):
        self.tarinfo = tarinfo
        TarError.__init__(self, text)


class AbsolutePathError(FilterError):
    pass


class OutsideDestinationError(FilterError):
    pass


class SpecialFileError(FilterError):
    pass


class AbsoluteLinkError(FilterError):
    pass


class LinkOutsideDestinationError(FilterError):
    pass


def _number(field):
    if field[:1] in (b"\x80", b"\xff"):
        n = int.from_bytes(field[1:], "big")
        return n - (1 << 8 * (len(field) - 1)) if field[:1] == b"\xff" else n
    text = field.split(b"\0")[0].strip()
    try:
        return int(text or b"0", 8)
    except ValueError:
        raise HeaderError("invalid header") from None


def _octal(n, size):
    if 0 <= n < 8 ** (size - 1):
        return b"%0*o\0" % (size - 1, n)
    return b"\x80" + n.to_bytes(size - 1, "big")


def _text(field):
    return field.split(b"\0")[0].decode("utf-8", "surrogateescape")


class TarInfo:
    """A member of an archive."""

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = 0
        self.offset = self.offset_data = 0
        self.pax_headers = {}

    path = property(lambda self: self.name, lambda self, v: setattr(self, "name", v))
    linkpath = property(lambda self: self.linkname, lambda self, v: setattr(self, "linkname", v))

    def __repr__(self):
        return "<TarInfo %r at %#x>" % (self.name, id(self))

    def isreg(self):
        return self.type in (REGTYPE, AREGTYPE, CONTTYPE)

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def replace(self, **kw):
        import copy

        new = copy.copy(self)
        for k, v in kw.items():
            if k != "deep" and v is not None:
                setattr(new, k, v)
        return new

    @classmethod
    def frombuf(cls, buf, encoding=ENCODING, errors="surrogateescape"):
        if len(buf) != BLOCKSIZE:
            raise HeaderError("truncated header")
        total = sum(buf[:148]) + 256 + sum(buf[156:])
        if _number(buf[148:156]) != total:
            raise HeaderError("bad checksum")
        t = cls(_text(buf[:100]))
        t.mode, t.uid, t.gid = _number(buf[100:108]), _number(buf[108:116]), _number(buf[116:124])
        t.size, t.mtime = _number(buf[124:136]), _number(buf[136:148])
        t.type = buf[156:157]
        t.linkname = _text(buf[157:257])
        t.uname, t.gname = _text(buf[265:297]), _text(buf[297:329])
        prefix = _text(buf[345:500])
        if t.size < 0:
            raise HeaderError("negative size")
        if t.type == AREGTYPE and t.name.endswith("/"):
            t.type = DIRTYPE
        if prefix and buf[257:262] == b"ustar" and buf[257:263] != b"ustar ":
            t.name = prefix + "/" + t.name
        if t.isdir():
            t.name = t.name.rstrip("/")
        return t

    def _block(self, name, linkname):
        head = struct.pack("100s8s8s8s12s12s8s1s100s8s32s32s8s8s155s12x", name, _octal(self.mode & 0o7777, 8), _octal(self.uid, 8), _octal(self.gid, 8),
                           _octal(self.size, 12), _octal(int(self.mtime), 12), b" " * 8, self.type, linkname, b"ustar\x0000", self.uname.encode()[:32],
                           self.gname.encode()[:32], _octal(self.devmajor, 8), _octal(self.devminor, 8), b"")
        return head[:148] + b"%06o\0 " % sum(head) + head[156:]

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        name = (self.name + ("/" if self.isdir() else "")).encode(encoding, errors)
        link = self.linkname.encode(encoding, errors)
        out = b""
        for kind, value in ((GNUTYPE_LONGLINK, link), (GNUTYPE_LONGNAME, name)):
            if len(value) > 100:
                extra = TarInfo("././@LongLink")
                extra.type = kind
                extra.size = len(value) + 1
                out += extra._block(b"././@LongLink", b"") + _padded(value + b"\0")
        return out + self._block(name[:100], link[:100])


def _padded(data):
    return data + bytes(-len(data) % BLOCKSIZE)


class _Part(io.IOBase):
    """The contents of a member."""

    def __init__(self, f, offset, size, name):
        self._f, self._offset, self._size, self._pos = f, offset, size, 0
        self.name = name

    def read(self, n=-1):
        left = self._size - self._pos
        n = left if n is None or n < 0 else min(n, left)
        self._f.seek(self._offset + self._pos)
        data = self._f.read(n)
        if len(data) < n:
            raise ReadError("unexpected end of data")
        self._pos += len(data)
        return data

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        out = b""
        while True:
            at = self._pos
            data = self.read(4096)
            if not data:
                return out
            i = data.find(b"\n")
            if i >= 0:
                self._pos = at + i + 1
                return out + data[: i + 1]
            out += data

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0):
        base = (0, self._pos, self._size)[whence]
        self._pos = max(0, min(base + pos, self._size))
        return self._pos

    def tell(self):
        return self._pos

    def readable(self):
        return True

    def seekable(self):
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


# ---- filters: what may be extracted


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    """Refuse what would be written outside of dest_path."""
    name = member.name.lstrip("/")
    dest = os.path.realpath(dest_path)
    target = os.path.realpath(os.path.join(dest, name))
    if target != dest and not target.startswith(dest.rstrip("/") + "/"):
        raise OutsideDestinationError(member, "%r would be extracted to %r, which is outside the destination" % (member.name, target))
    return member.replace(name=name, mode=None if member.mode is None else member.mode & 0o755)


def data_filter(member, dest_path):
    """tar_filter, and refuse devices and links that lead outside."""
    new = tar_filter(member, dest_path)
    if not (new.isreg() or new.isdir() or new.issym() or new.islnk()):
        raise SpecialFileError(member, "%r is a special file" % member.name)
    dest = os.path.realpath(dest_path)
    if new.issym() or new.islnk():
        if os.path.isabs(new.linkname):
            raise AbsoluteLinkError(member, "%r is a link to an absolute path" % member.name)
        base = os.path.join(dest, os.path.dirname(new.name)) if new.issym() else dest
        target = os.path.realpath(os.path.join(base, new.linkname))
        if target != dest and not target.startswith(dest.rstrip("/") + "/"):
            raise LinkOutsideDestinationError(member, "%r would link to %r, which is outside the destination" % (member.name, target))
    if new.isreg():
        new.mode = (new.mode | 0o600) & ~0o022 & (0o777 if new.mode & 0o100 else 0o666)
    elif new.isdir() or new.issym():
        new.mode = None
    return new


_FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}


class TarFile:
    """A tar archive, open for reading or writing."""

    extraction_filter = None
    errorlevel = 1

    def __init__(self, name=None, mode="r", fileobj=None, format=None, **options):
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._own = fileobj is None
        if fileobj is None:
            fileobj = open_file(name, {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[mode])
        self.name = os.path.abspath(name) if name else getattr(fileobj, "name", None)
        self.fileobj = fileobj
        self.members = []
        self._loaded = False
        self.closed = False
        self.offset = 0
        if mode == "a":
            self.getmembers()
            self.fileobj.seek(self.offset)
        elif mode == "r":
            try:
                self.next()
            except:
                if self._own:
                    fileobj.close()
                raise

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=10240, **options):
        """Open an archive: "r" finds the compression out, "r:gz" and "w:gz" say it."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        for sep in ":|":
            if sep in mode:
                base, kind = mode.split(sep)
                break
        else:
            base, kind = mode, "*" if mode == "r" else ""
        if kind not in ("", "*", "gz", "bz2"):
            raise CompressionError("unknown compression type %r" % kind)
        if base in ("r", "") and kind == "*":
            f = fileobj or open_file(name, "rb")
            head = f.read(2)
            if hasattr(f, "seek"):
                f.seek(-len(head), 1)
            if fileobj is None:
                f.close()
            kind = {b"\x1f\x8b": "gz", b"BZ": "bz2"}.get(head, "")
        if kind == "bz2":
            import bz2

            try:
                z = bz2.BZ2File(fileobj or name, (base or "r") + "b", compresslevel=options.pop("compresslevel", 9))
            except FileNotFoundError:
                raise
            except (OSError, EOFError) as e:
                raise ReadError("not a bzip2 file") from e
            t = cls(name, base or "r", z, **options)
            t._own = True
            return t
        if kind != "gz":
            return cls(name, base or "r", fileobj, **options)
        import gzip

        z = gzip.GzipFile(name, base + "b", options.pop("compresslevel", 9), fileobj)
        try:
            t = cls(name, base, z, **options)
        except gzip.BadGzipFile as e:
            z.close()
            raise ReadError("not a gzip file") from e
        except EOFError as e:
            z.close()
            raise ReadError("unexpected end of data") from e
        t._own = True
        return t

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode != "r":
                self.fileobj.write(bytes(2 * BLOCKSIZE))
                self.offset += 2 * BLOCKSIZE
                self.fileobj.write(bytes(-self.offset % RECORDSIZE))
        finally:
            if self._own:
                self.fileobj.close()

    # Reading.

    def next(self):
        """The next member that has not been read yet, None at the end."""
        long = {}
        while True:
            self.fileobj.seek(self.offset)
            buf = self.fileobj.read(BLOCKSIZE)
            if not buf or not any(buf):
                if not buf and not self.members and self.offset == 0:
                    raise ReadError("empty file")
                self._loaded = True
                return None
            try:
                t = TarInfo.frombuf(buf)
            except HeaderError as e:
                if self.offset == 0:
                    raise ReadError("file could not be opened successfully: " + str(e)) from None
                raise ReadError(str(e)) from None
            start = self.offset
            data_at = start + BLOCKSIZE
            if t.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE):
                if t.size > _MAX_META:
                    raise ReadError("header too large")
                data = self.fileobj.read(t.size)
                if len(data) < t.size:
                    raise ReadError("unexpected end of data")
                if t.type == GNUTYPE_LONGNAME:
                    long["path"] = _text(data)
                elif t.type == GNUTYPE_LONGLINK:
                    long["linkpath"] = _text(data)
                elif t.type == XHDTYPE:
                    long.update(_pax(data))
                self.offset = data_at + t.size + -t.size % BLOCKSIZE
                continue
            for key, value in long.items():
                if key == "path":
                    t.name = value.rstrip("/") if t.isdir() else value
                elif key == "linkpath":
                    t.linkname = value
                elif key in ("size", "uid", "gid"):
                    setattr(t, key, int(value))
                elif key == "mtime":
                    t.mtime = float(value)
                elif key in ("uname", "gname"):
                    setattr(t, key, value)
            if t.size < 0:
                raise ReadError("negative size")
            t.pax_headers = long
            t.offset, t.offset_data = start, data_at
            self.offset = data_at
            if t.isreg() or t.type not in (LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE):
                self.offset += t.size + -t.size % BLOCKSIZE
            self.members.append(t)
            return t

    def getmembers(self):
        while not self._loaded:
            self.next()
        return self.members

    def getnames(self):
        return [m.name for m in self.getmembers()]

    def getmember(self, name):
        name = name.rstrip("/")
        for m in reversed(self.getmembers()):
            if m.name == name:
                return m
        raise KeyError("filename %r not found" % name)

    def __iter__(self):
        i = 0
        while True:
            if i >= len(self.members):
                if self._loaded or self.next() is None:
                    return
            yield self.members[i]
            i += 1

    def extractfile(self, member):
        """The contents of a member as a file; None for what has none."""
        t = self.getmember(member) if isinstance(member, str) else member
        for _ in range(40):
            if t.islnk():
                t = self.getmember(t.linkname)
            elif t.issym():
                t = self.getmember(os.path.normpath(os.path.join(os.path.dirname(t.name), t.linkname)))
            else:
                break
        if not t.isreg():
            return None
        return _Part(self.fileobj, t.offset_data, t.size, t.name)

    def list(self, verbose=True, *, members=None):
        for m in members or self:
            print((stat.filemode(m.mode) + " " if verbose else "") + m.name + ("/" if m.isdir() else ""))

    def _filtered(self, member, path, filter):
        filter = filter if filter is not None else self.extraction_filter or data_filter
        if isinstance(filter, str):
            if filter not in _FILTERS:
                raise ValueError("filter %r not found" % filter)
            filter = _FILTERS[filter]
        return filter(member, path)

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Write all members below path. The filter, by default "data", refuses what would get outside."""
        dirs = []
        for m in members or self:
            t = self._filtered(m, path, filter)
            if t is None:
                continue
            if t.isdir() and t.mode is not None:
                dirs.append(t)
            self._extract(t, path, True)
        for t in sorted(dirs, key=lambda a: a.name, reverse=True):
            os.chmod(os.path.join(path, t.name), t.mode)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        m = self.getmember(member) if isinstance(member, str) else member
        t = self._filtered(m, path or ".", filter)
        if t is not None:
            self._extract(t, path, set_attrs)

    def _extract(self, t, path, set_attrs):
        target = os.path.join(path, t.name)
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder)
        if t.isdir():
            os.makedirs(target, exist_ok=True)
            return
        if os.path.islink(target) or t.issym() and os.path.lexists(target):
            os.unlink(target)
        if t.issym():
            os.symlink(t.linkname, target)
            return
        if t.islnk():
            source = os.path.join(path, t.linkname)
            if os.path.lexists(target):
                os.unlink(target)
            if os.path.exists(source) and not os.path.islink(source):
                os.link(source, target)
                return
            t = self.getmember(t.linkname)
        if t.isfifo():
            os.mkfifo(target)
            return
        if t.isdev():
            raise ExtractError("special devices are not made")
        with self.extractfile(t) as src, open_file(target, "wb") as dst:
            while data := src.read(65536):
                dst.write(data)
        if set_attrs:
            if t.mode is not None:
                os.chmod(target, t.mode & 0o7777)
            if t.mtime is not None:
                os.utime(target, (t.mtime, t.mtime))

    # Writing.

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        if fileobj is not None:
            name = name or fileobj.name
            st = os.fstat(fileobj.fileno())
        else:
            st = os.lstat(name)
        t = TarInfo(os.fspath(name if arcname is None else arcname).lstrip("/"))
        t.mode, t.uid, t.gid, t.mtime = st.st_mode, st.st_uid, st.st_gid, st.st_mtime
        if stat.S_ISREG(st.st_mode):
            t.size = st.st_size
        elif stat.S_ISDIR(st.st_mode):
            t.type = DIRTYPE
        elif stat.S_ISLNK(st.st_mode):
            t.type, t.linkname = SYMTYPE, os.readlink(name)
        elif stat.S_ISFIFO(st.st_mode):
            t.type = FIFOTYPE
        else:
            return None
        return t

    def addfile(self, tarinfo, fileobj=None):
        if self.mode == "r":
            raise OSError("bad operation for mode 'r'")
        head = tarinfo.tobuf()
        self.fileobj.write(head)
        self.offset += len(head)
        if fileobj is not None:
            left = tarinfo.size
            while left:
                data = fileobj.read(min(left, 65536))
                if not data:
                    raise OSError("unexpected end of data")
                self.fileobj.write(data)
                left -= len(data)
            self.fileobj.write(bytes(-tarinfo.size % BLOCKSIZE))
            self.offset += tarinfo.size + -tarinfo.size % BLOCKSIZE
        self.members.append(tarinfo)

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        name = os.fspath(name)
        arcname = name if arcname is None else os.fspath(arcname)
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        t = self.gettarinfo(name, arcname)
        if t is not None and filter is not None:
            t = filter(t)
        if t is None:
            return
        if t.isreg():
            with open_file(name, "rb") as f:
                self.addfile(t, f)
            return
        self.addfile(t)
        if t.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry), recursive, filter=filter)


open_file = open
open = TarFile.open


def _pax(data):
    """The keywords of a pax header."""
    result = {}
    while data:
        number, blank, rest = data.partition(b" ")
        if not number.isdigit() or not 0 < int(number) <= len(data):
            raise ReadError("invalid header")
        n = int(number)
        key, eq, value = data[len(number) + 1 : n].rstrip(b"\n").partition(b"=")
        result[key.decode("utf-8", "surrogateescape")] = value.decode("utf-8", "surrogateescape")
        data = data[n:]
    return result


def is_tarfile(name):
    try:
        if hasattr(name, "read"):
            pos = name.tell()
            t = open(fileobj=name)
            name.seek(pos)
        else:
            t = open(name)
        t.close()
        return True
    except (TarError, EOFError):
        return False


_compressions = {".gz": "gz", ".tgz": "gz", ".bz2": "bz2", ".tbz": "bz2", ".tbz2": "bz2", ".tb2": "bz2", ".xz": "xz", ".txz": "xz"}


def main():
    import argparse
    import sys

    parser = argparse.ArgumentParser("tarfile", description="Make, list, test and unpack tar archives.")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what is done")
    parser.add_argument("--filter", metavar="NAME", help="the filter for unpacking: fully_trusted, tar, data (the default)")
    task = parser.add_mutually_exclusive_group(required=True)
    task.add_argument("-l", "--list", metavar="TAR", help="list what is in an archive")
    task.add_argument("-e", "--extract", nargs="+", metavar=("TAR", "DIR"), help="unpack an archive, here if there is no DIR")
    task.add_argument("-c", "--create", nargs="+", metavar=("TAR", "FILE"), help="make an archive; its name tells the compression")
    task.add_argument("-t", "--test", metavar="TAR", help="read an archive")
    task = parser.parse_args()
    if task.extract and len(task.extract) > 2:
        parser.error("-e takes an archive and a folder")
    try:
        if task.create:
            name = task.create[0]
            with open(name, "w:" + _compressions.get(os.path.splitext(name)[1], "")) as archive:
                for path in task.create[1:]:
                    archive.add(path)
            if task.verbose:
                print("%r file created." % name)
            return
        with open(task.list or task.test or task.extract[0]) as archive:
            if task.list:
                archive.list(task.verbose)
            elif task.extract:
                where = (task.extract[1:] or ["."])[0]
                archive.extractall(where, filter=task.filter)
                if task.verbose:
                    print("%r file is extracted%s." % (task.extract[0], " into %r directory" % where if task.extract[1:] else ""))
            else:
                for member in archive.getmembers():
                    if member.isreg():
                        f = archive.extractfile(member)
                        while f.read(65536):
                            pass
                if task.verbose:
                    print("%r is a tar archive." % task.test)
    except (OSError, EOFError, TarError) as e:
        sys.exit("tarfile: %s" % e)


if __name__ == "__main__":
    main()
