# urllib.parse
from urllib.parse import *

for u in ("http://user:pw@Host.Example:8080/a/b;p?q=1&r=2#frag", "//host/path", "mailto:a@b.c", "/a?b", "", "http://[::1]:80/x", "http:///x", "HTTP://A", "a:80", "x?#", "http://h?q", "file:///etc/x"):
    p = urlparse(u)
    print(p, p.hostname, p.port, p.username, p.password, p.geturl() == u)
    print(tuple(urlsplit(u)))
print(tuple(urlsplit(b"http://h/p?q")), urlunsplit(("http", "h", "p", "q=1", "f")), urlunparse(("", "", "/p", "x", "", "")))
for u in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "./../g", "g/./h", "g/../h", "http:g", "http://x/y", "mailto:q"):
    print(u, urljoin("http://a/b/c/d;p?q", u))
print(urljoin("http://a", "b"), urljoin("", "x"), urljoin("x", ""), urldefrag("http://a#b"), urldefrag("x"))
print(quote("a b/c?d&e=f+\u00e4~"), quote("a/b", safe=""), quote_plus("a b+c"), quote(b"\xff\x00"), quote("", "x"), quote_plus("a/b c", safe="/"))
print(unquote("a%20b%2Fc%C3%A4%zz%4"), unquote_plus("a+b%2B"), unquote_to_bytes("%ff%00x"), unquote("%ff"), unquote("\u00e4%41"))
print(urlencode({"a": 1, "b c": "d&e", "\u00e4": [1, 2]}), urlencode([("a", (1, 2)), ("b", "x")], doseq=True), urlencode({"a": b"\xff"}))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&b=2&a=3&c=&d=%20+", keep_blank_values=True), parse_qs("a=1;b=2", separator=";"))
for bad in (lambda: urlsplit("http://[::1/"), lambda: urlsplit("http://h:x/").port, lambda: urlsplit("http://h:99999").port, lambda: parse_qs("a", strict_parsing=True), lambda: urljoin("a", b"b"), lambda: parse_qs("a&b", max_num_fields=1)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
