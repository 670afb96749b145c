"""Fetching URLs: http, https, file and data."""

import io
import os
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from http._message import Message

from .error import ContentTooShortError, HTTPError, URLError
from .parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

_NO_TIMEOUT = object()
MAX_REDIRECTS = 10


class Request:
    """What to fetch, and how."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        for k, v in headers.items():
            self.add_header(k, v)
        self.unverifiable = unverifiable
        if origin_req_host is None:
            origin_req_host = (urlsplit(self._url).hostname or "")
        self.origin_req_host = origin_req_host
        if method:
            self.method = method

    @property
    def full_url(self):
        return self._url + ("#" + self.fragment if self.fragment else "")

    @full_url.setter
    def full_url(self, url):
        self._url, _, self.fragment = url.partition("#")
        parts = urlsplit(self._url)
        if not parts.scheme:
            raise ValueError("unknown url type: %r" % (url,))
        self.type = parts.scheme
        self.host = parts.netloc
        self.selector = (parts.path or "/") + ("?" + parts.query if parts.query else "")

    def get_method(self):
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, name):
        return name in self.headers or name in self.unredirected_hdrs

    def get_header(self, name, default=None):
        return self.headers.get(name, self.unredirected_hdrs.get(name, default))

    def remove_header(self, name):
        self.headers.pop(name, None)
        self.unredirected_hdrs.pop(name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class _Body(io.BytesIO):
    """The answer for a URL that is no HTTP."""

    def _set(self, url, headers):
        self.url, self.headers = url, Message(headers)
        self.status = self.code = None
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def urlopen(url, data=None, timeout=_NO_TIMEOUT, *, cafile=None, capath=None, context=None, **old):
    """Fetch a URL; the answer is like a file."""
    request = url if isinstance(url, Request) else Request(url, data)
    if data is not None and isinstance(url, Request):
        request.data = data
    if isinstance(request.data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    if _opener is not None and context is None and not (cafile or capath):
        return _opener.open(request, None, timeout)
    if cafile or capath:
        import ssl

        context = ssl.create_default_context(cafile=cafile, capath=capath)
    return _open(request, timeout, context)


def _open(request, timeout, context, jars=()):
    for _ in range(MAX_REDIRECTS + 1):
        if request.type == "file":
            return _open_file(request)
        if request.type == "data":
            return _open_data(request)
        if request.type not in ("http", "https"):
            raise URLError("unknown url type: %s" % request.type)
        for jar in jars:
            jar.add_cookie_header(request)
        response = _fetch(request, timeout, context)
        for jar in jars:
            jar.extract_cookies(response, request)
        if response.status in (301, 302, 303, 307, 308) and response.getheader("location"):
            request = _redirected(request, response)
            response.read(65536)
            response.close()
            continue
        if not 200 <= response.status < 300:
            raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)
        return response
    raise HTTPError(request.full_url, response.status, "The HTTP server returned a redirect error that would lead to an infinite loop.", response.headers, response)


def _fetch(request, timeout, context):
    parts = urlsplit(request.full_url)
    if not parts.hostname:
        raise URLError("no host given")
    options = {} if timeout is _NO_TIMEOUT else {"timeout": timeout}
    port = parts.port
    if request.type == "https":
        connection = HTTPSConnection(parts.hostname, port, context=context, **options)
    else:
        connection = HTTPConnection(parts.hostname, port, **options)
    headers = {"User-agent": "Python-urllib/3.11", **request.unredirected_hdrs, **request.headers}
    headers["Connection"] = "close"
    if request.data is not None and "Content-type" not in headers:
        headers["Content-type"] = "application/x-www-form-urlencoded"
    if parts.username is not None and "Authorization" not in headers:
        import base64

        pair = unquote(parts.username) + ":" + unquote(parts.password or "")
        headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
    try:
        connection.request(request.get_method(), quote(request.selector, "%/:=&?~#+!$,;'@()*[]"), request.data, {k.title(): v for k, v in headers.items()})
        response = connection.getresponse()
    except OSError as e:
        connection.close()
        raise URLError(e) from e
    response.url = request.full_url
    return response


def _redirected(request, response):
    """The request that follows a redirection; never from the network to local files."""
    url = urljoin(request.full_url, response.getheader("location"))
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise HTTPError(url, response.status, "%s - Redirection to url '%s' is not allowed" % (response.reason, url), response.headers, response)
    method = request.get_method()
    if response.status in (307, 308):
        if method not in ("GET", "HEAD"):
            raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)
    elif method not in ("GET", "HEAD"):
        method = "GET"
    headers = {k: v for k, v in request.headers.items() if k not in ("Content-length", "Content-type")}
    if parts.netloc != request.host:
        headers.pop("Authorization", None)
        headers.pop("Cookie", None)
    return Request(url, headers=headers, origin_req_host=request.origin_req_host, unverifiable=True, method=method)


def _open_file(request):
    parts = urlsplit(request.full_url)
    if parts.netloc not in ("", "localhost"):
        raise URLError("file:// scheme is supported only on localhost")
    path = unquote(parts.path)
    try:
        with open(path, "rb") as f:
            data = f.read()
    except OSError as e:
        raise URLError(e) from e
    return _Body(data)._set(request.full_url, [("Content-type", "application/octet-stream"), ("Content-length", str(len(data)))])


def _open_data(request):
    head, comma, body = request.full_url[5:].partition(",")
    if not comma:
        raise URLError("malformed data URL")
    data = unquote_to_bytes(body)
    if head.endswith(";base64"):
        import base64

        head, data = head[:-7], base64.b64decode(data)
    return _Body(data)._set(request.full_url, [("Content-type", head or "text/plain;charset=US-ASCII"), ("Content-length", str(len(data)))])


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Fetch a URL into a file; return (name, headers)."""
    with urlopen(url, data) as response:
        if filename is None:
            import tempfile

            fd, filename = tempfile.mkstemp()
            f = os.fdopen(fd, "wb")
        else:
            f = open(filename, "wb")
        size, n, blocks = int(response.headers.get("content-length") or -1), 0, 0
        with f:
            if reporthook:
                reporthook(0, 8192, size)
            while block := response.read(8192):
                n += len(block)
                f.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, 8192, size)
        headers = response.info()
    if size >= 0 and n < size:
        raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (n, size), (filename, headers))
    return filename, headers


def pathname2url(path):
    return quote(path)


def url2pathname(path):
    return unquote(path)


class BaseHandler:
    """The base of what build_opener takes."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent


class HTTPHandler(BaseHandler):
    """http, which openers have anyway."""

    def __init__(self, debuglevel=None):
        pass


class HTTPSHandler(BaseHandler):
    """https, with a context of its own."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        self.context = context


class HTTPRedirectHandler(BaseHandler):
    """Redirections, which openers follow anyway."""


class HTTPCookieProcessor(BaseHandler):
    """Keeps the cookies of responses and sends them with later requests."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            from http.cookiejar import CookieJar

            cookiejar = CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


class HTTPPasswordMgr:
    """Names and passwords by realm and place."""

    def __init__(self):
        self._known = []

    def add_password(self, realm, uri, user, passwd):
        for u in [uri] if isinstance(uri, str) else uri:
            self._known.append((realm, urlsplit(u).netloc or u.partition("/")[0], user, passwd))

    def find_user_password(self, realm, authuri):
        place = urlsplit(authuri).netloc or authuri.partition("/")[0]
        for known_realm, known_place, user, password in self._known:
            if known_realm in (None, realm) and known_place == place:
                return user, password
        return None, None


HTTPPasswordMgrWithDefaultRealm = HTTPPasswordMgr


class HTTPBasicAuthHandler(BaseHandler):
    """Gives name and password to the places that they are for."""

    def __init__(self, password_mgr=None):
        self.passwd = password_mgr or HTTPPasswordMgr()
        self.add_password = self.passwd.add_password


class ProxyHandler(BaseHandler):
    """Proxies are not supported: only an empty dict may be given."""

    def __init__(self, proxies=None):
        if proxies:
            raise NotImplementedError("proxies")


class OpenerDirector:
    """Opens URLs with some headers, and handlers as above."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.11")]
        self.handlers = []

    def add_handler(self, handler):
        self.handlers.append(handler)
        if hasattr(handler, "add_parent"):
            handler.add_parent(self)

    def open(self, fullurl, data=None, timeout=_NO_TIMEOUT):
        request = fullurl if isinstance(fullurl, Request) else Request(fullurl, data)
        if data is not None:
            request.data = data
        for name, value in self.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name, value)
        context = None
        for h in self.handlers:
            if isinstance(h, HTTPSHandler):
                context = h.context
            elif isinstance(h, HTTPBasicAuthHandler) and not request.has_header("Authorization"):
                user, password = h.passwd.find_user_password(None, request.full_url)
                if user is not None:
                    import base64

                    request.add_unredirected_header("Authorization", "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode())
        return _open(request, timeout, context, [h.cookiejar for h in self.handlers if isinstance(h, HTTPCookieProcessor)])

    def close(self):
        pass


_opener = None


def build_opener(*handlers):
    """Make an opener of handlers, which may be classes."""
    opener = OpenerDirector()
    for h in handlers:
        opener.add_handler(h() if isinstance(h, type) else h)
    return opener


def install_opener(opener):
    """Make urlopen use an opener."""
    global _opener
    _opener = opener


def getproxies_environment():
    """Return the proxies that variables like http_proxy name, by scheme. Lower case wins over upper case."""
    proxies = {}
    for lower in False, True:
        for name, value in os.environ.items():
            if name.lower().endswith("_proxy") and (not lower or name.endswith("_proxy")):
                scheme = name[:-6].lower()
                if value:
                    proxies[scheme] = value
                elif lower:
                    proxies.pop(scheme, None)
    if "REQUEST_METHOD" in os.environ:
        # In a CGI program HTTP_PROXY is what the client has sent as header field Proxy.
        if "http_proxy" not in os.environ:
            proxies.pop("http", None)
    return proxies


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    """Return whether the variable no_proxy says that a host is asked without a proxy."""
    if proxies is None:
        proxies = getproxies_environment()
    exceptions = proxies.get("no")
    if not exceptions:
        return False
    if exceptions == "*":
        return True
    host = host.lower()
    without_port = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() and ":" in host else host
    for name in exceptions.split(","):
        name = name.strip().lstrip(".").lower()
        if name and (name in (without_port, host) or without_port.endswith("." + name) or host.endswith("." + name)):
            return True
    return False


proxy_bypass = proxy_bypass_environment


def parse_http_list(s):
    """Return the parts of a text that are separated by commas; there are none within quotes."""
    parts, start, quoted, escaped = [], 0, False, False
    for i, c in enumerate(s):
        if escaped:
            escaped = False
        elif quoted:
            escaped, quoted = c == "\\", c != '"'
        elif c == '"':
            quoted = True
        elif c == ",":
            parts.append(s[start:i])
            start = i + 1
    if start < len(s):
        parts.append(s[start:])
    return [part.strip() for part in parts]


def parse_keqv_list(l):
    """Return a dict of a list of texts key=value."""
    parsed = {}
    for item in l:
        k, v = item.split("=", 1)
        parsed[k] = v[1:-1] if v[0] == '"' and v[-1] == '"' else v
    return parsed
