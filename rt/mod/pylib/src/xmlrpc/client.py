"""Calls of functions on servers: values as XML, and proxies that send them over HTTP."""

import base64
import http.client
import sys
import time
import urllib.parse
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree as _etree

__version__ = "3.11"
MAXINT, MININT = 2**31 - 1, -(2**31)
PARSE_ERROR, SERVER_ERROR, APPLICATION_ERROR, SYSTEM_ERROR, TRANSPORT_ERROR = -32700, -32600, -32500, -32400, -32300
NOT_WELLFORMED_ERROR, UNSUPPORTED_ENCODING, INVALID_ENCODING_CHAR = -32700, -32701, -32702
INVALID_XMLRPC, METHOD_NOT_FOUND, INVALID_METHOD_PARAMS, INTERNAL_ERROR = -32600, -32601, -32602, -32603


def escape(s):
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Error(Exception):
    def __str__(self):
        return repr(self)


class ProtocolError(Error):
    def __init__(self, url, errcode, errmsg, headers):
        super().__init__()
        self.url, self.errcode, self.errmsg, self.headers = url, errcode, errmsg, headers

    def __repr__(self):
        return "<%s for %s: %s %s>" % (self.__class__.__name__, self.url, self.errcode, self.errmsg)

    __str__ = __repr__


class ResponseError(Error):
    pass


class Fault(Error):
    def __init__(self, faultCode, faultString, **extra):
        super().__init__()
        self.faultCode, self.faultString = faultCode, faultString

    def __repr__(self):
        return "<%s %s: %r>" % (self.__class__.__name__, self.faultCode, self.faultString)

    __str__ = __repr__


boolean = Boolean = bool


def _stamp(t):
    return "%04d%02d%02dT%02d:%02d:%02d" % tuple(t[:6])


class DateTime:
    """A date and time, as its text."""

    def __init__(self, value=0):
        if isinstance(value, str):
            self.value = value
        elif isinstance(value, datetime):
            self.value = _stamp(value.timetuple())
        else:
            if not isinstance(value, (tuple, time.struct_time)):
                value = time.localtime(value or None)
            self.value = _stamp(value)

    def _pair(self, other):
        if isinstance(other, DateTime):
            return self.value, other.value
        if isinstance(other, datetime):
            return self.value, _stamp(other.timetuple())
        if isinstance(other, str):
            return self.value, other
        if hasattr(other, "timetuple"):
            return self.timetuple(), other.timetuple()
        raise TypeError("Can't compare %s and %s" % (self.__class__.__name__, getattr(other, "__class__", type(other)).__name__))

    def __lt__(self, other):
        a, b = self._pair(other)
        return a < b

    def __le__(self, other):
        a, b = self._pair(other)
        return a <= b

    def __gt__(self, other):
        a, b = self._pair(other)
        return a > b

    def __ge__(self, other):
        a, b = self._pair(other)
        return a >= b

    def __eq__(self, other):
        try:
            a, b = self._pair(other)
        except TypeError:
            return NotImplemented
        return a == b

    __hash__ = None

    def timetuple(self):
        return time.strptime(self.value, "%Y%m%dT%H:%M:%S")

    def __str__(self):
        return self.value

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.value, id(self))

    def decode(self, data):
        self.value = str(data).strip()

    def encode(self, out):
        out.write("<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n" % self.value)


class Binary:
    """Bytes; data has them."""

    def __init__(self, data=None):
        if data is None:
            data = b""
        elif not isinstance(data, (bytes, bytearray)):
            raise TypeError("expected bytes or bytearray, not %s" % data.__class__.__name__)
        self.data = bytes(data)

    def __str__(self):
        return str(self.data, "latin-1")

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    __hash__ = None

    def decode(self, data):
        self.data = base64.decodebytes(data)

    def encode(self, out):
        out.write("<value><base64>\n" + base64.encodebytes(self.data).decode() + "</base64></value>\n")


class Marshaller:
    """Makes XML of values."""

    def __init__(self, encoding=None, allow_none=False):
        self.encoding, self.allow_none, self._around = encoding, allow_none, {}

    def dumps(self, values):
        out = []
        if isinstance(values, Fault):
            out.append("<fault>\n")
            self._dump({"faultCode": values.faultCode, "faultString": values.faultString}, out.append)
            out.append("</fault>\n")
        else:
            out.append("<params>\n")
            for v in values:
                out.append("<param>\n")
                self._dump(v, out.append)
                out.append("</param>\n")
            out.append("</params>\n")
        return "".join(out)

    def _dump(self, v, write):
        if v is None:
            if not self.allow_none:
                raise TypeError("cannot marshal None unless allow_none is enabled")
            write("<value><nil/></value>")
        elif v is True or v is False:
            write("<value><boolean>%d</boolean></value>\n" % v)
        elif isinstance(v, int):
            if not MININT <= v <= MAXINT:
                raise OverflowError("int exceeds XML-RPC limits")
            write("<value><int>%d</int></value>\n" % v)
        elif isinstance(v, float):
            write("<value><double>%s</double></value>\n" % repr(float(v)))
        elif isinstance(v, str):
            write("<value><string>%s</string></value>\n" % escape(v))
        elif isinstance(v, (bytes, bytearray)):
            write("<value><base64>\n%s</base64></value>\n" % base64.encodebytes(v).decode())
        elif isinstance(v, (list, tuple)):
            self._enter(v)
            write("<value><array><data>\n")
            for x in v:
                self._dump(x, write)
            write("</data></array></value>\n")
            del self._around[id(v)]
        elif isinstance(v, dict):
            self._enter(v)
            write("<value><struct>\n")
            for k, x in v.items():
                if not isinstance(k, str):
                    raise TypeError("dictionary key must be string")
                write("<member>\n<name>%s</name>\n" % escape(k))
                self._dump(x, write)
                write("</member>\n")
            write("</struct></value>\n")
            del self._around[id(v)]
        elif isinstance(v, datetime):
            write("<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n" % _stamp(v.timetuple()))
        elif isinstance(v, (DateTime, Binary)):
            self.write = write
            v.encode(self)
            del self.write
        elif hasattr(v, "__dict__"):
            self._dump(vars(v), write)
        else:
            raise TypeError("cannot marshal %s objects" % type(v))

    def _enter(self, v):
        if id(v) in self._around:
            raise TypeError("cannot marshal recursive %s" % ("dictionaries" if isinstance(v, dict) else "sequences"))
        self._around[id(v)] = None


def _value(e, dates, data):
    # The value of an element <value>.
    kids = list(e)
    if not kids:
        return e.text or ""
    e = kids[0]
    kind, text = e.tag.rpartition("}")[2], e.text or ""
    if kind in ("int", "i1", "i2", "i4", "i8", "biginteger"):
        return int(text)
    if kind == "string":
        return text
    if kind == "boolean":
        if text.strip() not in ("0", "1"):
            raise TypeError("bad boolean value")
        return text.strip() == "1"
    if kind in ("double", "float"):
        return float(text)
    if kind == "bigdecimal":
        return Decimal(text)
    if kind == "nil":
        return None
    if kind == "base64":
        raw = base64.decodebytes(text.encode("ascii"))
        return raw if data else Binary(raw)
    if kind == "dateTime.iso8601":
        if dates:
            return datetime.strptime(text.strip(), "%Y%m%dT%H:%M:%S")
        d = DateTime("")
        d.decode(text)
        return d
    if kind == "array":
        return [_value(v, dates, data) for v in e.findall("data/value")]
    if kind == "struct":
        return {m.findtext("name") or "": _value(m.find("value"), dates, data) for m in e.findall("member")}
    raise ResponseError("unknown type " + kind)


class Unmarshaller:
    """The values of a document that a parser of getparser has read."""

    def __init__(self, use_datetime=False, use_builtin_types=False):
        self._dates, self._data = use_builtin_types or use_datetime, use_builtin_types
        self._values, self._method = None, None

    def _read(self, text):
        from xml.parsers.expat import ExpatError

        try:
            root = _etree.fromstring(text)
        except _etree.ParseError as e:
            raise ExpatError(str(e)) from None
        self._method = root.findtext("methodName")
        fault = root.find("fault/value")
        if fault is not None:
            self._values = Fault(**_value(fault, self._dates, self._data))
        else:
            self._values = tuple(_value(v, self._dates, self._data) for v in root.findall("param/value" if root.tag == "params" else "params/param/value"))
            if root.tag not in ("methodCall", "methodResponse", "params"):
                self._values = None

    def close(self):
        if self._values is None:
            raise ResponseError()
        if isinstance(self._values, Fault):
            raise self._values
        return self._values

    def getmethodname(self):
        return self._method


class _Parser:
    def __init__(self, target):
        self._target, self._parts = target, []

    def feed(self, data):
        self._parts.append(data.encode() if isinstance(data, str) else data)

    def close(self):
        self._target._read(b"".join(self._parts))


ExpatParser = _Parser


def getparser(use_datetime=False, use_builtin_types=False):
    u = Unmarshaller(use_datetime, use_builtin_types)
    return _Parser(u), u


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """The text of a call, of a response, or of values."""
    assert isinstance(params, (tuple, Fault)), "argument must be tuple or Fault instance"
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse and isinstance(params, tuple):
        assert len(params) == 1, "response tuple must be a singleton"
    data = Marshaller(encoding or "utf-8", allow_none).dumps(params)
    head = "<?xml version='1.0'" + (" encoding='%s'" % encoding if encoding and encoding != "utf-8" else "") + "?>\n"
    if methodname:
        return "".join((head, "<methodCall>\n<methodName>", escape(methodname), "</methodName>\n", data, "</methodCall>\n"))
    if methodresponse:
        return "".join((head, "<methodResponse>\n", data, "</methodResponse>\n"))
    return data


def loads(data, use_datetime=False, use_builtin_types=False):
    """The values of a text, and the name of the method if it is a call."""
    p, u = getparser(use_datetime, use_builtin_types)
    if isinstance(data, str) and data.lstrip().startswith("<?xml") and "encoding=" in data[:200].partition("?>")[0]:
        data = data.partition("?>")[2]  # it has been decoded
    p.feed(data)
    p.close()
    return u.close(), u.getmethodname()


def gzip_encode(data):
    import gzip

    return gzip.compress(data)


def gzip_decode(data, max_decode=20971520):
    import gzip

    with gzip.GzipFile(mode="rb", fileobj=BytesIO(data)) as f:
        try:
            decoded = f.read() if max_decode < 0 else f.read(max_decode + 1)
        except OSError:
            raise ValueError("invalid data")
    if 0 <= max_decode < len(decoded):
        raise ValueError("max gzipped payload length exceeded")
    return decoded


class _Method:
    def __init__(self, send, name):
        self._send, self._name = send, name

    def __getattr__(self, name):
        return _Method(self._send, "%s.%s" % (self._name, name))

    def __call__(self, *args):
        return self._send(self._name, args)


class _MultiCallMethod(_Method):
    def __call__(self, *args):
        self._send.append((self._name, args))

    def __getattr__(self, name):
        return _MultiCallMethod(self._send, "%s.%s" % (self._name, name))


class MultiCallIterator:
    def __init__(self, results):
        self.results = results

    def __getitem__(self, i):
        item = self.results[i]
        if isinstance(item, dict):
            raise Fault(item["faultCode"], item["faultString"])
        if isinstance(item, list):
            return item[0]
        raise ValueError("unexpected type in multicall result")


class MultiCall:
    """Calls that are sent together."""

    def __init__(self, server):
        self._server, self._calls = server, []

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __getattr__(self, name):
        return _MultiCallMethod(self._calls, name)

    def __call__(self):
        return MultiCallIterator(self._server.system.multicall([{"methodName": n, "params": a} for n, a in self._calls]))


class Transport:
    user_agent = "Python-xmlrpc/%s" % __version__
    accept_gzip_encoding = True
    encode_threshold = None

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime, self._use_builtin_types = use_datetime, use_builtin_types
        self._connection, self._headers, self._extra_headers = (None, None), list(headers), []

    def request(self, host, handler, request_body, verbose=False):
        for again in (True, False):
            try:
                return self.single_request(host, handler, request_body, verbose)
            except (http.client.RemoteDisconnected, ConnectionResetError, ConnectionAbortedError, BrokenPipeError):
                self.close()
                if not again:
                    raise

    def single_request(self, host, handler, request_body, verbose=False):
        try:
            r = self.send_request(host, handler, request_body, verbose).getresponse()
            if r.status == 200:
                self.verbose = verbose
                return self.parse_response(r)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if r.getheader("content-length", ""):
            r.read()
        raise ProtocolError(host + handler, r.status, r.reason, dict(r.getheaders()))

    def getparser(self):
        return getparser(self._use_datetime, self._use_builtin_types)

    def get_host_info(self, host):
        x509 = {}
        if isinstance(host, tuple):
            host, x509 = host
        auth, at, rest = host.rpartition("@")
        extra = []
        if at:
            host = rest
            auth = base64.encodebytes(urllib.parse.unquote_to_bytes(auth)).decode()
            extra = [("Authorization", "Basic " + "".join(auth.split()))]
        return host, extra, x509

    def make_connection(self, host):
        if self._connection[1] and host == self._connection[0]:
            return self._connection[1]
        name, self._extra_headers, x509 = self.get_host_info(host)
        self._connection = host, http.client.HTTPConnection(name)
        return self._connection[1]

    def close(self):
        host, c = self._connection
        if c:
            self._connection = (None, None)
            c.close()

    def send_request(self, host, handler, request_body, debug):
        c = self.make_connection(host)
        headers = self._headers + self._extra_headers
        if debug:
            c.set_debuglevel(1)
        if self.accept_gzip_encoding:
            c.putrequest("POST", handler, skip_accept_encoding=True)
            headers.append(("Accept-Encoding", "gzip"))
        else:
            c.putrequest("POST", handler)
        headers += [("Content-Type", "text/xml"), ("User-Agent", self.user_agent)]
        self.send_headers(c, headers)
        self.send_content(c, request_body)
        return c

    def send_headers(self, connection, headers):
        for k, v in headers:
            connection.putheader(k, v)

    def send_content(self, connection, request_body):
        if self.encode_threshold is not None and self.encode_threshold < len(request_body):
            connection.putheader("Content-Encoding", "gzip")
            request_body = gzip_encode(request_body)
        connection.putheader("Content-Length", str(len(request_body)))
        connection.endheaders(request_body)

    def parse_response(self, response):
        data = response.read()
        if hasattr(response, "getheader") and response.getheader("Content-Encoding", "") == "gzip":
            data = gzip_decode(data)
        if self.verbose:
            print("body:", repr(data))
        p, u = self.getparser()
        p.feed(data)
        p.close()
        return u.close()


class SafeTransport(Transport):
    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        super().__init__(use_datetime, use_builtin_types, headers=headers)
        self.context = context

    def make_connection(self, host):
        if self._connection[1] and host == self._connection[0]:
            return self._connection[1]
        name, self._extra_headers, x509 = self.get_host_info(host)
        self._connection = host, http.client.HTTPSConnection(name, None, context=self.context, **(x509 or {}))
        return self._connection[1]


class ServerProxy:
    """proxy.name(arguments) calls a method of the server at uri."""

    def __init__(
        self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False, use_builtin_types=False,
        *, headers=(), context=None,
    ):
        p = urllib.parse.urlsplit(uri)
        if p.scheme not in ("http", "https"):
            raise OSError("unsupported XML-RPC protocol")
        self.__host = p.netloc
        self.__handler = urllib.parse.urlunsplit(["", "", *p[2:]]) or "/RPC2"
        if transport is None:
            if p.scheme == "https":
                transport = SafeTransport(use_datetime, use_builtin_types, headers=headers, context=context)
            else:
                transport = Transport(use_datetime, use_builtin_types, headers=headers)
        self.__transport, self.__encoding, self.__verbose, self.__allow_none = transport, encoding or "utf-8", verbose, allow_none

    def __close(self):
        self.__transport.close()

    def __request(self, name, params):
        body = dumps(params, name, encoding=self.__encoding, allow_none=self.__allow_none).encode(self.__encoding, "xmlcharrefreplace")
        r = self.__transport.request(self.__host, self.__handler, body, verbose=self.__verbose)
        return r[0] if len(r) == 1 else r

    def __repr__(self):
        return "<%s for %s%s>" % (self.__class__.__name__, self.__host, self.__handler)

    def __getattr__(self, name):
        return _Method(self.__request, name)

    def __call__(self, attr):
        if attr == "close":
            return self.__close
        if attr == "transport":
            return self.__transport
        raise AttributeError("Attribute %r not found" % (attr,))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.__close()


Server = ServerProxy
