"""Dictionaries in files: keys are text, values are pickled."""

from collections.abc import MutableMapping
from pickle import dumps, loads

__all__ = ["Shelf", "DbfilenameShelf", "open"]


class Shelf(MutableMapping):
    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict, self._protocol, self.writeback, self.keyencoding = dict, protocol, writeback, keyencoding
        self.cache = {}

    def _store(self):
        if self.dict is None:
            raise ValueError("invalid operation on closed shelf")
        return self.dict

    def __iter__(self):
        for key in self._store().keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self._store())

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self._store()

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = loads(self._store()[key.encode(self.keyencoding)])
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self._store()[key.encode(self.keyencoding)] = dumps(value, self._protocol)

    def __delitem__(self, key):
        del self._store()[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def sync(self):
        if self.writeback and self.cache:
            self.writeback = False
            for key, value in self.cache.items():
                self[key] = value
            self.writeback, self.cache = True, {}
        if hasattr(self.dict, "sync"):
            self.dict.sync()

    def close(self):
        if self.dict is None:
            return
        try:
            self.sync()
            if hasattr(self.dict, "close"):
                self.dict.close()
        finally:
            self.dict = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __del__(self):
        if hasattr(self, "writeback"):
            self.close()


class DbfilenameShelf(Shelf):
    def __init__(self, filename, flag="c", protocol=None, writeback=False):
        import dbm

        Shelf.__init__(self, dbm.open(filename, flag), protocol, writeback)


def open(filename, flag="c", protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
