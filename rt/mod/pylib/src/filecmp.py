"""Comparison of files and folders."""

import os
import stat

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
_known = {}


def clear_cache():
    _known.clear()


def _mark(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def cmp(f1, f2, shallow=True):
    a, b = _mark(os.stat(f1)), _mark(os.stat(f2))
    if not stat.S_ISREG(a[0]) or not stat.S_ISREG(b[0]):
        return False
    if shallow and a == b:
        return True
    if a[1] != b[1]:
        return False
    key = f1, f2, a, b
    if key not in _known:
        if len(_known) > 100:
            _known.clear()
        with open(f1, "rb") as x, open(f2, "rb") as y:
            while True:
                p, q = x.read(8192), y.read(8192)
                if p != q or not p:
                    _known[key] = p == q
                    break
    return _known[key]


def cmpfiles(a, b, common, shallow=True):
    out = [], [], []
    for name in common:
        try:
            k = not cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except (OSError, ValueError):
            k = 2
        out[k].append(name)
    return out


class dircmp:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def __getattr__(self, name):
        # Each group of attributes is found out when it is first asked for.
        for names, find in self._groups:
            if name in names.split():
                find(self)
                return self.__dict__[name]
        raise AttributeError(name)

    def _lists(self):
        drop = set(self.hide) | set(self.ignore)
        self.left_list, self.right_list = (sorted(n for n in os.listdir(p) if n not in drop) for p in (self.left, self.right))

    def _common(self):
        a, b = set(self.left_list), set(self.right_list)
        self.common = [n for n in self.left_list if n in b]
        self.left_only = [n for n in self.left_list if n not in b]
        self.right_only = [n for n in self.right_list if n not in a]

    def _kinds(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                a, b = (stat.S_IFMT(os.stat(os.path.join(p, name)).st_mode) for p in (self.left, self.right))
            except OSError:
                a = b = 0
            (self.common_dirs if a == b == stat.S_IFDIR else self.common_files if a == b == stat.S_IFREG else self.common_funny).append(name)

    def _files(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def _subdirs(self):
        self.subdirs = {n: type(self)(os.path.join(self.left, n), os.path.join(self.right, n), self.ignore, self.hide) for n in self.common_dirs}

    _groups = (("left_list right_list", _lists), ("common left_only right_only", _common), ("common_dirs common_files common_funny", _kinds),
               ("same_files diff_files funny_files", _files), ("subdirs", _subdirs))

    def report(self):
        print("diff", self.left, self.right)
        for title, name in (("Only in %s :" % self.left, "left_only"), ("Only in %s :" % self.right, "right_only"), ("Identical files :", "same_files"),
                            ("Differing files :", "diff_files"), ("Trouble with common files :", "funny_files"),
                            ("Common subdirectories :", "common_dirs"), ("Common funny cases :", "common_funny")):
            found = getattr(self, name)
            if found:
                print(title, sorted(found))

    def report_partial_closure(self):
        self.report()
        for d in self.subdirs.values():
            print()
            d.report()

    def report_full_closure(self):
        self.report()
        for d in self.subdirs.values():
            print()
            d.report_full_closure()
