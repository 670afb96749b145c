"""Lines of several files, those named on the command line for example, or of standard input."""

import os
import sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if files is None:
            files = sys.argv[1:]
        files = [os.fspath(files)] if isinstance(files, str) or hasattr(files, "__fspath__") else list(files)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if inplace and openhook:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        self._files, self._inplace, self._backup, self._mode = files or ["-"], inplace, backup, mode
        self._hook, self._encoding, self._errors = openhook, encoding, errors
        self._file = self._output = self._filename = self._saved = self._kept = None
        self._lineno = self._filelineno = 0
        self._stdin = False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.nextfile()
        self._files = []

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self):
        while True:
            if self._file is None:
                if not self._files:
                    return b"" if "b" in self._mode else ""
                self._open()
            line = self._file.readline()
            if line:
                self._lineno += 1
                self._filelineno += 1
                return line
            if not self._files:
                self.nextfile()
                return line
            self.nextfile()

    def _open(self):
        self._filename, self._filelineno, self._stdin = self._files.pop(0), 0, False
        name, how = self._filename, {} if "b" in self._mode else {"encoding": self._encoding, "errors": self._errors}
        if name == "-":
            self._filename, self._stdin = "<stdin>", True
            self._file = sys.stdin.buffer if "b" in self._mode else sys.stdin
        elif self._inplace:
            self._kept = name + (self._backup or ".bak")
            if os.path.exists(self._kept):
                os.unlink(self._kept)
            os.rename(name, self._kept)
            self._file = open(self._kept, self._mode, **how)
            self._output = open(name, self._mode.replace("r", "w"), **how)
            os.chmod(name, os.stat(self._kept).st_mode & 0o7777)
            self._saved, sys.stdout = sys.stdout, self._output
        elif self._hook:
            self._file = self._hook(name, self._mode) if not how.get("encoding") else self._hook(name, self._mode, **how)
        else:
            self._file = open(name, self._mode, **how)

    def nextfile(self):
        if self._saved is not None:
            sys.stdout, self._saved = self._saved, None
        if self._output is not None:
            self._output.close()
            self._output = None
        file, self._file = self._file, None
        if file is not None and not self._stdin:
            file.close()
        if self._kept is not None:
            if not self._backup:
                os.unlink(self._kept)
            self._kept = None
        self._stdin = False

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        return self._file.fileno() if self._file else -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if os.path.splitext(filename)[1] == ".gz":
        import gzip

        return gzip.open(filename, mode if "b" in mode else mode + "t", encoding=encoding, errors=errors)
    return open(filename, mode, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
