"""Taking URLs apart and putting them together."""

from collections import namedtuple
from functools import lru_cache

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu",
                 "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
               "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_CONTROL = "".join([chr(i) for i in range(33)])


class _Netloc:
    """The parts of the network location."""

    def _split(self):
        if isinstance(self.netloc, bytes):
            return [None if part is None else part.encode() for part in self.decode()._split()]
        user, at, host = self.netloc.rpartition("@")
        name, colon, password = user.partition(":")
        if host.startswith("["):
            address, _, port = host[1:].partition("]")
            port = port[1:] if port.startswith(":") else ""
            host = address
        else:
            host, _, port = host.partition(":")
        return name if at else None, password if at and colon else None, host, port

    username = property(lambda self: self._split()[0])
    password = property(lambda self: self._split()[1])

    @property
    def hostname(self):
        host = self._split()[2]
        if not host:
            return None
        host, percent, zone = host.partition("%" if isinstance(host, str) else b"%")
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._split()[3]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError("Port could not be cast to integer value as %r" % port)
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class _Text:
    """Results of str."""

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*[part.encode(encoding, errors) for part in self])


class _Bytes:
    """Results of bytes."""

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*[part.decode(encoding, errors) for part in self])


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Text, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(namedtuple("SplitResultBytes", "scheme netloc path query fragment"), _Bytes, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Text, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(namedtuple("ParseResultBytes", "scheme netloc path params query fragment"), _Bytes, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple("DefragResult", "url fragment"), _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class DefragResultBytes(namedtuple("DefragResultBytes", "url fragment"), _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


for _t, _b in (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes), (DefragResult, DefragResultBytes):
    _t._encoded_counterpart, _b._decoded_counterpart = _b, _t
del _t, _b


def _text(*args):
    """The arguments as text, and whether the results are bytes."""
    is_bytes = any([isinstance(a, (bytes, bytearray)) for a in args if a])
    if is_bytes and any([isinstance(a, str) for a in args if a]):
        raise TypeError("Cannot mix str and non-str arguments")
    if not is_bytes:
        return [a or "" for a in args] + [False]
    return [bytes(a).decode("ascii") if a else "" for a in args] + [True]


@lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """(scheme, netloc, path, query, fragment)"""
    url, scheme, is_bytes = _text(url, scheme)
    url = url.lstrip(_CONTROL)
    for c in "\t\r\n":
        url = url.replace(c, "")
    scheme = scheme.strip(_CONTROL)
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all([c in scheme_chars for c in url[:i]]):
        scheme, url = url[:i].lower(), url[i + 1 :]
    if url[:2] == "//":
        end = min([n for n in [url.find(c, 2) for c in "/?#"] if n >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    parts = (scheme, netloc, url, query, fragment)
    return SplitResultBytes(*[p.encode() for p in parts]) if is_bytes else SplitResult(*parts)


def urlparse(url, scheme="", allow_fragments=True):
    """(scheme, netloc, path, params, query, fragment)"""
    url, scheme, is_bytes = _text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        i = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
        if i >= 0:
            path, params = path[:i], path[i + 1 :]
    parts = (scheme, netloc, path, params, query, fragment)
    return ParseResultBytes(*[p.encode() for p in parts]) if is_bytes else ParseResult(*parts)


def urlunsplit(components):
    scheme, netloc, url, query, fragment, is_bytes = _text(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return url.encode() if is_bytes else url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, is_bytes = _text(*components)
    if params:
        url += ";" + params
    url = urlunsplit((scheme, netloc, url, query, fragment))
    return url.encode() if is_bytes else url


def urljoin(base, url, allow_fragments=True):
    """What a link in the page base means."""
    if not base:
        return url
    if not url:
        return base
    base, url, is_bytes = _text(base, url)
    result = _join(base, url, allow_fragments)
    return result.encode() if is_bytes else result


def _join(base, url, allow_fragments):
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    parts = bpath.split("/")
    if parts[-1]:
        del parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = parts + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    resolved = []
    for s in segments:
        if s == "..":
            if resolved:
                resolved.pop()
        elif s != ".":
            resolved.append(s)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def urldefrag(url):
    url, is_bytes = _text(url)
    if "#" in url:
        s, n, p, a, q, frag = urlparse(url)
        url = urlunparse((s, n, p, a, q, ""))
    else:
        frag = ""
    return DefragResultBytes(url.encode(), frag.encode()) if is_bytes else DefragResult(url, frag)


# ---- percent encoding


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    texts = _quoted(bytes(safe))
    return "".join([texts[b] for b in bs])


@lru_cache
def _quoted(safe):
    """What each byte becomes."""
    keep = _SAFE | frozenset(safe)
    return tuple([chr(b) if b in keep else "%%%02X" % b for b in range(256)])


def quote(string, safe="/", encoding=None, errors=None):
    """Replace special characters by %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None or errors is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes" if encoding is not None else "quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """quote, with plus signs for blanks."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = bytes(string).split(b"%")
    out = [parts[0]]
    for p in parts[1:]:
        try:
            if b"+" in p[:2] or b"-" in p[:2] or b" " in p[:2] or b"_" in p[:2] or len(p) < 2:
                raise ValueError
            out.append(bytes([int(p[:2], 16)]) + p[2:])
        except ValueError:
            out.append(b"%" + p)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx by the characters they stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    out, run = [], ""
    for c in string:  # what is not ASCII stays as it is
        if ord(c) < 128:
            run += c
            continue
        if run:
            out.append(unquote_to_bytes(run).decode(encoding or "utf-8", errors or "replace"))
            run = ""
        out.append(c)
    if run:
        out.append(unquote_to_bytes(run).decode(encoding or "utf-8", errors or "replace"))
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A dict or a list of pairs as a query."""
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def q(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(str(x), safe, encoding, errors)

    out = []
    for k, v in query:
        if doseq and not isinstance(v, (str, bytes)) and hasattr(v, "__iter__"):
            out += [q(k) + "=" + q(x) for x in v]
        else:
            out.append(q(k) + "=" + q(v))
    return "&".join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The pairs in a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    qs, is_bytes = _text(qs)
    if isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if max_num_fields is not None and 1 + qs.count(separator) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    out = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, eq, value = field.partition("=")
        if not eq:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name, value = [unquote_plus(x, encoding, errors) for x in (name, value)]
            out.append((name.encode(), value.encode()) if is_bytes else (name, value))
    return out


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The values in a query by their names."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
