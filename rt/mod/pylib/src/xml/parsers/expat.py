"""A parser with handlers for what it meets, as expat has."""

from .._scanner import Malformed, Scanner

__all__ = ["ParserCreate", "ExpatError", "error", "ErrorString", "XMLParserType"]

ExpatError = error = Malformed
EXPAT_VERSION = "expat_2.0.0"
native_encoding = "UTF-8"


def ErrorString(code):
    from .._scanner import CODES

    return next((text for text, c in CODES.items() if c == code), None)


class XMLParserType:
    StartElementHandler = EndElementHandler = CharacterDataHandler = CommentHandler = ProcessingInstructionHandler = None
    StartDoctypeDeclHandler = EndDoctypeDeclHandler = StartCdataSectionHandler = EndCdataSectionHandler = None
    StartNamespaceDeclHandler = EndNamespaceDeclHandler = XmlDeclHandler = DefaultHandler = DefaultHandlerExpand = EntityDeclHandler = None
    buffer_text, ordered_attributes, specified_attributes, buffer_size = False, False, False, 8192

    def __init__(self, encoding=None, separator=None):
        target = self
        if separator is not None:
            from ..etree.ElementTree import _Names

            target = _Names(self, self)
        self.entity, self._separator = {}, separator
        self._scanner, self._text = Scanner(target, encoding), []

    def Parse(self, data, isfinal=False):
        self._scanner.feed(data, bool(isfinal))
        return 1

    def ParseFile(self, file):
        while True:
            data = file.read(16384)
            if not data:
                return self.Parse(b"", True)
            self.Parse(data)

    def _flush(self):
        if self._text:
            text, self._text = "".join(self._text), []
            if self.CharacterDataHandler:
                self.CharacterDataHandler(text)

    def _position(self, k):
        return self._scanner.position(self._scanner.at)[k]

    CurrentLineNumber = ErrorLineNumber = property(lambda self: self._position(0))
    CurrentColumnNumber = ErrorColumnNumber = property(lambda self: self._position(1))
    CurrentByteIndex = property(lambda self: self._scanner.at)

    def _full(self, name):
        return name[1:].replace("}", self._separator) if self._separator is not None and name[:1] == "{" else name

    def start(self, name, attrs):
        self._flush()
        if self.StartElementHandler:
            attrs = {self._full(k): v for k, v in attrs.items()}
            if self.ordered_attributes:
                attrs = [x for item in attrs.items() for x in item]
            self.StartElementHandler(self._full(name), attrs)

    def end(self, name):
        self._flush()
        if self.EndElementHandler:
            self.EndElementHandler(self._full(name))

    def data(self, text):
        if self.buffer_text:
            self._text.append(text)
        elif self.CharacterDataHandler:
            for k, line in enumerate(text.split("\n")):
                if k:
                    self.CharacterDataHandler("\n")
                if line:
                    self.CharacterDataHandler(line)

    def comment(self, text):
        self._flush()
        if self.CommentHandler:
            self.CommentHandler(text)

    def pi(self, target, data):
        self._flush()
        if self.ProcessingInstructionHandler:
            self.ProcessingInstructionHandler(target, data)

    def doctype(self, name, public, system):
        if self.StartDoctypeDeclHandler:
            self.StartDoctypeDeclHandler(name, system, public, 0)
        if self.EntityDeclHandler:
            for entity, value in self._scanner.entities.items():
                self.EntityDeclHandler(entity, 0, value, None, None, None, None)
        if self.EndDoctypeDeclHandler:
            self.EndDoctypeDeclHandler()

    def cdata(self, on):
        self._flush()
        h = self.StartCdataSectionHandler if on else self.EndCdataSectionHandler
        if h:
            h()

    def start_ns(self, prefix, uri):
        if self.StartNamespaceDeclHandler:
            self.StartNamespaceDeclHandler(prefix or None, uri)

    def end_ns(self, prefix):
        if self.EndNamespaceDeclHandler:
            self.EndNamespaceDeclHandler(prefix or None)

    def unknown(self, name):
        return None


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    return XMLParserType(encoding, namespace_separator)
