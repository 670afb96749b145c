"""ZIP archives."""

import binascii
import io
import os
import stat
import struct
import time
import zlib

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_MAX_COMMENT = 65535

_LOCAL = struct.Struct("<4s2B4HL2L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")


class BadZipFile(Exception):
    """The file is no valid ZIP archive."""


class LargeZipFile(Exception):
    """The archive would need extensions that are not allowed."""


error = BadZipfile = BadZipFile


def is_zipfile(filename):
    """Whether a file looks like a ZIP archive."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with open(filename, "rb") as f:
            return _find_end(f) is not None
    except OSError:
        return False


def _find_end(f):
    """(offset, record) of the end of the directory, or None."""
    f.seek(0, 2)
    size = f.tell()
    back = min(size, _END.size + ZIP_MAX_COMMENT)
    f.seek(size - back)
    data = f.read(back)
    i = data.rfind(b"PK\5\6")
    while i >= 0:
        if i + _END.size <= len(data):
            record = _END.unpack_from(data, i)
            if i + _END.size + record[7] <= len(data):
                return size - back + i, record, data[i + _END.size : i + _END.size + record[7]]
        i = data.rfind(b"PK\5\6", 0, i)
    return None


class ZipInfo:
    """A member of an archive."""

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.split("\0")[0]
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.date_time = date_time
        self.compress_type = ZIP_STORED
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.header_offset = 0
        self.CRC = self.compress_size = self.file_size = 0

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        filename = os.fspath(filename)
        st = os.stat(filename)
        when = time.localtime(st.st_mtime)[:6]
        if not strict_timestamps and when[0] < 1980:
            when = (1980, 1, 1, 0, 0, 0)
        arcname = os.path.normpath(filename if arcname is None else os.fspath(arcname)).lstrip("/")
        if stat.S_ISDIR(st.st_mode):
            arcname += "/"
        info = cls(arcname, when)
        info.external_attr = (st.st_mode & 0xFFFF) << 16
        if stat.S_ISDIR(st.st_mode):
            info.external_attr |= 0x10
        else:
            info.file_size = st.st_size
        return info

    def is_dir(self):
        return self.filename.endswith("/")

    def __repr__(self):
        return "<ZipInfo filename=%r file_size=%d>" % (self.filename, self.file_size)

    def _stamp(self):
        y, mo, d, h, mi, s = self.date_time
        return h << 11 | mi << 5 | s // 2, (y - 1980) << 9 | mo << 5 | d


def _unstamp(t, d):
    return ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2)


class ZipExtFile(io.IOBase):
    """A member open for reading."""

    def __init__(self, f, info, lock_pos):
        self._f = f
        self._info = info
        self._pos = lock_pos
        self._left = info.compress_size
        self._z = zlib.decompressobj(-15) if info.compress_type == ZIP_DEFLATED else None
        self._buffer = b""
        self._crc = 0
        self._size = 0
        self._end = False
        self.name = info.filename
        self.mode = "r"
        self.closed = False

    def _more(self):
        """Some more data into the buffer; False at the end."""
        while not self._end:
            tail = self._z.unconsumed_tail if self._z is not None else b""
            if not tail:
                self._f.seek(self._pos)
                tail = self._f.read(min(self._left, 16384))
                if not tail and self._left:
                    raise EOFError("unexpected end of archive")
                self._pos += len(tail)
                self._left -= len(tail)
            if self._z is None:
                data, self._end = tail, not self._left
            else:
                try:
                    data = self._z.decompress(tail, 65536)
                except zlib.error as e:
                    raise BadZipFile("bad data for file %r: %s" % (self.name, e)) from None
                self._end = self._z.eof or not self._left and not self._z.unconsumed_tail and not data
            self._size += len(data)
            if self._size > self._info.file_size:
                raise BadZipFile("file %r is larger than announced" % self.name)
            self._crc = binascii.crc32(data, self._crc)
            if self._end and (self._crc != self._info.CRC or self._size != self._info.file_size):
                raise BadZipFile("Bad CRC-32 for file %r" % self.name)
            if data:
                self._buffer += data
                return True
        return False

    def read(self, n=-1):
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._buffer]
            self._buffer = b""
            while self._more():
                parts.append(self._buffer)
                self._buffer = b""
            return b"".join(parts)
        while len(self._buffer) < n and self._more():
            pass
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    def read1(self, n=-1):
        if not self._buffer:
            self._more()
        n = len(self._buffer) if n is None or n < 0 else n
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def peek(self, n=1):
        if not self._buffer:
            self._more()
        return self._buffer

    def readline(self, limit=-1):
        while True:
            i = self._buffer.find(b"\n")
            if i >= 0 or 0 <= limit <= len(self._buffer) or not self._more():
                break
        n = i + 1 if i >= 0 else len(self._buffer)
        if limit is not None and 0 <= limit < n:
            n = limit
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _Writer(io.IOBase):
    """A member open for writing."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._z = zlib.compressobj(archive._level, 8, -15) if info.compress_type == ZIP_DEFLATED else None
        self._parts = []
        self._crc = self._size = 0
        self.closed = False

    def write(self, data):
        data = bytes(data)
        self._crc = binascii.crc32(data, self._crc)
        self._size += len(data)
        self._parts.append(data if self._z is None else self._z.compress(data))
        return len(data)

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self._z is not None:
            self._parts.append(self._z.flush())
        self._archive._writing = False
        info = self._info
        info.CRC, info.file_size = self._crc, self._size
        self._archive._append(info, b"".join(self._parts))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class ZipFile:
    """A ZIP archive, open for reading or writing."""

    fp = None
    _seekable = True

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        if compression not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError("That compression method is not supported")
        self.mode = mode
        self.compression = compression
        self._level = -1 if compresslevel is None else compresslevel
        self._encoding = metadata_encoding or "cp437"
        self.filelist = []
        self.NameToInfo = {}
        self._comment = b""
        self._changed = False
        self._writing = False
        self.pwd = None
        self._own = not hasattr(file, "read") and not hasattr(file, "write")
        if self._own:
            self.filename = os.fspath(file)
            if mode == "a" and not os.path.exists(self.filename):
                mode = "w"
            self.fp = open(self.filename, {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode])
        else:
            self.fp = file
            self.filename = getattr(file, "name", None)
        try:
            if mode in ("r", "a"):
                self._read(mode == "a")
            else:
                self._start, self._seekable = self._writable_at()
                self._changed = True
        except:
            if self._own:
                self.fp.close()
            self.fp = None
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        return "<zipfile.ZipFile filename=%r mode=%r>" % (self.filename, self.mode)

    def _writable_at(self):
        """Where a new archive begins, and whether its stream can go back there. Members are written as a whole: no more is needed."""
        try:
            start = self.fp.tell()
        except (AttributeError, OSError):
            return 0, False
        try:
            self.fp.seek(start)
        except (AttributeError, OSError):
            return start, False
        return start, True

    # Reading the directory.

    def _read(self, appending):
        found = _find_end(self.fp)
        if found is None:
            if appending:
                self.fp.seek(0, 2)
                self._start = self.fp.tell()
                return
            raise BadZipFile("File is not a zip file")
        where, record, self._comment = found
        _, _, _, _, count, size, offset, _ = record
        if offset == 0xFFFFFFFF or count == 0xFFFF or size == 0xFFFFFFFF:
            if where >= _LOCATOR64.size:
                self.fp.seek(where - _LOCATOR64.size)
                mark, _, at, _ = _LOCATOR64.unpack(self.fp.read(_LOCATOR64.size))
                if mark == b"PK\6\7":
                    self.fp.seek(at)
                    data = self.fp.read(_END64.size)
                    if len(data) < _END64.size or data[:4] != b"PK\6\6":
                        raise BadZipFile("Bad offset for central directory")
                    count, size, offset = _END64.unpack(data)[7:10]
                    where = at
        shift = where - size - offset  # something may be in front of the archive, or may have been
        if size > where:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(offset + shift)
        data = self.fp.read(size)
        pos = 0
        while pos < size:
            if pos + _CENTRAL.size > len(data) or data[pos : pos + 4] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            c = _CENTRAL.unpack_from(data, pos)
            pos += _CENTRAL.size
            nlen, xlen, clen = c[12], c[13], c[14]
            if pos + nlen + xlen + clen > len(data):
                raise BadZipFile("Truncated central directory")
            raw = data[pos : pos + nlen]
            flags = c[5]
            try:
                name = raw.decode("utf-8") if flags & 0x800 else raw.decode("latin-1" if self._encoding == "cp437" else self._encoding)
            except UnicodeDecodeError:
                raise BadZipFile("Bad file name in the directory") from None
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.date_time = _unstamp(c[7], c[8])
            info.create_version, info.create_system, info.extract_version, info.reserved = c[1:5]
            info.flag_bits, info.compress_type = flags, c[6]
            info.CRC, info.compress_size, info.file_size = c[9:12]
            info.volume, info.internal_attr, info.external_attr, info.header_offset = c[15:19]
            info.extra = data[pos + nlen : pos + nlen + xlen]
            info.comment = data[pos + nlen + xlen : pos + nlen + xlen + clen]
            pos += nlen + xlen + clen
            self._extra64(info)
            info.header_offset += shift
            if info.header_offset < 0:
                raise BadZipFile("Bad offset for central directory")
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
        self._start = offset + shift

    def _extra64(self, info):
        extra = info.extra
        while len(extra) >= 4:
            kind, n = struct.unpack("<HH", extra[:4])
            if kind == 1:
                values = extra[4 : 4 + n]
                for name, limit in (("file_size", 0xFFFFFFFF), ("compress_size", 0xFFFFFFFF), ("header_offset", 0xFFFFFFFF)):
                    if getattr(info, name) == limit:
                        if len(values) < 8:
                            raise BadZipFile("Corrupt zip64 extra field.")
                        setattr(info, name, struct.unpack("<Q", values[:8])[0])
                        values = values[8:]
            extra = extra[4 + n :]

    def namelist(self):
        return [i.filename for i in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def printdir(self, file=None):
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for i in self.filelist:
            print("%-46s %s %12d" % (i.filename, "%d-%02d-%02d %02d:%02d:%02d" % i.date_time[:6], i.file_size), file=file)

    def testzip(self):
        for i in self.filelist:
            try:
                with self.open(i.filename) as f:
                    while f.read(65536):
                        pass
            except BadZipFile:
                return i.filename
        return None

    comment = property(lambda self: self._comment)

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError("comment: expected bytes, got %s" % type(comment))
        self._comment = comment[:ZIP_MAX_COMMENT]
        self._changed = True

    def setpassword(self, pwd):
        self.pwd = pwd

    # Members.

    def _check(self):
        if self.fp is None:
            raise ValueError("Attempt to use ZIP archive that was already closed")

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a member for reading or writing."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        self._check()
        if mode == "w":
            return self._open_writer(name if isinstance(name, ZipInfo) else self._new_info(name))
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise NotImplementedError("encrypted members")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError("That compression method is not supported")
        self.fp.seek(info.header_offset)
        head = self.fp.read(_LOCAL.size)
        if len(head) != _LOCAL.size or head[:4] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        fields = _LOCAL.unpack(head)
        raw = self.fp.read(fields[10])
        name = raw.decode("utf-8", "replace") if fields[3] & 0x800 else raw.decode("latin-1")
        if name != info.orig_filename and raw.isascii():
            raise BadZipFile("File name in directory %r and header %r differ." % (info.orig_filename, raw))
        return ZipExtFile(self.fp, info, info.header_offset + _LOCAL.size + fields[10] + fields[11])

    def read(self, name, pwd=None):
        with self.open(name, "r", pwd) as f:
            return f.read()

    def extract(self, member, path=None, pwd=None):
        """Write a member to a file below path; return its name."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        root = os.getcwd() if path is None else os.fspath(path)
        # Nothing leaves the folder: no absolute names, no "..".
        parts = [p for p in info.filename.replace("\\", "/").split("/") if p not in ("", ".", "..")]
        target = root
        for p in parts[:-1] if not info.is_dir() else parts:
            target = os.path.join(target, p)
            if os.path.islink(target):
                raise BadZipFile("the folder %r is a symbolic link" % target)
        os.makedirs(target, exist_ok=True)
        if info.is_dir():
            return target
        if not parts:
            raise BadZipFile("member without a name")
        target = os.path.join(target, parts[-1])
        if os.path.islink(target):
            os.unlink(target)
        with self.open(info, pwd=pwd) as src, open(target, "wb") as dst:
            while data := src.read(65536):
                dst.write(data)
        return target

    def extractall(self, path=None, members=None, pwd=None):
        for m in self.namelist() if members is None else members:
            self.extract(m, path, pwd)

    # Writing.

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime()[:6])
        info.compress_type = self.compression
        info.external_attr = 0o600 << 16
        return info

    def _open_writer(self, info):
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
        self._writing = True
        return _Writer(self, info)

    def _append(self, info, data):
        self._changed = True
        info.compress_size = len(data)
        info.header_offset = self._start
        name = info.filename.encode()
        info.flag_bits = 0 if name.isascii() else 0x800
        if info.file_size > 0xFFFFFFFE or info.header_offset > 0xFFFFFFFE:
            raise LargeZipFile("archives of more than 4 GiB")
        t, d = info._stamp()
        head = _LOCAL.pack(b"PK\3\4", 20, 0, info.flag_bits, info.compress_type, t, d, info.CRC, len(data), info.file_size, len(name), 0)
        if self._seekable:
            self.fp.seek(self._start)
        self.fp.write(head + name + data)
        self._start += len(head) + len(name) + len(data)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        self._check()
        if isinstance(data, str):
            data = data.encode()
        info = zinfo_or_arcname if isinstance(zinfo_or_arcname, ZipInfo) else self._new_info(zinfo_or_arcname)
        if info.filename.endswith("/") and not isinstance(zinfo_or_arcname, ZipInfo):
            info.external_attr = 0o40775 << 16 | 0x10
            info.compress_type = ZIP_STORED
        if compress_type is not None:
            info.compress_type = compress_type
        with self._open_writer(info) as f:
            f.write(data)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._check()
        info = ZipInfo.from_file(filename, arcname)
        if info.is_dir():
            with self._open_writer(info):
                pass
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        with open(filename, "rb") as src, self._open_writer(info) as dst:
            while data := src.read(65536):
                dst.write(data)

    def mkdir(self, zinfo_or_directory, mode=511):
        name = zinfo_or_directory.rstrip("/") + "/"
        info = self._new_info(name)
        info.compress_type = ZIP_STORED
        info.external_attr = (0o40000 | mode) << 16 | 0x10
        with self._open_writer(info):
            pass

    def close(self):
        if self.fp is None:
            return
        try:
            if self.mode != "r" and self._changed:
                self._write_directory()
        finally:
            f, self.fp = self.fp, None
            if self._own:
                f.close()

    def _write_directory(self):
        out = []
        for i in self.filelist:
            name = i.filename.encode()
            t, d = i._stamp()
            out.append(_CENTRAL.pack(b"PK\1\2", 20, i.create_system, 20, 0, i.flag_bits, i.compress_type, t, d, i.CRC, i.compress_size, i.file_size,
                                     len(name), len(i.extra), len(i.comment), 0, i.internal_attr, i.external_attr, i.header_offset) + name + i.extra + i.comment)
        data = b"".join(out)
        n = len(self.filelist)
        if n > 0xFFFE:
            raise LargeZipFile("archives of more than 65534 files")
        if self._seekable:
            self.fp.seek(self._start)
        self.fp.write(data + _END.pack(b"PK\5\6", 0, 0, n, n, len(data), self._start, len(self._comment)) + self._comment)
        if self._seekable and hasattr(self.fp, "truncate"):
            self.fp.truncate()
        if hasattr(self.fp, "flush"):
            self.fp.flush()


class Path:
    """A file or folder of an archive, with the reading methods of pathlib.Path."""

    def __init__(self, root, at=""):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def _names(self):
        names = {}
        for name in self.root.namelist():
            names[name] = True
            while "/" in name.rstrip("/"):
                name = name.rstrip("/").rpartition("/")[0] + "/"
                names.setdefault(name, True)
        return names

    def _next(self, at):
        if at and not at.endswith("/") and at not in self.root.NameToInfo and at + "/" in self._names():
            at += "/"
        return type(self)(self.root, at)

    @property
    def name(self):
        return os.path.basename(self.at.rstrip("/")) or os.path.basename(self.root.filename or "")

    filename = property(lambda self: os.path.join(self.root.filename or "", self.at))
    suffix = property(lambda self: os.path.splitext(self.name)[1])
    stem = property(lambda self: os.path.splitext(self.name)[0])

    @property
    def parent(self):
        head = self.at.rstrip("/").rpartition("/")[0]
        return self._next(head + "/" if head else "")

    def joinpath(self, *other):
        return self._next(os.path.join(self.at, *other))

    __truediv__ = joinpath

    def exists(self):
        return not self.at or self.at in self._names()

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            rest = name[len(self.at):]
            if name.startswith(self.at) and rest and "/" not in rest[:-1]:
                yield type(self)(self.root, name)

    def open(self, mode="r", encoding="utf-8", errors="strict", *, pwd=None):
        if self.is_dir():
            raise IsADirectoryError(self.at)
        if mode[0] == "r" and not self.exists():
            raise FileNotFoundError(self.at)
        f = self.root.open(self.at, mode[0], pwd)
        if "b" in mode:
            return f
        return io.StringIO(f.read().decode(encoding, errors)) if mode[0] == "r" else io.TextIOWrapper(f, encoding)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding="utf-8", errors="strict"):
        return self.read_bytes().decode(encoding, errors)

    def __str__(self):
        return self.filename

    def __repr__(self):
        return f"Path({self.root.filename!r}, {self.at!r})"


def _pack(archive, path, arcname):
    """Write a file, or a folder with all that is in it."""
    if not os.path.isdir(path):
        return archive.write(path, arcname, ZIP_DEFLATED)
    if arcname:
        archive.write(path, arcname)
    for name in sorted(os.listdir(path)):
        _pack(archive, os.path.join(path, name), os.path.join(arcname, name))


def main(args=None):
    import argparse
    import sys

    parser = argparse.ArgumentParser("zipfile", description="Make, list, test and unpack zip archives.")
    task = parser.add_mutually_exclusive_group(required=True)
    task.add_argument("-l", "--list", metavar="ZIP", help="list what is in an archive")
    task.add_argument("-e", "--extract", nargs=2, metavar=("ZIP", "DIR"), help="unpack an archive")
    task.add_argument("-c", "--create", nargs="+", metavar=("ZIP", "FILE"), help="make an archive of files and folders")
    task.add_argument("-t", "--test", metavar="ZIP", help="read all that is in an archive")
    task = parser.parse_args(args)
    try:
        if task.create:
            with ZipFile(task.create[0], "w") as archive:
                for path in task.create[1:]:
                    _pack(archive, path, os.path.basename(path.rstrip("/")).strip("."))
            return
        with ZipFile(task.list or task.test or task.extract[0]) as archive:
            if task.list:
                archive.printdir()
            elif task.extract:
                archive.extractall(task.extract[1])
            else:
                bad = archive.testzip()
                if bad:
                    print("The following enclosed file is corrupted: %r" % bad)
                print("Done testing")
    except (OSError, BadZipFile) as e:
        sys.exit("zipfile: %s" % e)


if __name__ == "__main__":
    main()
