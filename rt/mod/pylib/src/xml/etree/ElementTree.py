"""Trees of XML elements."""

import io
import re
from collections import deque

from .._scanner import Malformed, Scanner

__all__ = ["Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
           "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
           "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace"]

VERSION = "1.3.0"

class ParseError(SyntaxError):
    def __init__(self, text, line, column):
        e = Malformed(text, line, column)
        SyntaxError.__init__(self, str(e))
        self.code, self.position = e.code, e.position


def _is_tag(path):
    return isinstance(path, str) and path.isidentifier()


class Element:
    tag = text = tail = attrib = None

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError("attrib must be dict, not %s" % type(attrib).__name__)
        self.tag, self.attrib, self._children = tag, {**attrib, **extra}, []

    def __repr__(self):
        return "<%s %r at %#x>" % (type(self).__name__, self.tag, id(self))

    def makeelement(self, tag, attrib):
        return type(self)(tag, attrib)

    def __copy__(self):
        e = self.makeelement(self.tag, self.attrib)
        e.text, e.tail = self.text, self.tail
        e[:] = self
        return e

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for e in element:
                _check(e)
        else:
            _check(element)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement):
        _check(subelement)
        self._children.append(subelement)

    def extend(self, elements):
        for e in elements:
            self.append(e)

    def insert(self, index, subelement):
        _check(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement):
        self._children.remove(subelement)

    def find(self, path, namespaces=None):
        if _is_tag(path):
            for e in self._children:
                if e.tag == path:
                    return e
            return None
        return next(_select(self, path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        e = self.find(path, namespaces)
        return default if e is None else e.text or ""

    def findall(self, path, namespaces=None):
        if _is_tag(path):
            return [e for e in self._children if e.tag == path]
        return list(_select(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return _select(self, path, namespaces)

    def clear(self):
        self.attrib, self._children, self.text, self.tail = {}, [], None, None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        every = tag in (None, "*")
        if every or self.tag == tag:
            yield self
        # Without recursion: trees may be deep.
        todo = [iter(self._children)]
        while todo:
            for e in todo[-1]:
                if every or e.tag == tag:
                    yield e
                if e._children:
                    todo.append(iter(e._children))
                    break
            else:
                todo.pop()

    def itertext(self):
        if self.text:
            yield self.text
        for e in self._children:
            yield from e.itertext()
            if e.tail:
                yield e.tail


def _check(e):
    if not isinstance(e, Element):
        raise TypeError("expected an Element, not %s" % type(e).__name__)


def SubElement(parent, tag, attrib={}, **extra):
    e = parent.makeelement(tag, {**attrib, **extra})
    parent.append(e)
    return e


def Comment(text=None):
    e = Element(Comment)
    e.text = text
    return e


def ProcessingInstruction(target, text=None):
    e = Element(ProcessingInstruction)
    e.text = target + " " + text if text else target
    return e


PI = ProcessingInstruction


class QName:
    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (type(self).__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)


def iselement(element):
    return hasattr(element, "tag")


# Paths

_step = re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+""")


_known_paths = {}  # without namespaces


def _tokens(path, namespaces):
    default = namespaces.get("") if namespaces else None
    attribute = False
    for m in _step.finditer(path):
        quoted, op, tag = m.groups()
        if tag and tag[0] != "{" and ":" in tag:
            prefix, _, name = tag.partition(":")
            if not namespaces or prefix not in namespaces:
                raise SyntaxError("prefix %r not found in prefix map" % prefix)
            tag = "{%s}%s" % (namespaces[prefix], name)
        elif tag and tag[0] != "{" and default and not attribute:
            tag = "{%s}%s" % (default, tag)
        if quoted or op or tag:
            yield ("quoted", quoted[1:-1]) if quoted else ("op", op) if op else ("tag", tag)
            attribute = op == "@"


def _matches(tag):
    if tag == "*":
        return lambda e: True
    if tag[:3] == "{*}":
        name = tag[3:]
        if name == "*":
            return lambda e: isinstance(e.tag, str)
        return lambda e: isinstance(e.tag, str) and (e.tag == name or e.tag.endswith("}" + name))
    if tag[-2:] == "}*":
        ns = tag[:-1]
        if ns == "{}":
            return lambda e: isinstance(e.tag, str) and e.tag[:1] != "{"
        return lambda e: isinstance(e.tag, str) and e.tag.startswith(ns)
    return lambda e: e.tag == tag


def _select(root, path, namespaces):
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = None if namespaces else _known_paths.get(path)
    if tokens is None:
        tokens = list(_tokens(path, namespaces))
        if not namespaces:
            if len(_known_paths) > 100:
                _known_paths.clear()
            _known_paths[path] = tokens
    parents = {}

    def parent(e):
        if not parents:
            parents.update((c, p) for p in root.iter() for c in p)
        return parents.get(e)

    found, at = iter([root]), 0
    while at < len(tokens):
        kind, text = tokens[at]
        at += 1
        if kind == "op" and text == "//":
            if at >= len(tokens):
                raise SyntaxError("invalid descendant")
            kind, text = tokens[at]
            at += 1
            if kind == "tag" or text == "*":
                found = _descendants(found, _matches(text))
            else:
                raise SyntaxError("invalid descendant")
        elif kind == "tag" or text == "*":
            found = _children(found, _matches(text))
        elif text == "..":
            found = _parents(found, parent)
        elif text == "[":
            end = next((i for i in range(at, len(tokens)) if tokens[i] == ("op", "]")), None)
            if end is None:
                raise SyntaxError("invalid predicate")
            found = _predicate(found, tokens[at:end], parent)
            at = end + 1
        elif text == "/":
            if at >= len(tokens):
                raise SyntaxError("invalid path")
        elif text != ".":
            raise SyntaxError("invalid path")
    return found


def _children(found, ok):
    return (c for e in found for c in e if ok(c))


def _descendants(found, ok):
    return (c for e in found for c in e.iter() if c is not e and ok(c))


def _parents(found, parent):
    seen = set()
    for e in found:
        p = parent(e)
        if p is not None and p not in seen:
            seen.add(p)
            yield p


def _predicate(found, tokens, parent):
    shape = "".join("'" if kind == "quoted" else "-" if kind == "tag" else text for kind, text in tokens)
    text = [text for _, text in tokens]
    if shape == "@-":
        return (e for e in found if e.get(text[1]) is not None)
    if shape in ("@-='", "@-!='"):
        want, equal = text[3], shape == "@-='"
        return (e for e in found if e.get(text[1]) is not None and (e.get(text[1]) == want) == equal)
    if shape in (".='", "-='", ".!='", "-!='"):
        tag, want, equal = text[0], text[2], "!" not in shape
        if tag == ".":
            return (e for e in found if ("".join(e.itertext()) == want) == equal)
        return (e for e in found if any(("".join(c.itertext()) == want) == equal for c in e.findall(tag)))
    if shape == "-" and not re.match(r"-?\d+$", text[0]):
        return (e for e in found if e.find(text[0]) is not None)
    joined = "".join(text)
    m = re.match(r"(?:(\d+)|last\(\)(?:-(\d+))?)$", joined)
    if not m:
        raise SyntaxError("invalid predicate")
    if m[1]:
        index = int(m[1]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    else:
        index = -1 - int(m[2] or 0)

    def numbered():
        for e in found:
            p = parent(e)
            same = p.findall(e.tag) if p is not None else ()
            if -len(same) <= index < len(same) and same[index] is e:
                yield e

    return numbered()


# Trees and files


class ElementTree:
    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        opened = not hasattr(source, "read")
        f = open(source, "rb") if opened else source
        try:
            if parser is None:
                parser = XMLParser()
            while True:
                data = f.read(65536)
                if not data:
                    break
                parser.feed(data)
            self._root = parser.close()
        finally:
            if opened:
                f.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        return "." + path if path[:1] == "/" else path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        method = method or "xml"
        if method not in ("xml", "html", "text"):
            raise ValueError("unknown method %r" % method)
        encoding = encoding or "us-ascii"
        out = []
        if method == "xml" and (xml_declaration or xml_declaration is None and
                                encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
            out.append("<?xml version='1.0' encoding='%s'?>\n" % ("utf-8" if encoding.lower() == "unicode" else encoding))
        if method == "text":
            out += self._root.itertext()
        else:
            names, uris = _prefixes(self._root, default_namespace)
            (_write_xml if method == "xml" else _write_html)(out.append, self._root, names, uris, short_empty_elements)
        text = "".join(out)
        if encoding.lower() != "unicode":
            text = text.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(text)
        elif isinstance(text, str):
            with open(file_or_filename, "w", encoding="utf-8") as f:
                f.write(text)
        else:
            with open(file_or_filename, "wb") as f:
                f.write(text)

    def write_c14n(self, file):
        raise NotImplementedError("canonical XML")


_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for k, v in list(_namespace_map.items()):
        if k == uri or v == prefix:
            del _namespace_map[k]
    _namespace_map[uri] = prefix


def _bad_text(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))


def _prefixes(root, default):
    # The names as they are written, and the prefixes that the root declares.
    names, uris = {None: None}, {}
    if default:
        uris[default] = ""

    def add(name):
        if name[:1] == "{":
            uri, _, tag = name[1:].rpartition("}")
            prefix = uris.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri) or "ns%d" % len(uris)
                if prefix != "xml":
                    uris[uri] = prefix
            names[name] = prefix + ":" + tag if prefix else tag
        elif default:
            raise ValueError("cannot use non-qualified names with default_namespace option")
        else:
            names[name] = name

    for e in root.iter():
        tag = e.tag.text if isinstance(e.tag, QName) else e.tag
        if isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _bad_text(tag)
        for key, value in e.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                _bad_text(key)
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        if isinstance(e.text, QName) and e.text.text not in names:
            add(e.text.text)
    return names, uris


def _escape(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _bad_text(text)


def _escape_attribute(text):
    return _escape(text).replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _attributes(write, e, names, uris, escape):
    for uri, prefix in sorted(uris.items(), key=lambda x: x[1]):
        write(' xmlns%s="%s"' % (":" + prefix if prefix else "", _escape_attribute(uri)))
    for key, value in e.items():
        key = key.text if isinstance(key, QName) else key
        write(' %s="%s"' % (names[key], names[value.text] if isinstance(value, QName) else escape(value)))


def _write_xml(write, e, names, uris, short):
    tag, text = e.tag, e.text
    if tag is Comment:
        write("<!--%s-->" % text)
    elif tag is PI:
        write("<?%s?>" % text)
    elif tag is None:
        if text:
            write(_escape(text))
        for c in e:
            _write_xml(write, c, names, {}, short)
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        write("<" + tag)
        _attributes(write, e, names, uris, _escape_attribute)
        if text or len(e) or not short:
            write(">")
            if text:
                write(names[text.text] if isinstance(text, QName) else _escape(text))
            for c in e:
                _write_xml(write, c, names, {}, short)
            write("</%s>" % tag)
        else:
            write(" />")
    if e.tail:
        write(_escape(e.tail))


HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta",
              "param", "source", "track", "wbr"}


def _write_html(write, e, names, uris, short):
    tag, text = e.tag, e.text
    if tag is Comment:
        write("<!--%s-->" % _escape(text))
    elif tag is PI:
        write("<?%s?>" % _escape(text))
    elif tag is not None:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        write("<" + tag)
        _attributes(write, e, names, uris, lambda v: v.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;"))
        write(">")
        if text:
            write(text if tag.lower() in ("script", "style") else _escape(text))
        for c in e:
            _write_html(write, c, names, {}, short)
        if tag.lower() not in HTML_EMPTY:
            write("</%s>" % tag)
    if e.tail:
        write(_escape(e.tail))


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    out = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(out, encoding, xml_declaration, default_namespace, method, short_empty_elements=short_empty_elements)
    return out.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    import sys

    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    if not (elem.getroot().tail or "").endswith("\n"):
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError("Initial indentation level must be >= 0, got %d" % level)
    if len(tree):
        _indent(tree, "\n" + level * space, space)


def _indent(e, outer, space):
    inner = outer + space
    if not e.text or not e.text.strip():
        e.text = inner
    for c in e:
        if len(c):
            _indent(c, inner, space)
        if not c.tail or not c.tail.strip():
            c.tail = inner
    if not c.tail.strip():
        c.tail = outer


# Parsing


class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data, self._stack, self._last, self._tail, self._root = [], [], None, False, None
        self._factory = element_factory or Element
        self._comment, self._pi = comment_factory or Comment, pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis

    def close(self):
        if self._stack:
            raise AssertionError("missing end tags")
        if self._root is None:
            raise AssertionError("missing toplevel element")
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        if self._data:
            self._flush()
        stack = self._stack
        if self._factory is Element and type(attrs) is dict:
            e = Element.__new__(Element)
            e.tag, e.attrib, e._children = tag, attrs, []
        else:
            e = self._factory(tag, attrs)
        self._last = e
        if stack:
            stack[-1].append(e)
        elif self._root is None:
            self._root = e
        stack.append(e)
        self._tail = False
        return e

    def end(self, tag):
        if self._data:
            self._flush()
        self._last = self._stack.pop()
        self._tail = True
        return self._last

    def _single(self, e, insert):
        if insert:
            self._flush()
            self._last = e
            if self._stack:
                self._stack[-1].append(e)
            self._tail = True
        return e

    def comment(self, text):
        return self._single(self._comment(text), self.insert_comments)

    def pi(self, target, text=None):
        return self._single(self._pi(target, text), self.insert_pis)


class _Names:
    """Gives the target of a parser full names in place of prefixes."""

    def __init__(self, target, parser):
        self.target, self.parser = target, parser
        # The prefixes that each open element knows, and the full names of tags that have occurred with them.
        self.scopes = [({"xml": "http://www.w3.org/XML/1998/namespace"}, {})]
        for name in "start", "end", "data", "comment", "pi", "doctype":
            setattr(self, "_" + name, getattr(target, name, None))
        self._start_ns, self._end_ns = getattr(target, "start_ns", None), getattr(target, "end_ns", None)

    def _name(self, name, prefixes, attribute):
        prefix, colon, rest = name.partition(":")
        if not colon:
            uri = None if attribute else prefixes.get("")
            return "{%s}%s" % (uri, name) if uri else name
        if prefix not in prefixes:
            scanner = self.parser._scanner
            scanner.fail("unbound prefix", scanner.at)
        return "{%s}%s" % (prefixes[prefix], rest)

    def start(self, name, attrs):
        scope = self.scopes[-1]
        for k in attrs:
            if ":" in k or k == "xmlns":
                scope, attrs = self._declare(scope, attrs)
                break
        self.scopes.append(scope)
        full = scope[1].get(name)
        if full is None:
            full = scope[1][name] = self._name(name, scope[0], False)
        if self._start:
            self._start(full, attrs)

    def _declare(self, scope, attrs):
        declared = {k[6:]: v for k, v in attrs.items() if k == "xmlns" or k[:6] == "xmlns:"}
        if declared:
            scope = {**scope[0], **declared}, {}
            if self._start_ns:
                for prefix, uri in declared.items():
                    self._start_ns(prefix, uri)
        return scope, {self._name(k, scope[0], True): v for k, v in attrs.items() if k != "xmlns" and k[:6] != "xmlns:"}

    def end(self, name):
        prefixes, names = self.scopes.pop()
        if self._end:
            self._end(names[name])
        if self._end_ns and prefixes is not self.scopes[-1][0]:
            for prefix in prefixes:
                if prefixes[prefix] != self.scopes[-1][0].get(prefix):
                    self._end_ns(prefix)

    def data(self, text):
        if self._data:
            self._data(text)

    def comment(self, text):
        if self._comment:
            self._comment(text)

    def pi(self, target, data):
        if self._pi:
            self._pi(target, data)

    def doctype(self, name, public, system):
        if self._doctype:
            self._doctype(name, public, system)

    def cdata(self, on):
        pass

    def unknown(self, name):
        return self.parser.entity.get(name)


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity, self.version = {}, "Pycopy"
        self._scanner = Scanner(_Names(self.target, self), encoding, ParseError)

    def feed(self, data):
        self._scanner.feed(data)

    def close(self):
        self._scanner.feed("", True)
        close = getattr(self.target, "close", None)
        return close() if close else None

    def flush(self):
        pass


class _Events(TreeBuilder):
    def __init__(self, events):
        TreeBuilder.__init__(self)
        self.wanted, self.ready = set(events), deque()
        bad = self.wanted - {"start", "end", "comment", "pi", "start-ns", "end-ns"}
        if bad:
            raise ValueError("unknown event %r" % bad.pop())
        if "start-ns" in self.wanted:
            self.start_ns = lambda prefix, uri: self.ready.append(("start-ns", (prefix, uri)))
        if "end-ns" in self.wanted:
            self.end_ns = lambda prefix: self.ready.append(("end-ns", None))

        for event in ("start", "end", "comment", "pi"):
            if event in self.wanted:
                setattr(self, event, self._telling(event, getattr(self, event), self.ready.append))

    @staticmethod
    def _telling(event, method, tell):
        def told(*args):
            e = method(*args)
            tell((event, e))
            return e

        return told


class XMLPullParser:
    def __init__(self, events=None, *, _parser=None):
        self._target = _Events(("end",) if events is None else events)
        self._parser = XMLParser(target=self._target)

    def feed(self, data):
        try:
            self._parser.feed(data)
        except ParseError as e:
            self._target.ready.append(e)  # an event: what was before it comes first

    def close(self):
        return self._parser.close()

    def flush(self):
        pass

    def read_events(self):
        ready = self._target.ready
        while ready:
            event = ready.popleft()
            if isinstance(event, ParseError):
                raise event
            yield event


class iterparse:
    def __init__(self, source, events=None, parser=None):
        self._pull, self.root = XMLPullParser(events), None
        self._opened = not hasattr(source, "read")
        self._file = open(source, "rb") if self._opened else source
        self._iter = self._events()

    def _events(self):
        try:
            while True:
                yield from self._pull.read_events()
                data = self._file.read(16384)
                if not data:
                    break
                self._pull.feed(data)
            root = self._pull.close()
            yield from self._pull.read_events()
            self.root = root
        finally:
            if self._opened:
                self._file.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iter)


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {e.get("id"): e for e in tree.iter() if e.get("id")}
