# codecs, html.parser, html.entities, colorsys, sched, graphlib.
import codecs
import colorsys
import graphlib
import html.entities
import html.parser
import io
import os
import sched
import tempfile

print(codecs.encode("é", "utf-8"), codecs.decode(b"\xe9", "latin-1"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex_codec"), codecs.encode(b"x", "base64"))
print(codecs.lookup("UTF8").name, codecs.lookup("utf-8").encode("é"), codecs.getdecoder("ascii")(b"ab"), codecs.BOM_UTF8, codecs.BOM_UTF16_LE)
try:
    codecs.lookup("nope")
except LookupError as e:
    print(e)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "aé€😀".encode()], d.decode(b"", True))
print(list(codecs.iterdecode([b"\xe2\x82", b"\xac"], "utf-8")), list(codecs.iterencode(["é", "x"], "latin-1")))
name = os.path.join(tempfile.gettempdir(), "codecs_%d.txt" % os.getpid())
with codecs.open(name, "w", "utf-16") as f:
    f.write("hé\n")
    f.write("x")
with open(name, "rb") as f:
    print(len(f.read()) > 6)
with codecs.open(name, "w", "utf-8") as f:
    f.write("é\nzwei\ndrei")
with codecs.open(name, encoding="utf-8") as f:
    print(f.readline(), f.read(2), list(f))
os.unlink(name)
w = codecs.getwriter("utf-8")(io.BytesIO())
w.write("ü")
print(w.getvalue(), codecs.getreader("utf-8")(io.BytesIO(b"\xc3\xbc\n1")).readlines())


class P(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_pi(self, data):
        print("pi", data)

    def handle_entityref(self, name):
        print("ent", name)

    def handle_charref(self, name):
        print("char", name)


text = """<!DOCTYPE html><html>
<body class="a b" id=x disabled data-q='1&amp;2'><p>Hi &lt;&copy; &#65;<br/><!-- c --><img src="a.png" />
<script>if (a < b && c) { "</p>" }</script><?php x ?></P><a href=/x?y=1&z=2>l</a> 1 < 2 & 3 </body>"""
P().feed(text)
p = P(convert_charrefs=False)
p.feed("a &amp; b &#x41;<b")
p.feed(">x</b>y")
p.close()
p = P()
for c in "<p a='1'>t &am":
    p.feed(c)
p.close()
print(html.entities.name2codepoint["copy"], html.entities.codepoint2name[60])
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.6), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(0.2, 0.4, 0.4), colorsys.hls_to_rgb(0.1, 0.3, 0.5), colorsys.rgb_to_yiq(1, 0, 0))
now = [0.0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))  # time passes only here
s.enter(0.02, 1, print, ("second",))
s.enter(0.01, 2, print, ("first b",))
s.enter(0.005, 1, print, kwargs={"end": "!\n"}, argument=("first a",))
gone = s.enter(0.001, 1, print, ("never",))
s.cancel(gone)
print(len(s.queue), s.empty())
s.run()
print(list(graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": ["a"]}).static_order())[::3])
try:
    graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except graphlib.CycleError as e:
    print(e.args[0], e.args[1])
t = graphlib.TopologicalSorter()
t.add("x", "y")
t.prepare()
while t:
    for node in t.get_ready():
        print(node)
        t.done(node)
