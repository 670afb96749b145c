"""HTTP requests in one line: MicroPython's module, with what is most used of the one of the same name for CPython."""

import json as _json
import socket
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlencode, urljoin, urlsplit

__version__ = (0, 10, 2)
MAX_REDIRECTS = 30


class RequestException(OSError):
    """A request has failed."""


class HTTPError(RequestException):
    """raise_for_status: the server has answered with an error."""

    def __init__(self, message, response=None):
        RequestException.__init__(self, message)
        self.response = response


class ConnectionError(RequestException):
    pass


class Timeout(RequestException):
    pass


class TooManyRedirects(RequestException):
    pass


class BodyStream:
    """The body of an answer as a stream."""

    def __init__(self, response):
        self._response = response

    def read(self, n=-1):
        return self._response.read(None if n is None or n < 0 else n)

    def readinto(self, buf, n=0):
        data = self._response.read(n or len(buf))
        buf[: len(data)] = data
        return len(data)

    def readline(self, n=-1):
        return self._response.readline(n)

    def close(self):
        self._response.close()


class _Headers(dict):
    """Header fields by name, in any case."""

    def __init__(self, items):
        dict.__init__(self)
        self._lower = {}
        for k, v in items:
            low = k.lower()
            if low in self._lower:
                v = dict.__getitem__(self, self._lower[low]) + ", " + v
            else:
                self._lower[low] = k
            dict.__setitem__(self, self._lower[low], v)

    def __getitem__(self, name):
        return dict.__getitem__(self, self._lower[name.lower()])

    def __contains__(self, name):
        return name.lower() in self._lower

    def get(self, name, default=None):
        return self[name] if name in self else default


class Response:
    """An answer."""

    def __init__(self, f):
        self.raw = f
        self.encoding = "utf-8"
        self._cached = None
        self.headers = {}
        self.history = []
        self.url = None

    def close(self):
        if self.raw:
            self.raw.close()
            self.raw = None
        self._cached = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    @property
    def content(self):
        if self._cached is None:
            try:
                self._cached = self.raw.read() if self.raw else b""
            finally:
                if self.raw:
                    self.raw.close()
                    self.raw = None
        return self._cached

    @property
    def text(self):
        return str(self.content, self.encoding or "utf-8", "replace")

    def json(self, **kwargs):
        return _json.loads(self.content, **kwargs)

    @property
    def ok(self):
        return self.status_code < 400

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return "<Response [%d]>" % self.status_code

    def raise_for_status(self):
        if not self.ok:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError("%d %s Error: %s for url: %s" % (self.status_code, kind, self.reason, self.url), self)

    def iter_content(self, chunk_size=1):
        if self._cached is not None:
            data = self._cached
            for i in range(0, len(data), chunk_size):
                yield data[i : i + chunk_size]
            return
        while self.raw and (block := self.raw.read(chunk_size)):
            yield block

    def iter_lines(self):
        rest = b""
        for block in self.iter_content(512):
            lines = (rest + block).split(b"\n")
            rest = lines.pop()
            for line in lines:
                yield line.rstrip(b"\r")
        if rest:
            yield rest


def request(method, url, data=None, json=None, headers=None, stream=None, auth=None, timeout=None, parse_headers=True, *,
            params=None, allow_redirects=True, verify=True, cookies=None):
    """Send a request and return the answer."""
    headers = dict(headers or {})
    names = {k.lower() for k in headers}
    if params:
        url += ("&" if "?" in url else "?") + (params if isinstance(params, str) else urlencode(params, doseq=True))
    if json is not None and data is None:
        data = _json.dumps(json).encode()
        if "content-type" not in names:
            headers["Content-Type"] = "application/json"
    elif isinstance(data, dict) or isinstance(data, list) and data and isinstance(data[0], tuple):
        data = urlencode(data, doseq=True).encode()
        if "content-type" not in names:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
    elif isinstance(data, str):
        data = data.encode()
    if cookies:
        headers["Cookie"] = "; ".join(["%s=%s" % c for c in cookies.items()])
    history = []
    while True:
        response = _send(method, url, data, headers, auth, timeout, verify, parse_headers)
        location = response._location
        if not allow_redirects or response.status_code not in (301, 302, 303, 307, 308) or not location:
            break
        history.append(response)
        response.content  # which frees the connection
        if len(history) > MAX_REDIRECTS:
            raise TooManyRedirects("Exceeded %d redirects." % MAX_REDIRECTS)
        target = urljoin(url, location)
        if urlsplit(target).netloc != urlsplit(url).netloc:
            headers = {k: v for k, v in headers.items() if k.lower() not in ("authorization", "cookie")}
            auth = None
        url = target
        if response.status_code == 303 or response.status_code in (301, 302) and method == "POST":
            method, data = "HEAD" if method == "HEAD" else "GET", None
            headers = {k: v for k, v in headers.items() if k.lower() not in ("content-type", "content-length")}
    response.history = history
    if not stream:
        response.content
    return response


def _send(method, url, data, headers, auth, timeout, verify, parse_headers):
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise ValueError("Unsupported protocol: " + parts.scheme)
    if isinstance(timeout, tuple):
        timeout = timeout[-1]
    options = {} if timeout is None else {"timeout": timeout}
    if parts.scheme == "https":
        import ssl

        if verify is True:
            context = ssl.create_default_context()
        elif verify:
            context = ssl.create_default_context(cafile=verify)
        else:
            context = ssl._create_unverified_context()
        connection = HTTPSConnection(parts.hostname, parts.port, context=context, **options)
    else:
        connection = HTTPConnection(parts.hostname, parts.port, **options)
    send = {"Connection": "close", **headers}
    if auth is None and parts.username is not None:
        auth = (parts.username, parts.password or "")
    if auth is not None:
        import base64

        send["Authorization"] = "Basic " + base64.b64encode(("%s:%s" % tuple(auth)).encode()).decode()
    try:
        connection.request(method, (parts.path or "/") + ("?" + parts.query if parts.query else ""), data, send)
        answer = connection.getresponse()
    except TimeoutError as e:
        connection.close()
        raise Timeout(*e.args) from e
    except OSError as e:
        connection.close()
        raise ConnectionError(*e.args) from e
    response = Response(BodyStream(answer))
    response.status_code = answer.status
    response.reason = answer.reason
    response.url = url
    response._location = answer.headers.get("location")
    if callable(parse_headers):
        for k, v in answer.headers.items():
            parse_headers(k + ": " + v, response.headers)
    elif parse_headers:
        response.headers = _Headers(answer.headers.items())
    charset = answer.headers.get_content_charset()
    if charset:
        response.encoding = charset
    return response


def head(url, **kw):
    kw.setdefault("allow_redirects", False)
    return request("HEAD", url, **kw)


def get(url, params=None, **kw):
    return request("GET", url, params=params, **kw)


def post(url, data=None, json=None, **kw):
    return request("POST", url, data=data, json=json, **kw)


def put(url, data=None, **kw):
    return request("PUT", url, data=data, **kw)


def patch(url, data=None, **kw):
    return request("PATCH", url, data=data, **kw)


def delete(url, **kw):
    return request("DELETE", url, **kw)


def options(url, **kw):
    return request("OPTIONS", url, **kw)


class Session:
    """Requests with common headers, cookies and credentials."""

    def __init__(self):
        self.headers = {}
        self.cookies = {}
        self.auth = None
        self.verify = True

    def request(self, method, url, **kw):
        kw["headers"] = {**self.headers, **(kw.get("headers") or {})}
        if self.cookies:
            kw["cookies"] = {**self.cookies, **(kw.get("cookies") or {})}
        kw.setdefault("auth", self.auth)
        kw.setdefault("verify", self.verify)
        response = request(method, url, **kw)
        cookie = response.headers.get("Set-Cookie") if response.headers else None
        if cookie:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        return response

    def get(self, url, **kw):
        return self.request("GET", url, **kw)

    def post(self, url, data=None, json=None, **kw):
        return self.request("POST", url, data=data, json=json, **kw)

    def put(self, url, data=None, **kw):
        return self.request("PUT", url, data=data, **kw)

    def patch(self, url, data=None, **kw):
        return self.request("PATCH", url, data=data, **kw)

    def delete(self, url, **kw):
        return self.request("DELETE", url, **kw)

    def head(self, url, **kw):
        kw.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kw)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


session = Session
