"""A small Document Object Model."""

import io

from . import EMPTY_NAMESPACE, HierarchyRequestErr, Node as _Kinds, NotFoundErr, XMLNS_NAMESPACE

__all__ = ["parse", "parseString", "Document", "Element", "Node", "getDOMImplementation"]


def _escape(data, attr=False):
    if data:
        data = data.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;" if attr else '"').replace(">", "&gt;")
        if attr:
            data = data.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
    return data


class Node(_Kinds):
    nodeType = nodeName = nodeValue = parentNode = ownerDocument = attributes = None
    namespaceURI = prefix = localName = None
    previousSibling = nextSibling = None
    childNodes = ()

    def __bool__(self):
        return True

    firstChild = property(lambda self: self.childNodes[0] if self.childNodes else None)
    lastChild = property(lambda self: self.childNodes[-1] if self.childNodes else None)

    def hasChildNodes(self):
        return bool(self.childNodes)

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        out = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, "", indent, newl, encoding, standalone)
        else:
            self.writexml(out, "", indent, newl)
        text = out.getvalue()
        return text.encode(encoding, "xmlcharrefreplace") if encoding else text

    def isSameNode(self, other):
        return self is other

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        self.previousSibling = self.nextSibling = None
        if self.childNodes:
            self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.unlink()

    def cloneNode(self, deep):
        raise NotImplementedError


class NodeList(list):
    length = property(len)

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None


class _Parent(Node):
    """A node that has children."""

    def __init__(self):
        self.childNodes = NodeList()

    def _link(self):
        last = None
        for child in self.childNodes:
            child.parentNode, child.previousSibling, child.nextSibling = self, last, None
            if last is not None:
                last.nextSibling = child
            last = child

    def appendChild(self, node):
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for c in tuple(node.childNodes):
                self.appendChild(c)
            return node
        if not isinstance(node, (Element, CharacterData, ProcessingInstruction, DocumentType)):
            raise HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        last = self.lastChild
        if last is not None:
            last.nextSibling = node
        node.previousSibling, node.nextSibling, node.parentNode = last, None, self
        self.childNodes.append(node)
        return node

    def insertBefore(self, newChild, refChild):
        if refChild is None:
            return self.appendChild(newChild)
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for c in tuple(newChild.childNodes):
                self.insertBefore(c, refChild)
            return newChild
        self._index(refChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        self.childNodes.insert(self._index(refChild), newChild)
        self._link()
        return newChild

    def _index(self, node):
        for i, c in enumerate(self.childNodes):
            if c is node:
                return i
        raise NotFoundErr()

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return oldChild
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        del self.childNodes[self._index(oldChild)]
        oldChild.parentNode = None
        before, after = oldChild.previousSibling, oldChild.nextSibling
        if before is not None:
            before.nextSibling = after
        if after is not None:
            after.previousSibling = before
        oldChild.previousSibling = oldChild.nextSibling = None
        return oldChild

    def normalize(self):
        kept = NodeList()
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    child.parentNode = None
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    child.parentNode = None
                    continue
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        self.childNodes = kept
        self._link()

    def getElementsByTagName(self, name):
        return self._collect(lambda e: name == "*" or e.tagName == name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return self._collect(lambda e: localName in ("*", e.localName) and namespaceURI in ("*", e.namespaceURI), NodeList())

    def _collect(self, ok, out):
        for child in self.childNodes:
            if child.nodeType == Node.ELEMENT_NODE:
                if ok(child):
                    out.append(child)
                child._collect(ok, out)
        return out


class DocumentFragment(_Parent):
    nodeType, nodeName = Node.DOCUMENT_FRAGMENT_NODE, "#document-fragment"


class Attr(Node):
    nodeType, specified, ownerElement = Node.ATTRIBUTE_NODE, True, None

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.name, self.value, self.namespaceURI = qName, "", namespaceURI
        self.prefix, self.localName = (prefix, localName) if localName else _split(qName)

    nodeName = property(lambda self: self.name)
    nodeValue = property(lambda self: self.value, lambda self, v: setattr(self, "value", v))


def _split(name):
    prefix, colon, rest = name.partition(":")
    return (prefix, rest) if colon else (None, name)


class NamedNodeMap:
    def __init__(self, attrs, owner):
        self._attrs, self._owner = attrs, owner

    length = property(lambda self: len(self._attrs))

    def item(self, index):
        return list(self._attrs.values())[index] if 0 <= index < len(self._attrs) else None

    def items(self):
        return [(k, a.value) for k, a in self._attrs.items()]

    def keys(self):
        return self._attrs.keys()

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    getNamedItem = get

    def __len__(self):
        return len(self._attrs)

    def __contains__(self, name):
        return name in self._attrs

    def __getitem__(self, name):
        return self._attrs[name]

    def __setitem__(self, name, value):
        if isinstance(value, Attr):
            self._owner.setAttributeNode(value)
        else:
            self._owner.setAttribute(name, value)

    def __delitem__(self, name):
        self._owner.removeAttribute(name)


class Element(_Parent):
    nodeType = Node.ELEMENT_NODE

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        _Parent.__init__(self)
        self.tagName, self.namespaceURI = tagName, namespaceURI
        self.prefix, self.localName = _split(tagName)
        self._attrs = {}

    nodeName = property(lambda self: self.tagName)
    attributes = property(lambda self: NamedNodeMap(self._attrs, self))

    def __repr__(self):
        return "<DOM Element: %s at %#x>" % (self.tagName, id(self))

    def getAttribute(self, attname):
        a = self._attrs.get(attname)
        return "" if a is None else a.value

    def getAttributeNS(self, namespaceURI, localName):
        a = self._find(namespaceURI, localName)
        return "" if a is None else a.value

    def _find(self, uri, name):
        return next((a for a in self._attrs.values() if a.localName == name and a.namespaceURI == uri), None)

    def setAttribute(self, attname, value):
        a = self._attrs.get(attname)
        if a is None:
            a = Attr(attname)
            self.setAttributeNode(a)
        a.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        a = Attr(qualifiedName, namespaceURI)
        a.value = value
        self.setAttributeNode(a)

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def setAttributeNode(self, attr):
        old = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
        return old if old is not attr else None

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise NotFoundErr()
        del self._attrs[name]

    def removeAttributeNode(self, node):
        self.removeAttribute(node.name)
        return node

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self._find(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def cloneNode(self, deep):
        e = Element(self.tagName, self.namespaceURI)
        e.ownerDocument = self.ownerDocument
        for a in self._attrs.values():
            e.setAttributeNS(a.namespaceURI, a.name, a.value)
        if deep:
            for c in self.childNodes:
                e.appendChild(c.cloneNode(True))
        return e

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + "<" + self.tagName)
        for name, a in self._attrs.items():
            writer.write(' %s="%s"' % (name, _escape(a.value, True)))
        if not self.childNodes:
            writer.write("/>" + newl)
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write("</%s>%s" % (self.tagName, newl))


class CharacterData(Node):
    def __init__(self, data=""):
        self.data = data

    nodeValue = property(lambda self: self.data, lambda self, v: setattr(self, "data", v))
    length = property(lambda self: len(self.data))

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        data = self.data
        return '<DOM %s node "%r%s">' % (type(self).__name__, data[:10], "..." if len(data) > 10 else "")

    def substringData(self, offset, count):
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.data = self.data[:offset] + self.data[offset + count:]

    def replaceData(self, offset, count, arg):
        self.data = self.data[:offset] + arg + self.data[offset + count:]

    def cloneNode(self, deep):
        c = type(self)(self.data)
        c.ownerDocument = self.ownerDocument
        return c


class Text(CharacterData):
    nodeType, nodeName = Node.TEXT_NODE, "#text"

    wholeText = property(lambda self: self.data)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + _escape(self.data) + newl)


class Comment(CharacterData):
    nodeType, nodeName = Node.COMMENT_NODE, "#comment"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write("%s<!--%s-->%s" % (indent, self.data, newl))


class CDATASection(Text):
    nodeType, nodeName = Node.CDATA_SECTION_NODE, "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write("<![CDATA[%s]]>" % self.data)


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target, self.data = target, data

    nodeName = property(lambda self: self.target)
    nodeValue = property(lambda self: self.data)

    def cloneNode(self, deep):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("%s<?%s %s?>%s" % (indent, self.target, self.data, newl))


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, name, publicId=None, systemId=None):
        self.name = self.nodeName = name
        self.publicId, self.systemId = publicId, systemId

    def cloneNode(self, deep):
        return DocumentType(self.name, self.publicId, self.systemId)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("<!DOCTYPE " + self.name)
        if self.publicId:
            writer.write("%s  PUBLIC '%s'%s  '%s'" % (newl, self.publicId, newl, self.systemId))
        elif self.systemId:
            writer.write("%s  SYSTEM '%s'" % (newl, self.systemId))
        writer.write(">" + newl)


class DOMImplementation:
    def hasFeature(self, feature, version):
        return feature.lower() in ("core", "xml")

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        doc = Document()
        if doctype is not None:
            doc.appendChild(doctype)
        if qualifiedName:
            doc.appendChild(doc.createElementNS(namespaceURI, qualifiedName))
        doc.doctype = doctype
        return doc

    def createDocumentType(self, qualifiedName, publicId, systemId):
        return DocumentType(qualifiedName, publicId, systemId)


def getDOMImplementation(features=None):
    return DOMImplementation()


class Document(_Parent):
    nodeType, nodeName, implementation = Node.DOCUMENT_NODE, "#document", DOMImplementation()
    doctype = version = encoding = standalone = None

    documentElement = property(lambda self: next((c for c in self.childNodes if c.nodeType == Node.ELEMENT_NODE), None))

    def _own(self, node):
        node.ownerDocument = self
        return node

    def appendChild(self, node):
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise HierarchyRequestErr("two document elements disallowed")
        return _Parent.appendChild(self, node)

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        return self._own(Text(data))

    def createCDATASection(self, data):
        return self._own(CDATASection(data))

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        return self._own(Attr(qualifiedName, namespaceURI))

    def getElementById(self, id):
        return None

    def importNode(self, node, deep):
        return node.cloneNode(deep)

    def cloneNode(self, deep):
        doc = Document()
        if deep:
            for c in self.childNodes:
                doc.appendChild(c.cloneNode(True))
        return doc

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        out = '<?xml version="1.0" '
        if encoding:
            out += 'encoding="%s"' % encoding
        if standalone is not None:
            out += '%sstandalone="%s"' % (" " if encoding else "", "yes" if standalone else "no")
        writer.write(out + "?>" + newl)
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class _Builder:
    def __init__(self):
        self.doc = Document()
        self.node, self.cdata_on, self.scopes = self.doc, False, [{"xml": "http://www.w3.org/XML/1998/namespace"}]

    def start(self, name, attrs):
        scope = {**self.scopes[-1], **{k[6:]: v for k, v in attrs.items() if k == "xmlns" or k[:6] == "xmlns:"}}
        self.scopes.append(scope)
        e = self.doc.createElementNS(scope.get(_split(name)[0] or ""), name)
        for key, value in attrs.items():
            prefix = _split(key)[0]
            e.setAttributeNS(XMLNS_NAMESPACE if key == "xmlns" or prefix == "xmlns" else scope.get(prefix) if prefix else None, key, value)
        self.node.appendChild(e)
        self.node = e

    def end(self, name):
        self.scopes.pop()
        self.node = self.node.parentNode

    def data(self, text):
        last = self.node.lastChild
        kind = Node.CDATA_SECTION_NODE if self.cdata_on else Node.TEXT_NODE
        if last is not None and last.nodeType == kind and not self.fresh:
            last.data += text
        else:
            self.node.appendChild(self.doc.createCDATASection(text) if self.cdata_on else self.doc.createTextNode(text))
        self.fresh = False

    fresh = False

    def comment(self, text):
        self.node.appendChild(self.doc.createComment(text))

    def pi(self, target, data):
        self.node.appendChild(self.doc.createProcessingInstruction(target, data))

    def doctype(self, name, public, system):
        self.doc.doctype = self.doc.appendChild(DocumentType(name, public, system))

    def cdata(self, on):
        self.cdata_on = self.fresh = on

    def unknown(self, name):
        return None


def parse(file, parser=None, bufsize=None):
    if hasattr(file, "read"):
        return parseString(file.read())
    with open(file, "rb") as f:
        return parseString(f.read())


def parseString(string, parser=None):
    from .._scanner import Scanner

    b = _Builder()
    scanner = Scanner(b)
    scanner.feed(string, True)
    if scanner.declared:
        b.doc.version, b.doc.encoding, standalone = scanner.declared
        b.doc.standalone = standalone and standalone == "yes"
    return b.doc
