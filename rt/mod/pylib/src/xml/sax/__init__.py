"""Parsing with handlers."""

from .._scanner import Malformed, Scanner
from . import handler
from .handler import ContentHandler, ErrorHandler

__all__ = ["make_parser", "parse", "parseString", "SAXException", "SAXParseException", "SAXNotRecognizedException",
           "SAXNotSupportedException", "ContentHandler", "ErrorHandler", "handler"]


class SAXException(Exception):
    def __init__(self, msg, exception=None):
        Exception.__init__(self, msg)
        self._msg, self._exception = msg, exception

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg


class SAXParseException(SAXException):
    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._line, self._column, self._file = locator.getLineNumber(), locator.getColumnNumber(), locator.getSystemId()

    def getLineNumber(self):
        return self._line

    def getColumnNumber(self):
        return self._column

    def getSystemId(self):
        return self._file

    def getPublicId(self):
        return None

    def __str__(self):
        return "%s:%s:%s: %s" % (self._file or "<unknown>", self._line, self._column, self._msg)


class SAXNotRecognizedException(SAXException):
    pass


class SAXNotSupportedException(SAXException):
    pass


class AttributesImpl:
    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        return len(self._attrs)

    def getType(self, name):
        return "CDATA"

    def getNameByQName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    getQNameByName = getNameByQName

    def getValue(self, name):
        return self._attrs[name]

    getValueByQName = __getitem__ = getValue

    def getNames(self):
        return list(self._attrs)

    getQNames = keys = getNames

    def __len__(self):
        return len(self._attrs)

    def __iter__(self):
        return iter(self._attrs)

    def __contains__(self, name):
        return name in self._attrs

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def copy(self):
        return AttributesImpl(self._attrs)

    def items(self):
        return list(self._attrs.items())

    def values(self):
        return list(self._attrs.values())


class AttributesNSImpl(AttributesImpl):
    """Attributes whose names are pairs of a namespace and a name; qnames has them as they were written."""

    def __init__(self, attrs, qnames):
        AttributesImpl.__init__(self, attrs)
        self._qnames = qnames

    def getNameByQName(self, name):
        for pair, qname in self._qnames.items():
            if qname == name:
                return pair
        raise KeyError(name)

    def getValueByQName(self, name):
        return self._attrs[self.getNameByQName(name)]

    def getQNameByName(self, name):
        return self._qnames[name]

    def getQNames(self):
        return list(self._qnames.values())

    def copy(self):
        return AttributesNSImpl(self._attrs, self._qnames)


class _Reader:
    """Without names in namespaces."""

    def __init__(self):
        self._content, self._errors, self._scanner, self._file, self._lexical = ContentHandler(), ErrorHandler(), None, None, None

    def getContentHandler(self):
        return self._content

    def setContentHandler(self, h):
        self._content = h

    def getErrorHandler(self):
        return self._errors

    def setErrorHandler(self, h):
        self._errors = h

    def setFeature(self, name, state):
        if name == handler.feature_namespaces and state:
            raise SAXNotSupportedException("names in namespaces are not available")

    def getFeature(self, name):
        return 0

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lexical = value

    def setEntityResolver(self, resolver):
        pass

    def setDTDHandler(self, h):
        pass

    def parse(self, source):
        opened = isinstance(source, str) or hasattr(source, "__fspath__")
        self._file = source if opened else getattr(source, "name", None)
        f = open(source, "rb") if opened else source
        try:
            self.reset()
            while True:
                data = f.read(65536)
                if not data:
                    break
                self.feed(data)
            self.close()
        finally:
            if opened:
                f.close()

    def reset(self):
        self._scanner = Scanner(self)
        self._content.setDocumentLocator(self)
        self._content.startDocument()

    def feed(self, data, final=False):
        if self._scanner is None:
            self.reset()
        try:
            self._scanner.feed(data, final)
        except Malformed as e:
            self._place = e.position
            self._errors.fatalError(SAXParseException(str(e).rsplit(": ", 1)[0], e, self))

    def close(self):
        if self._scanner is not None:
            self.feed("", True)
            self._content.endDocument()
            self._scanner = None

    _place = None

    def getLineNumber(self):
        return (self._place or self._scanner.position(self._scanner.at))[0]

    def getColumnNumber(self):
        return (self._place or self._scanner.position(self._scanner.at))[1]

    def getSystemId(self):
        return self._file

    def getPublicId(self):
        return None

    def start(self, name, attrs):
        self._content.startElement(name, AttributesImpl(attrs))

    def end(self, name):
        self._content.endElement(name)

    def data(self, text):
        self._content.characters(text)

    def comment(self, text):
        if self._lexical:
            self._lexical.comment(text)

    def pi(self, target, data):
        self._content.processingInstruction(target, data)

    def doctype(self, name, public, system):
        if self._lexical:
            self._lexical.startDTD(name, public, system)
            self._lexical.endDTD()

    def cdata(self, on):
        if self._lexical:
            self._lexical.startCDATA() if on else self._lexical.endCDATA()

    def unknown(self, name):
        return None


def make_parser(parser_list=()):
    return _Reader()


def parse(source, handler, errorHandler=None):
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler or ErrorHandler())
    parser.parse(source)


def parseString(string, handler, errorHandler=None):
    from io import BytesIO, StringIO

    parse((StringIO if isinstance(string, str) else BytesIO)(string), handler, errorHandler)
