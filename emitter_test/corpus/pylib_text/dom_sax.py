from xml.dom import minidom, Node
import xml.sax, xml.sax.saxutils as su, io
from xml.parsers import expat
d = minidom.parseString('<?xml version="1.0"?><!DOCTYPE r><!--c--><r a="1" b="&lt;&quot;"><x>te&amp;xt</x><y/><![CDATA[<z>]]> tail<?p q?></r>')
print(d.toxml()); print(d.toprettyxml(indent="  ")); print(d.documentElement.tagName, d.documentElement.attributes.items(), d.getElementsByTagName("x")[0].firstChild.data)
doc = minidom.Document(); root = doc.createElement("root"); doc.appendChild(root); root.setAttribute("k", 'v"<'); c = doc.createElement("c"); c.appendChild(doc.createTextNode("t<&>")); root.appendChild(c); root.appendChild(doc.createComment(" hi ")); root.appendChild(doc.createCDATASection("<x>"))
print(doc.toprettyxml()); print(doc.toxml("utf-8")); print(doc.toprettyxml(indent=" ", encoding="utf-8"))
n = c.cloneNode(True); root.insertBefore(n, c); n.setAttribute("z", "1"); print(root.toxml(), n.nextSibling is c, c.previousSibling is n, n.hasAttribute("z"), n.getAttribute("q") == "", c.parentNode is root, root.firstChild is n, n.nodeType == Node.ELEMENT_NODE, root.hasChildNodes())
root.removeChild(c); root.replaceChild(doc.createTextNode("R"), n); root.appendChild(doc.createTextNode("S")); print(root.toxml(), root.lastChild.nodeValue, len(root.childNodes)); root.normalize(); print(root.toxml())
for f in (lambda: doc.appendChild(doc.createElement("two")), lambda: root.removeChild(c)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
e = minidom.parseString("<a xmlns='u' xmlns:p='v'><p:b p:c='1'/></a>").documentElement; print(e.namespaceURI, e.firstChild.namespaceURI, e.firstChild.localName, e.firstChild.prefix, e.firstChild.getAttributeNS("v", "c"), len(e.getElementsByTagNameNS("v", "b")), e.attributes["xmlns"].value, e.attributes.length)
try: minidom.parseString("<a><b></a>")
except expat.ExpatError as x: print(x, x.lineno, x.offset, x.code)
impl = minidom.getDOMImplementation(); dt = impl.createDocumentType("html", "-//W3C", "http://x"); dd = impl.createDocument(None, "html", dt); print(dd.toxml(), dd.documentElement.tagName)
class H(xml.sax.ContentHandler):
    def startDocument(self): print("SD")
    def startElement(self, n, a): print("S", n, dict(a.items()), a.get("q", 0), len(a))
    def endElement(self, n): print("E", n)
    def characters(self, c): print("C", repr(c))
    def endDocument(self): print("ED")
xml.sax.parseString(b"<a x='1'>t<b/>u</a>", H())
try: xml.sax.parseString("<a><b></a>", H())
except xml.sax.SAXParseException as x: print(x, x.getLineNumber(), x.getMessage())
print(su.escape("<&>"), su.unescape("&lt;&amp;&gt;"), su.quoteattr('a"b'), su.quoteattr("a'b\"c"), su.escape("a'b", {"'": "&apos;"}))
o = io.StringIO(); g = su.XMLGenerator(o, "utf-8", short_empty_elements=True); g.startDocument(); g.startElement("a", {"k": "v<"}); g.characters("t&"); g.startElement("b", {}); g.endElement("b"); g.endElement("a"); g.endDocument(); print(o.getvalue())
p = expat.ParserCreate(); p.buffer_text = True
p.StartElementHandler = lambda n, a: print("s", n, a, p.CurrentLineNumber); p.EndElementHandler = lambda n: print("e", n); p.CharacterDataHandler = lambda t: print("d", repr(t)); p.CommentHandler = lambda t: print("c", t)
p.Parse("<a k='1'>x\ny&lt;<!--q--><b/>", 0); p.Parse("z</a>", 1)
p = expat.ParserCreate(namespace_separator=" "); p.StartElementHandler = lambda n, a: print(n, a); p.Parse("<a xmlns='u' xmlns:q='w' q:z='1'/>", True)
