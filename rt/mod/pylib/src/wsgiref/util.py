"""What applications and servers do with an environment."""

import posixpath
from urllib.parse import quote

__all__ = ["FileWrapper", "application_uri", "guess_scheme", "is_hop_by_hop", "request_uri", "setup_testing_defaults", "shift_path_info"]


class FileWrapper:
    """An iterator over the blocks of a file."""

    def __init__(self, filelike, blksize=8192):
        self.filelike, self.blksize = filelike, blksize
        if hasattr(filelike, "close"):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        data = self.filelike.read(self.blksize)
        if data:
            return data
        raise StopIteration


def guess_scheme(environ):
    """Return https if the variable HTTPS says so."""
    return "https" if environ.get("HTTPS") in ("yes", "on", "1") else "http"


def application_uri(environ):
    """Return the URI of the application."""
    scheme = environ["wsgi.url_scheme"]
    host = environ.get("HTTP_HOST")
    if not host:
        host, port = environ["SERVER_NAME"], environ["SERVER_PORT"]
        if port != ("443" if scheme == "https" else "80"):
            host += ":" + port
    return scheme + "://" + host + quote(environ.get("SCRIPT_NAME") or "/", encoding="latin1")


def request_uri(environ, include_query=True):
    """Return the URI of the request."""
    uri = application_uri(environ)
    path = quote(environ.get("PATH_INFO", ""), safe="/;=,", encoding="latin1")
    uri += path if environ.get("SCRIPT_NAME") else path[1:]
    if include_query and environ.get("QUERY_STRING"):
        uri += "?" + environ["QUERY_STRING"]
    return uri


def shift_path_info(environ):
    """Move the first name of PATH_INFO to SCRIPT_NAME and return it; None if there is none."""
    path = environ.get("PATH_INFO", "")
    if not path:
        return None
    names = path.split("/")
    names[1:-1] = [name for name in names[1:-1] if name and name != "."]
    name = names[1]
    del names[1]
    script = posixpath.normpath(environ.get("SCRIPT_NAME", "") + "/" + name)
    if script.endswith("/"):
        script = script[:-1]
    if not name and not script.endswith("/"):
        script += "/"
    environ["SCRIPT_NAME"], environ["PATH_INFO"] = script, "/".join(names)
    # What is behind a slash at the end is an empty name.
    return None if name == "." else name


def setup_testing_defaults(environ):
    """Give an environment what is missing in it, for tests."""
    from io import BytesIO, StringIO

    environ.setdefault("SERVER_NAME", "127.0.0.1")
    environ.setdefault("SERVER_PROTOCOL", "HTTP/1.0")
    environ.setdefault("HTTP_HOST", environ["SERVER_NAME"])
    environ.setdefault("REQUEST_METHOD", "GET")
    if "SCRIPT_NAME" not in environ and "PATH_INFO" not in environ:
        environ["SCRIPT_NAME"], environ["PATH_INFO"] = "", "/"
    environ.setdefault("wsgi.version", (1, 0))
    environ.setdefault("wsgi.run_once", 0)
    environ.setdefault("wsgi.multithread", 0)
    environ.setdefault("wsgi.multiprocess", 0)
    environ.setdefault("wsgi.input", BytesIO())
    environ.setdefault("wsgi.errors", StringIO())
    environ.setdefault("wsgi.url_scheme", guess_scheme(environ))
    environ.setdefault("SERVER_PORT", "443" if environ["wsgi.url_scheme"] == "https" else "80")


_HOP_BY_HOP = frozenset([
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailers", "transfer-encoding", "upgrade",
])


def is_hop_by_hop(header_name):
    """Whether a header field is the server's business, not the application's."""
    return header_name.lower() in _HOP_BY_HOP
