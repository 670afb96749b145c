"""Messages read from text."""

import re

from . import policy as _policies
from .message import EmailMessage, Message

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser", "BytesFeedParser"]

_header = re.compile(r"([!-9;-~]+)[ \t]*:")


class Parser:
    def __init__(self, _class=None, *, policy=None):
        self._policy = policy or _policies.compat32
        self._class = _class or (EmailMessage if self._policy.modern else Message)

    def _new(self):
        try:
            return self._class(policy=self._policy)
        except TypeError:
            return self._class()

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return self._message(text, headersonly)

    def _message(self, text, headersonly, default="text/plain"):
        msg, at = self._new(), 0
        msg.set_default_type(default)
        headers = []
        while at < len(text):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            line = text[at:end]
            if not line:
                at = end + 1
                break
            m = _header.match(line)
            if line[0] in " \t" and headers:
                headers[-1][1] += "\n" + line
            elif m:
                headers.append([m[1], line[m.end():].lstrip(" \t")])
            elif line.startswith("From ") and not at:
                msg.set_unixfrom(line)
            else:
                break
            at = end + 1
        modern = self._policy.modern
        msg._headers = [(k, v.replace("\n", "") if modern else v) for k, v in headers]
        self._body(msg, text[at:], headersonly)
        return msg

    def _body(self, msg, body, headersonly):
        kind, boundary = msg.get_content_maintype(), msg.get_boundary()
        if headersonly or kind not in ("multipart", "message") or kind == "multipart" and not boundary:
            msg._payload = body
            return
        if kind == "message":
            msg._payload = [self._message(body, False)]
            return
        marks = list(re.finditer(r"^--%s(--)?[ \t]*(?:\n|$)" % re.escape(boundary), body, re.M))
        if not marks:
            msg._payload = body
            return
        before = body[:marks[0].start()]
        msg.preamble = before[:-1] if before else None
        msg._payload, default = [], "message/rfc822" if msg.get_content_subtype() == "digest" else "text/plain"
        for k, m in enumerate(marks):
            if m[1]:
                msg.epilogue = body[m.end():]
                break
            end = marks[k + 1].start() if k + 1 < len(marks) else len(body)
            part = body[m.end():end]
            msg._payload.append(self._message(part[:-1] if part.endswith("\n") and k + 1 < len(marks) else part, False, default))


class HeaderParser(Parser):
    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    _kind = Parser

    def __init__(self, *args, **options):
        self.parser = self._kind(*args, **options)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(text.decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    _kind = HeaderParser


class FeedParser:
    def __init__(self, _factory=None, *, policy=None):
        self._parser, self._data = Parser(_factory, policy=policy), []

    def feed(self, data):
        self._data.append(data)

    def close(self):
        return self._parser.parsestr("".join(self._data))


class BytesFeedParser(FeedParser):
    def feed(self, data):
        self._data.append(data.decode("ascii", "surrogateescape"))
