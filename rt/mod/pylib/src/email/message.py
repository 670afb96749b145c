"""Messages: headers, and a text or parts."""

import re
from base64 import b64decode, b64encode
from copy import copy
from io import BytesIO, StringIO

from . import policy as _policies
from .charset import Charset
from .header import encoded
from .headerregistry import value_of
from .utils import unquote

__all__ = ["Message", "EmailMessage", "MIMEPart"]

_ADDRESSES = ("to", "from", "cc", "bcc", "reply-to")  # headers that are folded between addresses
_from_line = re.compile("^From ", re.M)


def _wrap64(data):
    text = b64encode(data).decode()
    return "".join(text[i:i + 76] + "\n" for i in range(0, len(text), 76))


def _quoted(data):
    """Quoted-printable."""
    lines = []
    for line in data.split(b"\n"):
        out = ["%c" % c if 33 <= c < 127 and c != 61 or c in (9, 32) else "=%02X" % c for c in line]
        if out and out[-1] in " \t":
            out[-1] = "=%02X" % ord(out[-1])
        text = ""
        for x in out:
            if len(text) + len(x) > 75:
                lines.append(text + "=")
                text = ""
            text += x
        lines.append(text)
    return "\n".join(lines)


def _unquoted(data):
    data = re.sub(rb"[ \t]+(?=\r?\n|$)", b"", data)
    data = re.sub(rb"=\r?\n", b"", data)
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), data)


def _parameters(value):
    """The value of a header and its parameters."""
    parts = re.findall(r'\s*((?:[^;"]|"(?:[^"\\]|\\.)*")*);?', value)
    out = []
    for part in parts[1:]:
        name, eq, v = part.partition("=")
        if not name.strip():
            continue
        name, v = name.strip(), v.strip()
        if name.endswith("*"):
            charset, _, text = unquote(v).partition("'")
            from urllib.parse import unquote as percent

            name, v = name[:-1], percent(text.partition("'")[2], charset or "us-ascii")
        out.append((name, v))
    return parts[0].strip(), out


def _parameter(name, value):
    if value is None or value == "":
        return name
    if isinstance(value, tuple):
        from urllib.parse import quote as percent

        return "%s*=%s'%s'%s" % (name, value[0], value[1] or "", percent(value[2], "", value[0] or "us-ascii"))
    if not value.isascii():
        return _parameter(name, ("utf-8", "", value))
    return '%s="%s"' % (name, value.replace("\\", "\\\\").replace('"', '\\"'))


class Message:
    def __init__(self, policy=_policies.compat32):
        self.policy, self._headers, self._payload, self._unixfrom, self._charset = policy, [], None, None, None
        self.preamble = self.epilogue = None
        self.defects, self._default_type = [], "text/plain"

    # Headers

    def _value(self, name, value):
        return value_of(name, value) if self.policy.modern and isinstance(value, str) else value

    def __len__(self):
        return len(self._headers)

    def __contains__(self, name):
        return name.lower() in [k.lower() for k, _ in self._headers]

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        if "\n" in str(value) or "\r" in str(value):
            if self.policy.modern:
                raise ValueError("Header values may not contain linefeed or carriage return characters")
        if self.policy.modern:
            once = ("subject", "from", "to", "cc", "bcc", "date", "reply-to", "sender", "message-id", "content-type")
            if name.lower() in once and name in self:
                raise ValueError("There may be at most 1 %s headers in a message" % name)
            if isinstance(value, (list, tuple)):
                value = ", ".join(map(str, value))
            elif hasattr(value, "isoformat"):
                from .utils import format_datetime

                value = format_datetime(value)
            elif not isinstance(value, str):
                value = str(value)
        self._headers.append((name, value))

    def __delitem__(self, name):
        self._headers = [(k, v) for k, v in self._headers if k.lower() != name.lower()]

    def keys(self):
        return [k for k, _ in self._headers]

    def values(self):
        return [self._value(k, v) for k, v in self._headers]

    def items(self):
        return [(k, self._value(k, v)) for k, v in self._headers]

    def get(self, name, failobj=None):
        for k, v in self._headers:
            if k.lower() == name.lower():
                return self._value(k, v)
        return failobj

    def get_all(self, name, failobj=None):
        return [self._value(k, v) for k, v in self._headers if k.lower() == name.lower()] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        parts += [_parameter(k.replace("_", "-"), v) for k, v in _params.items()]
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        for i, (k, v) in enumerate(self._headers):
            if k.lower() == _name.lower():
                self._headers[i] = k, _value
                return
        raise KeyError(_name)

    def raw_items(self):
        return iter(self._headers)

    # Kinds and parameters

    def get_content_type(self):
        value = self.get("content-type")
        if value is None:
            return self._default_type
        kind = _parameters(str(value))[0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        value = self.get(header)
        if value is None:
            return failobj
        first, rest = _parameters(str(value))
        return [(first, "")] + [(k, _unquote(v) if unquote else v) for k, v in rest]

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        for k, v in self.get_params([], header, unquote)[1:]:
            if k.lower() == param.lower():
                return v
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        old = self.get(header)
        if old is None:
            self[header] = "text/plain; " + _parameter(param, value) if header.lower() == "content-type" else _parameter(param, value)
            return
        first, rest = _parameters(str(old))
        rest = [(k, _unquote(v)) for k, v in rest if k.lower() != param.lower()] + [(param, value)]
        self.replace_header(header, "; ".join([first] + [_parameter(k, v) for k, v in rest]))

    def del_param(self, param, header="content-type", requote=True):
        old = self.get(header)
        if old is not None:
            first, rest = _parameters(str(old))
            self.replace_header(header, "; ".join([first] + [_parameter(k, _unquote(v)) for k, v in rest if k.lower() != param.lower()]))

    def set_type(self, type, header="Content-Type", requote=True):
        rest = self.get_params([], header)[1:]
        del self[header]
        self[header] = "; ".join([type] + [_parameter(k, v) for k, v in rest])

    def get_filename(self, failobj=None):
        return self.get_param("filename", None, "content-disposition") or self.get_param("name", failobj)

    def get_boundary(self, failobj=None):
        return self.get_param("boundary", failobj)

    def set_boundary(self, boundary):
        self.set_param("boundary", boundary)

    def get_content_charset(self, failobj=None):
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def get_charset(self):
        return self._charset

    def set_charset(self, charset):
        """Say in which character set the text is, and encode it if no header says how it is encoded."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
        self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        cte = charset.get_body_encoding()
        if callable(cte):
            cte(self)
            return
        self._payload = charset.body_encode(self._payload)
        self["Content-Transfer-Encoding"] = cte

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else _parameters(str(value))[0].lower()

    # What follows the headers

    def is_multipart(self):
        return isinstance(self._payload, list)

    def get_payload(self, i=None, decode=False):
        if self.is_multipart():
            return None if decode else self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        if not decode:
            return self._payload
        text = self._payload or ""
        data = text.encode("ascii", "surrogateescape") if _plain(text) else text.encode("raw-unicode-escape")
        cte = str(self.get("content-transfer-encoding", "")).lower().strip()
        if cte == "base64":
            return b64decode(data)
        return _unquoted(data) if cte == "quoted-printable" else data

    def set_payload(self, payload, charset=None):
        if isinstance(payload, bytes):
            payload = payload.decode("ascii", "surrogateescape")
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def attach(self, payload):
        if self._payload is None:
            self._payload = []
        if not isinstance(self._payload, list):
            raise TypeError("Attach is not valid on a message with a non-multipart payload")
        self._payload.append(payload)

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()

    def get_unixfrom(self):
        return self._unixfrom

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    # As text

    def _write(self, out, policy, text_only=False):
        if text_only and isinstance(self._payload, str) and not self._payload.isascii() and _plain(self._payload):
            charset = self.get_content_charset()
            if charset is not None:
                self = self._encoded_anew(charset)
        if self.is_multipart() and self.get_boundary() is None:
            from random import getrandbits

            self.set_boundary("===============%019d==" % getrandbits(63))
        for name, value in self._headers:
            out.write(_folded(name, value, policy))
        out.write("\n")
        if not self.is_multipart():
            body = self._payload or ""
            out.write(_from_line.sub(">From ", body) if policy.mangle_from_ else body)
            return
        boundary = self.get_boundary()
        if self.preamble is not None:
            out.write(self.preamble + "\n")
        for k, part in enumerate(self._payload):
            out.write("%s--%s\n" % ("\n" if k else "", boundary))
            part._write(out, policy, text_only)
        out.write("\n--%s--\n" % boundary if self._payload else "--%s\n\n--%s--\n" % (boundary, boundary))
        if self.epilogue:
            out.write(self.epilogue)

    def _encoded_anew(self, charset):
        """Return a copy of a message with bytes as text whose text is encoded."""
        new = copy(self)
        new._headers = []
        new.set_payload(self._payload.encode("ascii", "surrogateescape").decode(charset, "replace"), charset)
        cte = new["content-transfer-encoding"]
        new._headers = [(k, cte if k.lower() == "content-transfer-encoding" else v) for k, v in self._headers]
        return new

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        from .generator import Generator

        out = StringIO()
        Generator(out, False, maxheaderlen, policy=policy).flatten(self, unixfrom)
        return out.getvalue()

    def __str__(self):
        return self.as_string()

    def as_bytes(self, unixfrom=False, policy=None):
        from .generator import BytesGenerator

        out = BytesIO()
        BytesGenerator(out, False, policy=policy).flatten(self, unixfrom)
        return out.getvalue()

    __bytes__ = as_bytes


def _unquote(v):
    return unquote(v) if isinstance(v, str) else v


def _plain(text):
    return all(c < "\x80" or "\udc80" <= c <= "\udcff" for c in text)


def _words(name, text):
    """The text of a header with its words of another alphabet encoded: between the first and the last one, with addresses those that follow each other."""
    between = r"\s+" if name.lower() in _ADDRESSES else r"(?:.*\s)?"
    word = r"[^\s<>]*[^\x00-\x7f][^\s<>]*"
    return re.sub(f"{word}(?:{between}{word})*", lambda m: encoded(m[0], "utf-8", 4), text)


def _folded(name, value, policy):
    text = value.encode() if hasattr(value, "_chunks") else str(value)
    if not policy.utf8:
        # Names and addresses keep their signs, and words of another alphabet are encoded.
        if not text.isascii() and _plain(text):
            pass
        elif not text.isascii():
            text = _words(name, text) if policy.modern else encoded(text)
    line = "%s: %s" % (name, text)
    limit = policy.max_line_length
    if not limit or len(line) <= limit or "\n" in line:
        return line + "\n"
    lines = []
    while len(line) > limit:
        begin = len(name) + 2 if not lines else 1
        k = line.rfind(", ", begin, limit + 1) + 1 if name.lower() in _ADDRESSES else 0
        if k <= begin:
            k = line.rfind(" ", begin, limit + 1)
        if k <= 0:
            k = line.find(" ", limit)
            if k < 0:
                break
        lines.append(line[:k])
        line = line[k:]
    return "\n".join(lines + [line]) + "\n"


class MIMEPart(Message):
    """With methods for the content."""

    def __init__(self, policy=None):
        Message.__init__(self, policy or _policies.default)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        return Message.as_string(self, unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def get_content(self, errors="replace"):
        kind = self.get_content_maintype()
        if kind == "multipart":
            raise KeyError(self.get_content_type())
        if kind == "message":
            return self._payload[0]
        data = self.get_payload(decode=True)
        return data.decode(self.get_content_charset("ascii"), errors) if kind == "text" else data

    def set_content(self, obj, *args, **options):
        if self.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        self.clear_content()
        if isinstance(obj, str):
            self._set_text(obj, *args, **options)
        elif isinstance(obj, Message):
            self["Content-Type"] = "message/rfc822"
            self._payload = [obj]
        else:
            self._set_data(bytes(obj), *args, **options)
        if type(self) is not MIMEPart and "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"

    def _set_text(self, text, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
        self["Content-Type"] = 'text/%s; charset="%s"' % (subtype, charset)
        text = "".join(line + "\n" for line in text.splitlines())
        data = text.encode(charset)
        if cte is None:
            cte = "7bit" if data.isascii() and all(len(x) < 998 for x in text.split("\n")) else \
                "base64" if sum(b > 127 for b in data) * 3 > len(data) else ("8bit" if all(len(x) < 998 for x in data.split(b"\n")) else "quoted-printable")
        self["Content-Transfer-Encoding"] = cte
        self._payload = _wrap64(data) if cte == "base64" else _quoted(data) if cte == "quoted-printable" else data.decode("ascii", "surrogateescape")
        self._describe(disposition, filename, cid, params, headers)

    def _set_data(self, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None):
        self["Content-Type"] = "%s/%s" % (maintype, subtype)
        self["Content-Transfer-Encoding"] = cte
        self._payload = _wrap64(data) if cte == "base64" else _quoted(data) if cte == "quoted-printable" else data.decode("ascii", "surrogateescape")
        self._describe(disposition, filename, cid, params, headers)

    def _describe(self, disposition, filename, cid, params, headers):
        if disposition is not None or filename is not None:
            self["Content-Disposition"] = "; ".join([disposition or "attachment"] + ([_parameter("filename", filename)] if filename is not None else []))
        if cid is not None:
            self["Content-ID"] = cid
        for k, v in (params or {}).items():
            self.set_param(k, v)
        for header in headers or ():
            name, _, value = header.partition(":") if isinstance(header, str) else header
            self[name] = value.strip()

    def clear_content(self):
        self._headers = [(k, v) for k, v in self._headers if not k.lower().startswith("content-")]
        self._payload = None

    def clear(self):
        self._headers, self._payload = [], None

    def _make(self, subtype, boundary=None):
        if self.get_content_maintype() == "multipart":
            if self.get_content_subtype() == subtype:
                return
        part = type(self)(policy=self.policy)
        part._headers = [(k, v) for k, v in self._headers if k.lower().startswith("content-")]
        part._payload = self._payload
        had = bool(part._headers) or self._payload is not None
        self._headers = [(k, v) for k, v in self._headers if not k.lower().startswith("content-")]
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)
        self._payload = [part] if had else []
        if type(self) is not MIMEPart and "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"

    def make_related(self, boundary=None):
        self._make("related", boundary)

    def make_alternative(self, boundary=None):
        self._make("alternative", boundary)

    def make_mixed(self, boundary=None):
        self._make("mixed", boundary)

    def _add(self, subtype, args, options, disposition=None):
        self._make(subtype)
        part = type(self)(policy=self.policy)
        part.set_content(*args, **options)
        if disposition and "content-disposition" not in part:
            part["Content-Disposition"] = disposition
        self.attach(part)

    def add_related(self, *args, **options):
        self._add("related", args, options, "inline")

    def add_alternative(self, *args, **options):
        self._add("alternative", args, options)

    def add_attachment(self, *args, **options):
        self._add("mixed", args, options, "attachment")

    def is_attachment(self):
        return self.get_content_disposition() == "attachment"

    def iter_parts(self):
        return iter(self._payload if self.is_multipart() else ())

    def _root(self):
        """The part of a multipart/related that the others are for."""
        start, parts = self.get_param("start"), list(self.iter_parts())
        named = [p for p in parts if start and p["content-id"] == start]
        return (named or parts or [None])[0]

    def iter_attachments(self):
        """The parts that are not, or not part of, the body."""
        kind, sub = self.get_content_type().split("/")
        if kind != "multipart" or sub == "alternative":
            return
        if sub == "related":
            root = self._root()
            yield from [p for p in self.iter_parts() if p is not root]
            return
        seen = set()
        for part in self.iter_parts():
            kind = part.get_content_type()
            if kind not in ("text/plain", "text/html", "multipart/related", "multipart/alternative") or part.is_attachment() or kind in seen:
                yield part
            seen.add(kind)

    def _bodies(self):
        """(kind, part) of what can be the body."""
        if self.is_attachment():
            return
        kind, sub = self.get_content_type().split("/")
        if kind == "text":
            yield sub, self
        elif kind == "multipart" and sub == "related":
            yield sub, self
            root = self._root()
            if root is not None:
                yield from root._bodies()
        elif kind == "multipart":
            for part in self.iter_parts():
                yield from part._bodies()

    def get_body(self, preferencelist=("related", "html", "plain")):
        best = {}
        for kind, part in self._bodies():
            best.setdefault(kind, part)
        return next((best[p] for p in preferencelist if p in best), None)


class EmailMessage(MIMEPart):
    pass
