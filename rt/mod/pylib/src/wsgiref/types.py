"""Types of WSGI's parts, for annotations."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeAlias

__all__ = ["ErrorStream", "FileWrapper", "InputStream", "StartResponse", "WSGIApplication", "WSGIEnvironment"]

WSGIEnvironment: TypeAlias = dict[str, Any]


class StartResponse(Protocol):
    def __call__(self, status: str, headers: list, exc_info=None, /): ...


WSGIApplication: TypeAlias = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


class InputStream(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...
    def readline(self, size: int = ..., /) -> bytes: ...
    def readlines(self, hint: int = ..., /) -> list: ...
    def __iter__(self): ...


class ErrorStream(Protocol):
    def flush(self) -> object: ...
    def write(self, s: str, /) -> object: ...
    def writelines(self, seq: list, /) -> object: ...


class _Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


class FileWrapper(Protocol):
    def __call__(self, file: _Readable, block_size: int = ..., /) -> Iterable[bytes]: ...
