"""Downloads over HTTP for the installers. Servers are not trusted: everything has a limit, in bytes and in time."""

import base64
import socket
import time
from urllib.parse import unquote, urljoin, urlsplit

MOST_REDIRECTS = 5
MOST_HEADERS = 64 << 10  # bytes
PAUSE = 15  # seconds without a byte
_CHUNK = 64 << 10


class FetchError(OSError):
    """A download failed. status is that of the answer, or None."""

    def __init__(self, message, status=None):
        super().__init__(message)
        self.status = status

    def __str__(self):
        return self.args[0]


class _Connection:
    """A socket that has to be done by a deadline."""

    def __init__(self, url, deadline):
        self._deadline = deadline
        self._rest = b""
        port = url.port or (443 if url.scheme == "https" else 80)
        self._sock = socket.create_connection((url.hostname, port), self._time_left())
        try:
            if url.scheme == "https":
                import ssl

                self._sock.settimeout(self._time_left())
                self._sock = ssl.create_default_context().wrap_socket(self._sock, server_hostname=url.hostname)
        except BaseException:
            self.close()
            raise

    def _time_left(self):
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise FetchError("the server takes too long")
        return min(left, PAUSE)

    def send(self, data):
        self._sock.settimeout(self._time_left())
        self._sock.sendall(data)

    def some(self, n):
        """Return up to n bytes, b"" at the end."""
        if self._rest:
            data, self._rest = self._rest[:n], self._rest[n:]
            return data
        self._sock.settimeout(self._time_left())
        return self._sock.recv(min(n, _CHUNK))

    def line(self, limit):
        """Return a line of up to limit bytes."""
        data = b""
        while b"\n" not in data:
            if len(data) > limit:
                raise FetchError("the answer has too long a line")
            more = self.some(_CHUNK)
            if not more:
                raise FetchError("the connection was closed")
            data += more
        line, _, rest = data.partition(b"\n")
        self._rest = rest + self._rest
        return line.rstrip(b"\r")

    def close(self):
        self._sock.close()


def _request(url, accept):
    netloc = url.netloc.rpartition("@")[2]
    path = url.path or "/"
    if url.query:
        path += "?" + url.query
    for text in (netloc, path):
        if any(c <= " " or c > "~" for c in text):
            raise FetchError(f"bad URL: {url.geturl()!r}")
    lines = [f"GET {path} HTTP/1.1", f"Host: {netloc}", "User-Agent: pycopy", f"Accept: {accept}", "Accept-Encoding: identity", "Connection: close"]
    if url.username:
        user = unquote(url.username) + ":" + unquote(url.password or "")
        lines.append("Authorization: Basic " + base64.b64encode(user.encode()).decode())
    return "\r\n".join(lines + ["", ""]).encode()


def _head(connection):
    parts = connection.line(MOST_HEADERS).decode("latin-1").split(None, 2)
    if len(parts) < 2 or not parts[0].startswith("HTTP/") or not parts[1].isdigit():
        raise FetchError("the server does not speak HTTP")
    headers, size = {}, 0
    while True:
        line = connection.line(MOST_HEADERS).decode("latin-1")
        if not line:
            return int(parts[1]), headers
        size += len(line)
        if size > MOST_HEADERS:
            raise FetchError("the answer has too many headers")
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()


def _body(connection, headers, limit):
    """Iterate over the bytes of the answer."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        total = 0
        while True:
            try:
                size = int(connection.line(1024).partition(b";")[0], 16)
            except ValueError:
                raise FetchError("the answer is damaged") from None
            if size <= 0:
                return
            total += size
            if total > limit:
                raise FetchError(f"the answer has more than {limit} bytes")
            yield from _exactly(connection, size)
            connection.line(1024)
    length = headers.get("content-length")
    if length is not None:
        if not (length.isdigit() and length.isascii()) or len(length) > 18 or int(length) > limit:
            raise FetchError(f"the answer has more than {limit} bytes")
        yield from _exactly(connection, int(length))
        return
    total = 0
    while True:
        data = connection.some(_CHUNK)
        if not data:
            return
        total += len(data)
        if total > limit:
            raise FetchError(f"the answer has more than {limit} bytes")
        yield data


def _exactly(connection, n):
    while n > 0:
        data = connection.some(n)
        if not data:
            raise FetchError("the connection was closed before the end")
        n -= len(data)
        yield data


class Answer:
    """What a server has said."""

    def __init__(self, url, headers, body):
        self.url, self.headers, self.body = url, headers, body

    @property
    def content_type(self):
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def get(url, limit, seconds=60, accept="*/*", sink=None, progress=None):
    """Download url and return an Answer. Its body is bytes; with sink, a function, that gets the pieces, and the body is None.
    progress(done, total) is called as it goes; total may be None."""
    deadline = time.monotonic() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        parts = urlsplit(url)
        try:
            bad = parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0
        except ValueError:
            bad = True
        if bad:
            raise FetchError(f"bad URL: {url!r}")
        try:
            connection = _Connection(parts, deadline)
        except FetchError:
            raise
        except OSError as e:
            raise FetchError(f"{parts.hostname}: {e}") from None
        try:
            connection.send(_request(parts, accept))
            status, headers = _head(connection)
            if status in (301, 302, 303, 307, 308) and headers.get("location"):
                target = urljoin(url, headers["location"])
                if parts.scheme == "https" and urlsplit(target).scheme != "https":
                    raise FetchError("the server redirects to a place without TLS")
                url = target
                continue
            if status != 200:
                raise FetchError(f"{url}: HTTP status {status}", status)
            return Answer(url, headers, _collect(connection, headers, limit, sink, progress))
        except TimeoutError:
            raise FetchError(f"{parts.hostname}: the server takes too long") from None
        except FetchError:
            raise
        except OSError as e:
            raise FetchError(f"{parts.hostname}: {e}") from None
        finally:
            connection.close()
    raise FetchError("too many redirects")


def _collect(connection, headers, limit, sink, progress):
    total = headers.get("content-length", "")
    total = int(total) if total.isdigit() and len(total) < 18 else None
    done, pieces = 0, []
    for data in _body(connection, headers, limit):
        done += len(data)
        if sink is None:
            pieces.append(data)
        else:
            sink(data)
        if progress is not None:
            progress(done, total)
    return b"".join(pieces) if sink is None else None
