"""A database in two files: NAME.dat has the values, NAME.dir a line for each key, with place and size."""

import os
from ast import literal_eval
from collections.abc import MutableMapping

__all__ = ["error", "open"]

error = OSError
_BLOCK = 512


class _Database(MutableMapping):
    def __init__(self, name, flag, mode):
        self._mode, self._readonly, self._changed = mode, flag == "r", False
        self._dir, self._dat, self._bak = name + ".dir", name + ".dat", name + ".bak"
        self._index = {}
        if flag == "n" or flag in "cw" and not os.path.exists(self._dat):
            if flag == "w":
                raise error(2, "No such file or directory", self._dat)
            for path in self._dat, self._dir:
                with self._create(path, "w"):
                    pass
        elif not os.path.exists(self._dat):
            raise error(2, "No such file or directory", self._dat)
        with open_file(self._dir, "r", encoding="latin-1") as f:
            for line in f:
                key, place = literal_eval(line.rstrip())
                self._index[key.encode("latin-1")] = place

    def _create(self, path, how):
        f = open_file(path, how, encoding="latin-1")
        os.chmod(path, self._mode & ~_umask())
        return f

    def _check(self, write=False):
        if self._index is None:
            raise error("DBM object has already been closed")
        if write and self._readonly:
            raise error("The database is opened for reading only")

    def sync(self):
        if self._index is None or not self._changed:
            return
        # A complete new index takes the place of the old one at once.
        with self._create(self._bak, "w") as f:
            for key, place in self._index.items():
                f.write("%r, %r\n" % (key.decode("latin-1"), place))
        os.replace(self._bak, self._dir)
        self._changed = False

    def __getitem__(self, key):
        self._check()
        at, size = self._index[_bytes(key)]
        with open_file(self._dat, "rb") as f:
            f.seek(at)
            return f.read(size)

    def __setitem__(self, key, value):
        self._check(True)
        key, value = _bytes(key), _bytes(value)
        old = self._index.get(key)
        with open_file(self._dat, "rb+") as f:
            if old is None or (len(value) + _BLOCK - 1) // _BLOCK > (old[1] + _BLOCK - 1) // _BLOCK:
                end = f.seek(0, 2)
                at = (end + _BLOCK - 1) // _BLOCK * _BLOCK
                f.write(b"\0" * (at - end))
            else:
                at = old[0]
                f.seek(at)
            f.write(value)
        self._index[key] = (at, len(value))
        self._changed = True
        if old is None:
            with open_file(self._dir, "a", encoding="latin-1") as f:
                f.write("%r, %r\n" % (key.decode("latin-1"), self._index[key]))

    def __delitem__(self, key):
        self._check(True)
        del self._index[_bytes(key)]
        self._changed = True
        self.sync()

    def __contains__(self, key):
        self._check()
        return _bytes(key) in self._index

    def __iter__(self):
        self._check()
        return iter(list(self._index))

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    def __del__(self):
        if getattr(self, "_index", None) is not None:
            self.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _bytes(x):
    if isinstance(x, str):
        return x.encode()
    if not isinstance(x, (bytes, bytearray)):
        raise TypeError("keys must be bytes or strings")
    return bytes(x)


def _umask():
    if not hasattr(os, "umask"):
        return 0
    mask = os.umask(0)
    os.umask(mask)
    return mask


open_file = open


def open(file, flag="c", mode=0o666):
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(os.fsdecode(file), flag, mode)
