# All names of HTML 5, with and without semicolons.
import hashlib
import html
from html.entities import entitydefs, html5, name2codepoint

print(len(html5), len(name2codepoint), len(entitydefs))
print(hashlib.sha256(repr(sorted(html5.items())).encode()).hexdigest())
for s in "&NewLine;|&Tab;|&nbsp|&notit;|&notin;|&fjlig;|&CounterClockwiseContourIntegral;|&ampx;|&bogus;|&lt&gt;|&Ropf;|&nGt;|&quot", "&#x2014;&#8212;&#0;":
    print(ascii(html.unescape(s)))
