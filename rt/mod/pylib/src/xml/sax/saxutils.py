"""Escapes of XML, and a handler that writes what it is told."""

import sys

from .handler import ContentHandler

__all__ = ["escape", "unescape", "quoteattr", "XMLGenerator"]


def escape(data, entities={}):
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def unescape(data, entities={}):
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    for key, value in entities.items():
        data = data.replace(key, value)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return '"%s"' % data
    return "'%s'" % data if "'" not in data else '"%s"' % data.replace('"', "&quot;")


class XMLGenerator(ContentHandler):
    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        ContentHandler.__init__(self)
        self._out, self._encoding, self._short, self._open = out or sys.stdout, encoding, short_empty_elements, False

    def _write(self, text):
        try:
            self._out.write(text)
        except TypeError:
            self._out.write(text.encode(self._encoding, "xmlcharrefreplace"))

    def _finish(self):
        if self._open:
            self._open = False
            self._write(">")

    def startDocument(self):
        self._write('<?xml version="1.0" encoding="%s"?>\n' % self._encoding)

    def startElement(self, name, attrs):
        self._finish()
        self._write("<" + name + "".join(" %s=%s" % (k, quoteattr(v)) for k, v in attrs.items()))
        self._open = self._short
        if not self._short:
            self._write(">")

    def endElement(self, name):
        if self._open:
            self._open = False
            self._write("/>")
        else:
            self._write("</%s>" % name)

    def characters(self, content):
        if content:
            self._finish()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish()
            self._write(content)

    def processingInstruction(self, target, data):
        self._finish()
        self._write("<?%s %s?>" % (target, data))
