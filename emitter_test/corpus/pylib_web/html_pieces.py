# HTML that arrives in pieces, and references to characters.
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self, **k): super().__init__(**k); self.ev = []
    def handle_starttag(self, t, a): self.ev.append(('S', t, a))
    def handle_startendtag(self, t, a): self.ev.append(('SE', t, a))
    def handle_endtag(self, t): self.ev.append(('E', t))
    def handle_data(self, d): self.ev.append(('D', d))
    def handle_entityref(self, n): self.ev.append(('ER', n))
    def handle_charref(self, n): self.ev.append(('CR', n))
    def handle_comment(self, d): self.ev.append(('C', d))
    def handle_decl(self, d): self.ev.append(('DE', d))
    def handle_pi(self, d): self.ev.append(('PI', d))
    def unknown_decl(self, d): self.ev.append(('UD', d))
for s in ["<a b='>'>", "<a b='>' >x", "<a href='http://x/\">;'>spam</a>", "<script> a < b && c </script>x", "<script>x</scriptx></script >y", "<style> a > b </STYLE >y", "<p a = \"x>y\" b>z", "<!DOCTYPE html><p>", "<br/>t<br />", "<!-- a <b> -->c"]:
    results = set()
    for step in (1, 2, 3, 7, 100):
        p = P()
        for i in range(0, len(s), step): p.feed(s[i:i + step])
        p.close()
        merged = []
        for e in p.ev:
            if e[0] == "D" and merged and merged[-1][0] == "D": merged[-1] = "D", merged[-1][1] + e[1]
            else: merged.append(e)
        results.add(repr(merged))
    print(len(results), results.pop())
import html, html.entities as e
for s in ("&hearts;", "&alpha;&Omega;", "&rsaquo;", "&Scaron;", "&quotz", "&notit;", "&notin;", "&copy2024", "&amp", "&AMP;", "&apos;", "&apos", "&unknown;", "&;", "& x", "&#128;", "&#x80", "&#1;", "&#0;", "&#xD800;", "&#1114112;", "&#65", "&#129;", "&#xfffe;", "a&lt;b&gt;c&nbsp;d", "&eacute&Eacute;", "&ampamp;", "&#9;&#10;", "&zwnj;", "&lang;"):
    print(ascii(s), ascii(html.unescape(s)))
print(len(e.name2codepoint), e.name2codepoint["nbsp"], e.codepoint2name[8364], e.entitydefs["amp"], e.entitydefs["euro"] in ("&#8364;", "\u20ac"), e.html5["copy"], e.html5["copy;"])
