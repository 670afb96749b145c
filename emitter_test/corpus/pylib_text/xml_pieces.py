# The same document in pieces of all sizes; references in text and attributes; names with prefixes that change inside; errors behind much
# that is right, with their positions; handlers that see where they are.
import io, xml.etree.ElementTree as ET, xml.parsers.expat as expat

doc = """<?xml version="1.0"?>
<!-- begin --><root a="1" b='two'>
<plain>text</plain><empty/><empty  x = "1"
 y='2' /><t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#65;&#x42; f</t>
<v k="a &amp; b" l='"q"' m="'" n="x
y" o="1 &lt; 2"/>]]<w>] ]] > x</w>
<n xmlns="urn:a" xmlns:p="urn:p"><p:q p:r="1" s="2"/><q xmlns="">z</q><q/></n><q/>
<![CDATA[<raw> & ]] text]]><?target data?><ž é="ů">Ž</ž ><deep><deep><deep>bottom</deep></deep>tail</deep>
</root>
"""

def dump(e):
    return [e.tag, sorted(e.attrib.items()), e.text, e.tail, [dump(c) for c in e]]

whole = dump(ET.fromstring(doc))
print(whole)
for n in 1, 2, 3, 7, 16, 100:
    for data in doc, doc.encode():
        p = ET.XMLParser()
        for i in range(0, len(data), n):
            p.feed(data[i:i + n])
        if dump(p.close()) != whole:
            print("differs in pieces of", n)
big = "<r>" + "".join("<i n='%d'>%s</i> &amp;" % (i, "x" * (i % 50)) for i in range(3000)) + "</r>"
r = ET.fromstring(big)
print(len(r), sum(len(e.text or "") for e in r), r[2999].tail, sum(int(e.get("n")) for e in r))
print([(ev, e if type(e) is tuple or e is None else e.tag) for ev, e in
       ET.iterparse(io.StringIO(doc), ("start", "end", "start-ns", "end-ns"))])
print(sum(1 for ev, e in ET.iterparse(io.BytesIO(big.encode()))))
pull = ET.XMLPullParser(("start", "end"))
for part in "<a><b", ">t</b", "><c/>", "</a>":
    pull.feed(part)
    print([(ev, e.tag) for ev, e in pull.read_events()])

for bad in ("<a><b></a></b>", "<a><b x='1' x='2'/></a>", "<a>\n<b>x</b>\n <c>&nope;</c></a>", "<a>ok<b/>]]></a>", "<a><b/>\n<b a=1/></a>",
            "<a><b>x</b>\x01</a>", "<a><b c='\x02'/></a>", "<a><b c='<'/></a>", "<a><b/></a><c/>", "<a><b/></a>x", "<a><b/>", "<a><p:b/></a>",
            "<a><b/><c p:x='1'/></a>", "<a><b></b x></a>", "<a><b>&#0;</b></a>", "<a><b>x & y</b></a>", "<a><b/ ></a>", "<a></a ></a>"):
    try:
        print(ET.tostring(ET.fromstring(bad)))
    except ET.ParseError as e:
        print(e)

# Where handlers are called, and with what text.
def trace(doc, **settings):
    p = expat.ParserCreate()
    for k, v in settings.items():
        setattr(p, k, v)
    log = []
    p.StartElementHandler = lambda n, a: log.append((n, a, p.CurrentLineNumber, p.CurrentColumnNumber))
    p.EndElementHandler = lambda n: log.append((n, p.CurrentLineNumber, p.CurrentColumnNumber))
    p.CharacterDataHandler = lambda d: log.append(d)
    p.Parse(doc, True)
    return log

small = "<a>\n one &amp; two<b x='&lt;'>&gt;</b>\n<c/>x&amp;</a>"
print(trace(small))
print(trace(small, buffer_text=True))

# Exceptions of a target, and one that looks at nothing but text.
class Stop(Exception):
    pass

class Target:
    def __init__(self, stop):
        self.stop, self.seen = stop, []

    def start(self, tag, attrs):
        self.seen.append(tag)
        if tag == self.stop:
            raise Stop(tag)

    def close(self):
        return self.seen

for stop in "c", None:
    t = Target(stop)
    try:
        print(ET.XML("<a><b/>text<c/><d>x</d></a>", ET.XMLParser(target=t)))
    except Stop as e:
        print("stopped", e, t.seen)
root = ET.fromstring("<a><b><c/></b><b/>t<d><b><c k='1'/></b></d></a>")
print([e.tag for e in root.iter()], [e.tag for e in root.iter("b")], len(list(root.iter("*"))), [e.get("k") for e in root.iterfind(".//c")],
      [e.tag for e in root.findall("./b/c")], [e.tag for e in root.findall(".//b/..")], root.find("d//c").attrib)
n = 0
for e in root.iter():
    n += 1
    if e.tag == "b" and n < 20:
        e.append(ET.Element("x"))
print(n)

# Columns count characters, and a handler that raises is not asked about the rest.
print(trace("<a>žluť<b ů='1' é=\"&quot;'&lt;\"/>日本<c/>\n€<ý>x &gt; é</ý\n></a>"))
p = expat.ParserCreate()
seen = []

def start(name, attrs):
    seen.append((name, p.CurrentColumnNumber))
    if name == "c":
        raise Stop(name)

p.StartElementHandler = start
try:
    p.Parse("<a><b/>é<c/><d/></a>", True)
except Stop as e:
    print("stopped", e, seen)
