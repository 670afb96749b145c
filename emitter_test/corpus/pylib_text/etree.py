import xml.etree.ElementTree as ET, io
src = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE data [ <!ENTITY co "ACME &amp; Co"> <!ELEMENT a ANY> ]>
<!-- top --><?pi some data?>
<data xmlns:x="http://x.org/" version='1'>
  <country name="Li&quot;e&#10;ch" x:id="7"><rank>1</rank><year>2008</year>tail &lt;here&gt;
    <neighbor name="Austria" direction="E"/><neighbor name="Swi" direction="W"/></country>
  <country name="Singapore"><rank updated="yes">4</rank><year>2011</year><![CDATA[<raw> & ]] ]]></country>
  <x:thing>&co; &#233;&#x20ac;</x:thing><empty></empty><!-- c --><?p q?>
</data>"""
root = ET.fromstring(src)
print(root.tag, root.attrib, len(root), [c.tag for c in root], root[0][1].text, repr(root[0].text), repr(root[0][1].tail))
for p in ("country", "country/rank", ".//neighbor", ".//neighbor[@name='Swi']", "./country[@name]", "country[2]", "country[last()]", "*", ".//rank[@updated]/..", "country[rank='4']", ".//year[.='2008']", "nope", "{http://x.org/}thing", "{*}thing", "country[rank]/year", ".//*[@direction!='E']", "country/*", "country[1]/neighbor[2]", "."):
    print(p, [(e.tag, e.attrib.get("name"), e.text and e.text.strip()) for e in root.findall(p)])
print(root.find("x:thing", {"x": "http://x.org/"}).text, root.findtext("country/year"), root.findtext("zz", "dflt"), root.find("zz"), "".join(root.itertext()).split())
print(ET.tostring(root, encoding="unicode")); print(ET.tostring(root)); print(ET.tostring(root, "utf-8", xml_declaration=True)[:60], ET.tostring(root, "latin-1")[:50])
r = ET.Element("r", {"a": "1"}, b="2"); s = ET.SubElement(r, "s", k='q"<>&\n\t'); s.text = "t<>&\""; s.tail = "x"; r.append(ET.Comment("hi")); r.append(ET.PI("t", "d")); ET.SubElement(r, "{http://n}e", {"{http://m}k": "v"}).text = "é"
ET.dump(r); print(ET.tostring(r, short_empty_elements=False), ET.tostring(r, method="html"), ET.tostring(r, method="text", encoding="unicode"))
ET.indent(r); print(ET.tostring(r, "unicode")); ET.register_namespace("pp", "http://n"); print(ET.tostring(r, "unicode"))
r.remove(s); r.insert(0, ET.Element("i")); r[1:2] = []; del r[0]; r.set("z", "9"); print(len(r), r.items(), r.keys(), r.get("z"), r.get("no", 1), list(r.iter("{http://n}e"))[0].tag, ET.iselement(r), r.attrib)
t = ET.ElementTree(r); o = io.BytesIO(); t.write(o, encoding="utf-8", xml_declaration=True); print(o.getvalue()); print(ET.parse(io.BytesIO(o.getvalue())).getroot().get("z"), t.find("/x") if 0 else "")
for ev, e in ET.iterparse(io.BytesIO(src.encode()), events=("start", "end", "start-ns", "end-ns", "comment", "pi")): print(ev, e if isinstance(e, (tuple, type(None))) else e.tag if isinstance(e.tag, str) else "c")
pp = ET.XMLPullParser(["end"]); [pp.feed(c) for c in "<a><b>te"]; print(list(pp.read_events())); pp.feed("xt</b>"); print([(a, b.text) for a, b in pp.read_events()])
for bad in ("", "<a>", "<a></b>", "<a", "<a b>", "<a b=c/>", "<a b='1' b='2'/>", "<a/>x", "<a/><b/>", "<a>&foo;</a>", "<a>&</a>", "<a>&#0;</a>", "<a>\x01</a>", "<1/>", "<a b='<'/>", "<a><!-- -- --></a>", "<a>]]></a>", "<x:a/>", "<a\n\n  b=5>", "<a></a", "<a><b></a></b>", "<?xml?><a/>", " <?xml version='1.0'?><a/>", "<a><![CDATA[x</a>", "<a b='1'c='2'/>", "</a>", "<a / >", "<a>< b/></a>", "<a>&amp</a>"):
    try: ET.fromstring(bad); print("OK", repr(bad))
    except ET.ParseError as e: print(repr(bad), "|", e, e.position, e.code)
class T:
    def start(self, t, a): print("S", t, a)
    def end(self, t): print("E", t)
    def data(self, d): print("D", repr(d))
    def close(self): return "closed"
print(ET.XML("<a>x<b c='1'/>y</a>", ET.XMLParser(target=T())), ET.QName("u", "t"), ET.QName("u", "t") == "{u}t")
print(ET.fromstring(b"\xff\xfe<\0a\0/\0>\0").tag, ET.fromstring('<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>'.encode("latin-1")).text, ET.fromstring("<a>\r\nx\ry</a>").text.encode(), ET.fromstring("<a b='x\ny\tz'/>").attrib, ET.fromstring("<a xmlns='u'><b c='1' xmlns=''><d/></b></a>")[0][0].tag)
