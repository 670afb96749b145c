"""FAT12, FAT16 and FAT32 file systems on block devices, with long names: VfsFat of the module vfs.

All writing goes through to the device at once, in an order that never leaves an entry with clusters that are free."""

import errno
import time

import _vfsfile

_UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$%'-_@~`!(){}^#&")
_LONG = frozenset('"*/:<>?\\|\x7f')
_FILE, _DIR = 0x8000, 0x4000


def _fail(code):
    raise OSError(code)


def _get(b, at, n):
    return int.from_bytes(b[at:at + n], "little")


class _Device:
    """Blocks by number, the last ones kept."""

    def __init__(self, device):
        self.device, self.kept, self.readonly = device, {}, False
        self.ioctl = getattr(device, "ioctl", None)
        self.tell(1)
        self.size = self.tell(5) or 512
        count = self.tell(4)
        self.count = device.count() if count is None else count

    def tell(self, op, arg=0):
        if self.ioctl is not None:
            return self.ioctl(op, arg)
        if op == 3 and hasattr(self.device, "sync"):
            self.device.sync()

    def read(self, n):
        block = self.kept.get(n)
        if block is None:
            if not 0 <= n < self.count:
                _fail(errno.EIO)
            block = bytearray(self.size)
            if self.device.readblocks(n, block):
                _fail(errno.EIO)
            if len(self.kept) >= 64:
                self.kept.clear()
            self.kept[n] = block
        return block

    def write(self, n, block):
        self.kept.pop(n, None)  # callers have changed what read() gave them: that counts only once it is written
        if self.readonly or self.tell(6, n) or self.device.writeblocks(n, block):
            _fail(errno.EROFS if self.readonly else errno.EIO)
        self.kept[n] = block


class _Entry:
    """A file or directory: where its slots are in the directory, and what they say."""

    def __init__(self, name, slots, raw, fat32):
        self.name, self.slots = name, slots
        self.attr, self.size = raw[11], _get(raw, 28, 4)
        self.cluster = _get(raw, 26, 2) | (_get(raw, 20, 2) << 16 if fat32 else 0)
        self.date, self.time = _get(raw, 24, 2), _get(raw, 22, 2)

    is_dir = property(lambda self: self.attr & 0x10 != 0)

    def mtime(self):
        d, t = self.date, self.time
        try:
            return int(time.mktime((1980 + (d >> 9), d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2, 0, 0, -1)))
        except (ValueError, OverflowError):
            return 0


def _now():
    y, mo, d, h, mi, s = time.localtime()[:6]
    return max(y - 1980, 0) << 9 | mo << 5 | d, h << 11 | mi << 5 | s // 2


class VfsFat:
    __module__ = "vfs"

    def __init__(self, device):
        # A device without a file system waits for mount() with mkfs; nothing else is possible with it.
        self._blank = not self._begin(device)

    def _begin(self, device):
        self._dropped = {}  # how often the slot of an entry has become free: open files may be of an older one
        self._dev = dev = _Device(device)
        boot = self._boot(0)
        if boot is None:
            # A table of partitions: the first that is a FAT file system.
            table = dev.read(0)
            for k in range(4) if table[510:512] == b"\x55\xaa" else ():
                if table[446 + 16 * k + 4]:
                    self._base = _get(table, 446 + 16 * k + 8, 4)
                    boot = self._boot(self._base)
                    if boot is not None:
                        break
        self._cwd, self._hint = "/", 2
        return boot is not None

    def _boot(self, at):
        try:
            b = self._dev.read(at)
        except OSError:
            return None
        if b[510:512] != b"\x55\xaa" or _get(b, 11, 2) != self._dev.size or b[0] not in (0xeb, 0xe9, 0xe8):
            return None
        per, reserved, fats, root = b[13], _get(b, 14, 2), b[16], _get(b, 17, 2)
        total, length = _get(b, 19, 2) or _get(b, 32, 4), _get(b, 22, 2) or _get(b, 36, 4)
        if not per or per & per - 1 or fats not in (1, 2) or not reserved or not length:
            return None
        self._base, self._per, self._fats, self._fat_length = at, per, fats, length
        self._fat = at + reserved
        self._root, self._root_length = self._fat + fats * length, (root * 32 + self._dev.size - 1) // self._dev.size
        self._data = self._root + self._root_length
        self._clusters = (total - (self._data - at)) // per
        if self._clusters < 1:
            return None
        self._bits = 12 if self._clusters < 4085 else 16 if self._clusters < 65525 else 32
        if (self._clusters + 2) * self._bits > length * self._dev.size * 8:
            return None
        self._root_cluster = _get(b, 44, 4) if self._bits == 32 else 0
        self._info = at + _get(b, 48, 2) if self._bits == 32 else 0  # where the number of free clusters is noted
        self._end = (1 << min(self._bits, 28)) - 1
        return b

    # The table of clusters

    def _entry(self, cluster):
        if not 2 <= cluster < self._clusters + 2:
            _fail(errno.EIO)
        at = cluster * self._bits // 8
        return divmod(at, self._dev.size)

    def _next(self, cluster):
        block, at = self._entry(cluster)
        b = self._dev.read(self._fat + block)
        if self._bits == 12:
            high = b[at + 1] if at + 1 < self._dev.size else self._dev.read(self._fat + block + 1)[0]
            v = b[at] | high << 8
            return v >> 4 if cluster & 1 else v & 0xfff
        return _get(b, at, 2) if self._bits == 16 else _get(b, at, 4) & 0xfffffff

    def _set_next(self, cluster, value):
        if self._info:
            b = self._dev.read(self._info)
            if b[:4] == b"RRaA":
                b[488:496] = b"\xff" * 8
                self._dev.write(self._info, b)
            self._info = 0
        block, at = self._entry(cluster)
        n = 4 if self._bits == 32 else 2
        if self._bits == 12:
            old = self._dev.read(self._fat + block)[at]
            value = value << 4 | old & 15 if cluster & 1 else value
        for k in range(n):
            where, i = (block, at + k) if at + k < self._dev.size else (block + 1, 0)
            b = self._dev.read(self._fat + where)
            new = value >> 8 * k & 255
            if self._bits == 12 and k == 1 and not cluster & 1:
                new = new & 15 | b[i] & 0xf0
            elif self._bits == 32 and k == 3:
                new |= b[i] & 0xf0
            b[i] = new
            if k == n - 1 or at + k + 1 == self._dev.size:
                for copy in range(self._fats):
                    self._dev.write(self._fat + copy * self._fat_length + where, b)

    def _chain(self, cluster):
        out = []
        while 2 <= cluster < self._clusters + 2:
            out.append(cluster)
            if len(out) > self._clusters:
                _fail(errno.EIO)
            cluster = self._next(cluster)
        return out

    def _allocate(self, after=0):
        for k in range(self._clusters):
            c = 2 + (self._hint - 2 + k) % self._clusters
            if not self._next(c):
                self._set_next(c, self._end)
                if after:
                    self._set_next(after, c)
                self._hint = c + 1 if c + 1 < self._clusters + 2 else 2
                return c
        _fail(errno.ENOSPC)

    def _release(self, cluster):
        for c in self._chain(cluster):
            self._set_next(c, 0)

    def _blocks(self, cluster):
        first = self._data + (cluster - 2) * self._per
        return range(first, first + self._per)

    # Directories

    def _dir_blocks(self, cluster):
        if not cluster and self._bits != 32:
            yield from range(self._root, self._root + self._root_length)
            return
        for c in self._chain(cluster or self._root_cluster):
            yield from self._blocks(c)

    def _entries(self, cluster):
        long, sum_, slots = {}, None, []
        for n in self._dir_blocks(cluster):
            b = self._dev.read(n)
            for at in range(0, self._dev.size, 32):
                raw = b[at:at + 32]
                if not raw[0]:
                    return
                if raw[0] == 0xe5:
                    long, slots = {}, []
                    continue
                if raw[11] & 0x3f == 0x0f:
                    if raw[0] & 0x40:
                        long, slots, sum_ = {}, [], raw[13]
                    long[raw[0] & 0x1f] = bytes(raw[1:11] + raw[14:26] + raw[28:32])
                    slots.append((n, at))
                    continue
                slots.append((n, at))
                if not raw[11] & 8 and raw[0] != 0x2e:
                    name = None
                    if long and sum_ == _checksum(raw) and set(long) == set(range(1, len(long) + 1)):
                        name = b"".join(long[k] for k in sorted(long)).decode("utf-16-le", "replace")
                        name = name.split("\0")[0]
                    yield _Entry(name or _short_name(raw), slots, raw, self._bits == 32)
                long, slots = {}, []

    def _parts(self, path):
        if self._blank:
            _fail(errno.ENODEV)
        if isinstance(path, (bytes, bytearray)):
            path = bytes(path).decode()
        out = [] if path[:1] == "/" else [p for p in self._cwd.split("/") if p]
        for p in path.split("/"):
            if p == "..":
                del out[-1:]
            elif p and p != ".":
                out.append(p)
        return out

    def _find(self, parts):
        # The entry, None for the root directory, and the cluster of the directory that it is in.
        entry, where = None, 0
        for k, name in enumerate(parts):
            if entry is not None:
                if not entry.is_dir:
                    _fail(errno.ENOENT)
                where = entry.cluster
            low = name.lower()
            entry = next((e for e in self._entries(where) if e.name.lower() == low), None)
            if entry is None:
                return False, where if k == len(parts) - 1 else None
        return entry, where

    def _existing(self, path):
        entry, where = self._find(self._parts(path))
        if entry is False:
            _fail(errno.ENOENT)
        return entry

    def _directory(self, path):
        entry = self._existing(path)
        if entry is not None and not entry.is_dir:
            _fail(errno.ENOTDIR)
        return entry.cluster if entry else 0

    def _create(self, where, name, attr, cluster=0, size=0, stamp=None):
        name = name.rstrip(". ")
        if not name or len(name) > 255 or any(c in _LONG or c < " " for c in name):
            _fail(errno.EINVAL)
        short, flags, long = _names(name, {bytes(self._dev.read(e.slots[-1][0])[e.slots[-1][1]:e.slots[-1][1] + 11]) for e in self._entries(where)})
        raw = bytearray(32)
        raw[0:11], raw[11], raw[12] = short, attr, flags
        date, clock = stamp or _now()
        for at, v, n in ((14, clock, 2), (16, date, 2), (18, date, 2), (20, cluster >> 16, 2), (22, clock, 2), (24, date, 2),
                         (26, cluster & 0xffff, 2), (28, size, 4)):
            raw[at:at + n] = v.to_bytes(n, "little")
        records = []
        if long:
            text = name.encode("utf-16-le")
            text += b"\0\0" if len(text) % 26 else b""
            text += b"\xff" * (-len(text) % 26)
            count, check = len(text) // 26, _checksum(raw)
            for k in range(count, 0, -1):
                piece = text[26 * (k - 1):26 * k]
                records.append(bytes((k | 0x40 if k == count else k,)) + piece[:10] + bytes((0x0f, 0, check)) + piece[10:22] + b"\0\0" + piece[22:])
        records.append(bytes(raw))
        slots = self._free_slots(where, len(records))
        for (n, at), record in zip(slots, records):
            b = self._dev.read(n)
            b[at:at + 32] = record
            self._dev.write(n, b)
        return _Entry(name, slots, raw, self._bits == 32)

    def _free_slots(self, where, count):
        run = []
        for n in self._dir_blocks(where):
            b = self._dev.read(n)
            for at in range(0, self._dev.size, 32):
                run = run + [(n, at)] if b[at] in (0, 0xe5) else []
                if len(run) == count:
                    return run
        if not where and self._bits != 32:
            _fail(errno.ENOSPC)
        chain = self._chain(where or self._root_cluster)
        while len(run) < count:
            c = self._allocate()
            self._clear(c)
            self._set_next(chain[-1], c)
            chain.append(c)
            run += [(n, at) for n in self._blocks(c) for at in range(0, self._dev.size, 32)]
        return run[:count]

    def _clear(self, cluster):
        for n in self._blocks(cluster):
            self._dev.write(n, bytearray(self._dev.size))

    def _drop(self, entry):
        last = entry.slots[-1]
        self._dropped[last] = self._dropped.get(last, 0) + 1
        for n, at in entry.slots:
            b = self._dev.read(n)
            b[at] = 0xe5
            self._dev.write(n, b)

    def _update(self, entry):
        n, at = entry.slots[-1]
        b = self._dev.read(n)
        entry.date, entry.time = _now()
        for k, v, size in ((20, entry.cluster >> 16, 2), (22, entry.time, 2), (24, entry.date, 2), (26, entry.cluster & 0xffff, 2), (28, entry.size, 4)):
            b[at + k:at + k + size] = v.to_bytes(size, "little")
        b[at + 11] |= 0x20
        self._dev.write(n, b)

    # The protocol of mounted file systems

    def mount(self, readonly, mkfs):
        if self._blank:
            if not mkfs:
                _fail(errno.ENODEV)
            device = self._dev.device
            self.mkfs(device)
            self.__init__(device)
        self._dev.readonly = bool(readonly)

    def umount(self):
        self._dev.tell(3)

    def open(self, path, mode="r", *options):
        kind = mode.replace("b", "").replace("t", "")
        entry, where = self._find(self._parts(path))
        if entry is None or entry and entry.is_dir:
            _fail(errno.EISDIR)
        if entry is False:
            if kind[:1] not in ("w", "a", "x") or where is None:
                _fail(errno.ENOENT)
            entry = self._create(where, self._parts(path)[-1], 0x20)
        elif kind[:1] == "x":
            _fail(errno.EEXIST)
        elif kind[:1] == "w" and entry.size:
            if entry.attr & 1:
                _fail(errno.EACCES)
            first, entry.cluster, entry.size = entry.cluster, 0, 0
            self._update(entry)
            if first:
                self._release(first)
        return (_File if "b" in mode else _TextFile)(self, entry, mode)

    def ilistdir(self, path=""):
        make = bytes if isinstance(path, (bytes, bytearray)) else str
        where = self._directory(path)
        return iter([(e.name.encode() if make is bytes else e.name, _DIR if e.is_dir else _FILE, 0, e.size) for e in self._entries(where)])

    def listdir(self, path=""):
        return [e[0] for e in self.ilistdir(path)]

    def stat(self, path):
        e = self._existing(path)
        if e is None:
            return _DIR, 0, 0, 0, 0, 0, 0, 0, 0, 0
        t = e.mtime()
        return _DIR if e.is_dir else _FILE, 0, 0, 0, 0, 0, 0 if e.is_dir else e.size, t, t, t

    def statvfs(self, path=""):
        self._parts(path)
        size = self._per * self._dev.size
        free = sum(not self._next(c) for c in range(2, self._clusters + 2))
        return size, size, self._clusters, free, free, 0, 0, 0, 0, 255

    def getcwd(self):
        return self._cwd

    def chdir(self, path):
        e = self._existing(path)
        if e is not None and not e.is_dir:
            _fail(errno.ENOENT)
        self._cwd = "/" + "/".join(self._parts(path))

    def mkdir(self, path):
        parts = self._parts(path)
        entry, where = self._find(parts)
        if entry is not False:
            _fail(errno.EEXIST)
        if where is None:
            _fail(errno.ENOENT)
        c = self._allocate()
        try:
            self._clear(c)
            date, clock = _now()
            b = self._dev.read(self._blocks(c)[0])
            for at, name, to in (0, b".          ", c), (32, b"..         ", where):
                raw = name + b"\x10" + bytes(8) + (to >> 16).to_bytes(2, "little") + clock.to_bytes(2, "little")
                b[at:at + 32] = raw + date.to_bytes(2, "little") + (to & 0xffff).to_bytes(2, "little") + bytes(4)
            self._dev.write(self._blocks(c)[0], b)
            self._create(where, parts[-1], 0x10, c)
        except OSError:
            self._set_next(c, 0)
            raise

    def _unlink(self, path, wanted):
        e = self._existing(path)
        if e is None or e.is_dir != wanted:
            _fail(errno.ENOTDIR if wanted else errno.EISDIR)
        if e.attr & 1 or wanted and next(self._entries(e.cluster), None) is not None:
            _fail(errno.EACCES)
        self._drop(e)
        if e.cluster:
            self._release(e.cluster)

    def remove(self, path):
        self._unlink(path, False)

    unlink = remove

    def rmdir(self, path):
        self._unlink(path, True)

    def rename(self, old, new):
        e, parts = self._existing(old), self._parts(new)
        if e is None or not parts:
            _fail(errno.EINVAL)
        if e.is_dir and parts[:len(self._parts(old))] == self._parts(old) and len(parts) > len(self._parts(old)):
            _fail(errno.EINVAL)
        there, where = self._find(parts)
        if where is None and there is False:
            _fail(errno.ENOENT)
        if there and there.slots != e.slots:
            self.remove(new)
        if there and there.slots == e.slots:
            self._drop(e)
            self._create(where, parts[-1], e.attr, e.cluster, e.size, (e.date, e.time))
        else:
            self._create(where, parts[-1], e.attr, e.cluster, e.size, (e.date, e.time))
            self._drop(e)
        if e.is_dir and e.cluster:
            b = self._dev.read(self._blocks(e.cluster)[0])
            b[32 + 20:32 + 22], b[32 + 26:32 + 28] = (where >> 16).to_bytes(2, "little"), (where & 0xffff).to_bytes(2, "little")
            self._dev.write(self._blocks(e.cluster)[0], b)

    @staticmethod
    def mkfs(device):
        dev = _Device(device)
        total, size = dev.count, dev.size
        per = 1
        for limit in (1, 4, 16, 64, 256, 512):
            if limit <= total // 4096:
                per *= 2
        while True:
            root, bits = 512 * 32 // size, 12
            for bits in (12, 16, 32):
                reserved = 32 if bits == 32 else 1
                room = 0 if bits == 32 else root
                clusters = (total - reserved - room) // per
                length = ((total // per + 2) * bits + size * 8 - 1) // (size * 8)
                clusters = (total - reserved - room - length) // per
                if clusters < (4085 if bits == 12 else 65525 if bits == 16 else 0xffffff5):
                    break
            # The number of clusters tells how wide the table is, so that it must be clear of the limits.
            if bits == 32 and clusters < 65525 or bits == 16 and clusters < 4085:
                total -= 1
                continue
            break
        if clusters < 1 or total < 8:
            _fail(errno.EINVAL)
        b = bytearray(size)
        b[0:11] = b"\xeb\xfe\x90MSDOS5.0"
        for at, v, n in ((11, size, 2), (13, per, 1), (14, reserved, 2), (16, 1, 1), (17, 0 if bits == 32 else 512, 2),
                         (19, total if total < 65536 and bits < 32 else 0, 2), (21, 0xf8, 1), (22, 0 if bits == 32 else length, 2),
                         (24, 63, 2), (26, 255, 2), (32, total if total >= 65536 or bits == 32 else 0, 4)):
            b[at:at + n] = v.to_bytes(n, "little")
        at = 36
        if bits == 32:
            b[36:40], b[44:48], b[48:50], b[50:52] = length.to_bytes(4, "little"), b"\2\0\0\0", b"\1\0", b"\6\0"
            at = 64
        b[at], b[at + 2] = 0x80, 0x29
        b[at + 3:at + 7] = (int(time.time()) & 0xffffffff).to_bytes(4, "little")
        b[at + 7:at + 26] = b"NO NAME    " + (b"FAT32   " if bits == 32 else b"FAT     ")
        b[510:512] = b"\x55\xaa"
        first = bytearray(size)
        first[0:12] = {12: b"\xf8\xff\xff", 16: b"\xf8\xff\xff\xff", 32: b"\xf8\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x0f"}[bits].ljust(12, b"\0")
        if bits == 32:
            info = bytearray(size)
            info[0:4], info[484:488], info[510:512] = b"RRaA", b"rrAa", b"\x55\xaa"
            info[488:496] = b"\xff" * 8
            dev.write(1, info)
            dev.write(6, bytearray(b))
            dev.write(7, bytearray(info))
        for n in range(reserved, reserved + length + (per if bits == 32 else root)):
            dev.write(n, bytearray(first) if n == reserved else bytearray(size))
        dev.write(0, b)
        dev.tell(3)


def _checksum(raw):
    s = 0
    for c in raw[:11]:
        s = (s >> 1 | s << 7 & 0x80) + c & 0xff
    return s


def _short_name(raw):
    base, ext = (bytes(raw[a:b]).replace(b"\x05", b"\xe5", 1).decode("latin-1").rstrip() for a, b in ((0, 8), (8, 11)))
    base = base.lower() if raw[12] & 8 else base
    return base + "." + (ext.lower() if raw[12] & 16 else ext) if ext else base


def _names(name, taken):
    """The name of 8 and 3 characters, its flags, and whether a long name is needed beside it."""
    base, dot, ext = name.rpartition(".") if "." in name[1:] else (name, "", "")
    flags, fits = 0, 0 < len(base) <= 8 and len(ext) <= 3
    for part, flag in (base, 8), (ext, 16):
        up = part.upper()
        if set(up) - _UPPER or part not in (up, part.lower()):
            fits = False
        elif part != up:
            flags |= flag
    if fits:
        return base.upper().ljust(8).encode() + ext.upper().ljust(3).encode(), flags, False
    clean = lambda text: "".join(c if c in _UPPER else "_" for c in text.upper() if c not in " .")
    base, ext = clean(base), clean(ext)[:3].ljust(3)
    n = 1
    while True:
        tail = "~%d" % n
        short = ((base[:8 - len(tail)] or "_") + tail).ljust(8).encode() + ext.encode()
        if short not in taken:
            return short, 0, True
        n += 1


class _File(_vfsfile.File):
    def __init__(self, fs, entry, mode):
        self._fs, self._entry, self._mode, self.closed = fs, entry, mode, False
        self._chain, self._at, self._dirty = [], 0, False
        self._drops = fs._dropped.get(entry.slots[-1], 0)
        if entry.cluster:
            self._chain = fs._chain(entry.cluster)
        self._reads = "r" in mode or "+" in mode
        self._writes = any(c in mode for c in "wax+")
        if self._writes and (entry.attr & 1 or fs._dev.readonly):
            _fail(errno.EROFS if fs._dev.readonly else errno.EACCES)

    def _check(self, ok=True):
        if self.closed or not ok:
            _fail(errno.EINVAL if self.closed else errno.EACCES)

    def _block(self, at):
        size = self._fs._dev.size
        n, rest = divmod(at, size * self._fs._per)
        return self._fs._blocks(self._chain[n])[rest // size], rest % size

    def _take(self, n):
        self._check(self._reads)
        left = max(self._entry.size - self._at, 0)
        n = left if n is None or n < 0 else min(n, left)
        out = bytearray()
        while len(out) < n:
            if self._at // (self._fs._dev.size * self._fs._per) >= len(self._chain):
                _fail(errno.EIO)
            block, at = self._block(self._at)
            piece = self._fs._dev.read(block)[at:at + n - len(out)]
            out += piece
            self._at += len(piece)
        return bytes(out)

    def _put(self, data):
        self._check(self._writes)
        fs, e = self._fs, self._entry
        if "a" in self._mode:
            self._at = e.size
        data, done = memoryview(data), 0
        if self._at > e.size:
            gap, self._at = self._at - e.size, e.size
            self._put(bytes(gap))
        while done < len(data):
            if self._at // (fs._dev.size * fs._per) >= len(self._chain):
                self._chain.append(fs._allocate(self._chain[-1] if self._chain else 0))
                if len(self._chain) == 1:
                    self._save()
            block, at = self._block(self._at)
            n = min(fs._dev.size - at, len(data) - done)
            b = fs._dev.read(block) if n < fs._dev.size else bytearray(n)
            b[at:at + n] = data[done:done + n]
            fs._dev.write(block, b)
            done += n
            self._at += n
            e.size = max(e.size, self._at)
            self._dirty = True
        return done

    def seek(self, offset, whence=0):
        self._check()
        if whence not in (0, 1, 2):
            _fail(errno.EINVAL)
        at = offset + (0, self._at, self._entry.size)[whence]
        if at < 0:
            _fail(errno.EINVAL)
        self._at = at
        return at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check(self._writes)
        size = self._at if size is None else size
        if size > self._entry.size:
            at, self._at = self._at, self._entry.size
            self._put(bytes(size - self._entry.size))
            self._at = at
        self._entry.size, self._dirty = size, True
        self.flush()
        return size

    def flush(self):
        self._check()
        if self._dirty:
            self._save()
            self._fs._dev.tell(3)
            self._dirty = False

    def _save(self):
        if self._drops == self._fs._dropped.get(self._entry.slots[-1], 0):
            self._entry.cluster = self._chain[0] if self._chain else 0
            self._fs._update(self._entry)

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True


class _TextFile(_vfsfile.Text, _File):
    pass
