# Quoting with all sorts of safe characters, URLs split again and again, paths joined and normalised, namespaces, message authentication codes.
import hmac
import os.path
import posixpath
import types
import urllib.parse as u
from collections import Counter

every = "".join(map(chr, range(128))) + "\xe9\u20ac\U0001F600"
for safe in ("/", "", " ", "~%&", b"/?", "\xe9"):
    print(repr(safe), u.quote(every, safe), u.quote_plus(every, safe), u.quote(bytes(range(256)), safe))
print(u.quote_from_bytes(bytearray(b"a b")), u.quote("a", encoding="latin-1"), u.quote("\xe9", encoding="latin-1"))
for i in range(3):
    for url in ("http://user:pw@host:80/p;x?q=1#f", b"http://h/p", "//h", "mailto:x@y", "HTTP://A/", "http://[::1]:5/", "a?b#c", "", "x:y:z"):
        print(u.urlsplit(url), u.urlparse(url).geturl(), u.urlsplit(url, allow_fragments=False).fragment)
print(u.urlsplit("x", b"") if False else u.urlsplit("x", "http"), type(u.urlsplit(b"a")).__name__, type(u.urlsplit("a")).__name__)
for bad in ("http://[::1", "http://::1]"):
    for i in range(2):
        try:
            u.urlsplit(bad)
        except ValueError as e:
            print(e)


class S(str):
    pass


for parts in (("a",), ("a", "b"), ("a/", "b"), ("a", "/b", "c"), ("", "b"), ("a", ""), ("a", "", ""), ("/", "a"), ("", ""), (b"a", b"b"), (S("a"), "b"), ("a", S("/b")), ("a", "b", S("c"))):
    r = posixpath.join(*parts)
    print(parts, repr(str(r) if isinstance(r, str) else r), type(r).__name__)
for parts in (("a", b"b"), (b"a", "b"), ("a", 5), (5, "a"), ("a", None)):
    try:
        print(posixpath.join(*parts))
    except TypeError as e:
        print("TypeError")
for p in ("", "a", "a/b", "a//b", "/a", "//a", "///a", "a/", "./a", "a/./b", "a/../b", "../a", "a/..", "a/.b", "a/..b", ".", "..", "/", "/..", ".a", "a.", "a/b.", b"a/../b", S("a/b")):
    print(repr(p), repr(posixpath.normpath(p)))

n = types.SimpleNamespace(a=1, b=[2])
m = types.SimpleNamespace(**{"x y": 1, "class": 2})
print(n, n.a, n == types.SimpleNamespace(a=1, b=[2]), m, vars(m), n != m)


class Sub(types.SimpleNamespace):
    @property
    def p(self):
        return "property"


print(Sub(q=1), Sub(p=5).p, vars(Sub(p=5)))
for key in (b"", b"k", b"k" * 64, b"k" * 65, b"k" * 200):
    print(hmac.new(key, b"message", "sha256").hexdigest(), hmac.new(key, b"", "md5").hexdigest())
c = Counter("abracadabra")
c.update({i: i % 3 for i in range(20)})
for k in (None, 0, 1, 2, 5, 100, -1, True):
    print(k, c.most_common(k))
