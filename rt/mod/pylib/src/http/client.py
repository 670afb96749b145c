"""HTTP clients."""

import socket

from . import HTTPStatus
from ._message import MAX_HEADERS, MAX_LINE, Message, TooLong, read_headers

HTTP_PORT, HTTPS_PORT = 80, 443
HTTPMessage = Message
responses = {int(s): s.phrase for s in HTTPStatus}
_IDLE, _STARTED, _SENT = "Idle", "Request-started", "Request-sent"
_NO_TIMEOUT = object()
_MAXLINE = MAX_LINE


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The server has closed the connection too early."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = ", %i more expected" % self.expected if self.expected is not None else ""
        return "IncompleteRead(%i bytes read%s)" % (len(self.partial), more)

    __str__ = __repr__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.args = (line or repr(line),)
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        HTTPException.__init__(self, "got more than %d bytes when reading %s" % (MAX_LINE, line_type))


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *args)


def parse_headers(fp, _class=None):
    """The header fields up to an empty line."""
    try:
        return read_headers(fp)
    except TooLong as e:
        raise LineTooLong("header line") if e.args[0] == "header line" else HTTPException(str(e)) from None


def _read_headers(fp):
    """The lines of header fields, the empty one at the end included."""
    lines = []
    while True:
        line = fp.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > MAX_HEADERS:
            raise HTTPException("got more than %d headers" % MAX_HEADERS)
        if line in (b"\r\n", b"\n", b""):
            return lines


class HTTPResponse:
    """The answer of a server; read() gives its body."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.debuglevel = debuglevel
        self.fp = sock.makefile("rb")
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = False
        self.length = None
        self._left = 0  # of the present chunk
        self.will_close = True
        self.url = url

    def _read_status(self):
        """The version, status and reason of the first line."""
        line = self.fp.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise LineTooLong("status line")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        text = line.decode("latin-1").rstrip("\r\n")
        parts = text.split(None, 2)
        if len(parts) < 2 or not parts[0].startswith("HTTP/") or not parts[1].isdigit() or not 100 <= int(parts[1]) <= 999:
            self.close()
            raise BadStatusLine(text)
        return parts[0], int(parts[1]), parts[2].strip() if len(parts) > 2 else ""

    def begin(self):
        """Read the head."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            headers = parse_headers(self.fp)
            if status != 100:
                break
        self.status = self.code = status
        self.reason = reason
        self.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        self.headers = self.msg = headers
        self.chunked = (headers.get("transfer-encoding") or "").lower() == "chunked"
        connection = (headers.get("connection") or "").lower()
        if self.version == 11:
            self.will_close = "close" in connection
        else:
            self.will_close = "keep-alive" not in connection
        length = headers.get("content-length")
        if length is not None and not self.chunked and length.isdigit():
            self.length = int(length)
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == "HEAD":
            self.length = 0
            self.chunked = False
        if not self.chunked and self.length is None:
            self.will_close = True
        if self.length == 0:
            self._end()

    def _end(self):
        if self.fp is not None:
            self.fp.close()
            self.fp = None

    def close(self):
        self._end()

    closed = property(lambda self: self.fp is None)

    def isclosed(self):
        return self.fp is None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def readable(self):
        return True

    def flush(self):
        pass

    def fileno(self):
        return self.fp.fileno()

    def _next_chunk(self):
        """Begin the next chunk; False after the last."""
        line = self.fp.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise LineTooLong("chunk size")
        try:
            size = line.split(b";")[0].strip()
            if not size or size[:1] in b"+-" or b"_" in size:
                raise ValueError
            self._left = int(size, 16)
        except ValueError:
            self._end()
            raise IncompleteRead(b"") from None
        if self._left:
            return True
        parse_headers(self.fp)
        self._end()
        return False

    def _some(self, n):
        """Up to n bytes of the body, none at its end."""
        if self.fp is None:
            return b""
        if self.chunked:
            if not self._left and not self._next_chunk():
                return b""
            data = self.fp.read(min(n, self._left))
            if not data:
                self._end()
                raise IncompleteRead(b"", self._left)
            self._left -= len(data)
            if not self._left:
                self.fp.readline(3)
            return data
        if self.length is not None:
            n = min(n, self.length)
        data = self.fp.read(n)
        if self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._end()
            elif not data:
                left, self.length = self.length, 0
                self._end()
                raise IncompleteRead(b"", left)
        elif not data:
            self._end()
        return data

    def _safe_read(self, amt):
        """amt bytes of what the server sends, whatever they are."""
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def read(self, amt=None):
        """The rest of the body, or amt bytes of it."""
        out = []
        while amt is None or amt > 0:
            try:
                data = self._some(65536 if amt is None else min(amt, 65536))
            except IncompleteRead as e:
                if amt is not None and out:
                    break
                raise IncompleteRead(b"".join(out), e.expected) from None
            if not data:
                break
            out.append(data)
            if amt is not None:
                amt -= len(data)
        return b"".join(out)

    def read1(self, n=-1):
        return self._some(65536 if n < 0 else n)

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        out = b""
        while limit < 0 or len(out) < limit:
            c = self._some(1)
            if not c:
                break
            out += c
            if c == b"\n":
                break
        return out

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name)
        return ", ".join(values) if values else default

    def getheaders(self):
        return self.headers.items()

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _check_text(text, what):
    if any([c in "\r\n\0" or ord(c) < 32 and c != "\t" for c in text]):
        raise ValueError("Invalid %s %r" % (what, text))


class HTTPConnection:
    """A connection to a server."""

    default_port = HTTP_PORT
    response_class = HTTPResponse
    auto_open = True
    debuglevel = 0
    _http_vsn, _http_vsn_str = 11, "HTTP/1.1"

    def __init__(self, host, port=None, timeout=_NO_TIMEOUT, source_address=None, blocksize=8192):
        if port is None:
            i = host.rfind(":")
            if i > host.rfind("]"):
                if host[i + 1 :]:
                    try:
                        port = int(host[i + 1 :])
                    except ValueError:
                        raise InvalidURL("nonnumeric port: '%s'" % host[i + 1 :]) from None
                host = host[:i]
            port = port or self.default_port
        if host[:1] == "[" and host[-1:] == "]":
            host = host[1:-1]
        if any([c <= " " or c == "\x7f" for c in host]):
            raise InvalidURL("URL can't contain control characters. %r" % (host,))
        self.host = host
        self.port = port
        self.timeout = timeout
        self.source_address = source_address
        self.sock = None
        self._state = _IDLE
        self._buffer = []
        self._response = None
        self._method = None
        self.blocksize = blocksize
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self._create_connection = socket.create_connection

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port, self._tunnel_headers = host, port or self.default_port, dict(headers or {})

    def _tunnel(self):
        """Ask the proxy for a connection to the server."""
        lines = ["CONNECT %s:%d HTTP/1.0" % (self._tunnel_host, self._tunnel_port)] + ["%s: %s" % h for h in self._tunnel_headers.items()]
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        r = self.response_class(self.sock, method="CONNECT")
        try:
            r.begin()
        finally:
            r.close()
        if r.status != 200:
            self.close()
            raise OSError("Tunnel connection failed: %d %s" % (r.status, r.reason))

    def connect(self):
        args = () if self.timeout is _NO_TIMEOUT else (self.timeout,)
        self.sock = self._create_connection((self.host, self.port), *args, source_address=self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        self._state = _IDLE
        if self._response is not None:
            self._response.close()
            self._response = None
        if self.sock is not None:
            self.sock.close()
            self.sock = None

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode("latin-1") if isinstance(block, str) else block)
        elif isinstance(data, (bytes, bytearray, memoryview)):
            self.sock.sendall(data)
        else:
            for d in data:
                self.sock.sendall(d)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != _IDLE:
            raise CannotSendRequest(self._state)
        self._state = _STARTED
        self._method = method
        _check_text(method, "method")
        url = url or "/"
        if any([c <= " " or c == "\x7f" for c in url]):
            self._state = _IDLE
            raise InvalidURL("URL can't contain control characters. %r (found at least %r)" % (url, [c for c in url if c <= " " or c == "\x7f"][0]))
        self._buffer = ["%s %s %s" % (method, url, self._http_vsn_str)]
        if not skip_host:
            host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
            if ":" in host:
                host = "[" + host + "]"
            self.putheader("Host", host if port == self.default_port else "%s:%s" % (host, port))
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        if self._state != _STARTED:
            raise CannotSendHeader()
        if isinstance(header, bytes):
            header = header.decode("ascii")
        if not header or any([c in "\r\n: " for c in header]):
            raise ValueError("Invalid header name %r" % (header,))
        texts = [v.decode("latin-1") if isinstance(v, bytes) else str(v) for v in values]
        for v in texts:
            if "\n" in v or "\r" in v:
                raise ValueError("Invalid header value %r" % (v.encode(),))
        self._buffer.append(header + ": " + "\r\n\t".join(texts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._state != _STARTED:
            raise CannotSendHeader()
        self._state = _SENT
        head = ("\r\n".join(self._buffer) + "\r\n\r\n").encode("latin-1")
        self._buffer = []
        if isinstance(message_body, (bytes, bytearray)) and len(message_body) < 8192:
            self.send(head + message_body)
            return
        self.send(head)
        if message_body is None:
            return
        if not encode_chunked:
            self.send(message_body)
            return
        blocks = iter(lambda: message_body.read(self.blocksize), b"") if hasattr(message_body, "read") else message_body
        for b in blocks:
            if isinstance(b, str):
                b = b.encode("latin-1")
            if b:
                self.send(b"%X\r\n" % len(b) + bytes(b) + b"\r\n")
        self.send(b"0\r\n\r\n")

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a request."""
        names = {k.lower() for k in headers}
        self.putrequest(method, url, "host" in names, "accept-encoding" in names)
        if isinstance(body, str):
            body = body.encode("latin-1")
        if "content-length" not in names and "transfer-encoding" not in names:
            if isinstance(body, (bytes, bytearray, memoryview)):
                self.putheader("Content-Length", str(len(body)))
            elif body is None:
                if method.upper() in ("PATCH", "POST", "PUT"):
                    self.putheader("Content-Length", "0")
            else:
                self.putheader("Transfer-Encoding", "chunked")
                encode_chunked = True
        for k, v in headers.items():
            self.putheader(k, v)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """The answer to the request."""
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != _SENT or self._response is not None:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, method=self._method)
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        except:
            response.close()
            raise
        self._state = _IDLE
        if response.will_close:
            sock, self.sock = self.sock, None
            sock.close()  # the answer has a descriptor of its own
        else:
            self._response = response
        return response


class HTTPSConnection(HTTPConnection):
    """A connection with TLS."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=_NO_TIMEOUT, source_address=None, context=None, blocksize=8192, **old):
        HTTPConnection.__init__(self, host, port, timeout, source_address, blocksize)
        if context is None:
            import ssl

            context = ssl.create_default_context()
        self._context = context

    def connect(self):
        HTTPConnection.connect(self)
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
