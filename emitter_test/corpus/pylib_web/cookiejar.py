import os, tempfile, urllib.request
from http.cookiejar import *
from http.cookiejar import http2time, time2netscape, parse_ns_headers, domain_match, eff_request_host, request_path, escape_path
from http.client import HTTPMessage


class Response:
    def __init__(self, *cookies):
        self.headers = HTTPMessage()
        for c in cookies:
            self.headers["Set-Cookie"] = c

    def info(self):
        return self.headers


def ask(jar, url):
    r = urllib.request.Request(url)
    jar.add_cookie_header(r)
    return r.get_header("Cookie")


jar = CookieJar()
first = urllib.request.Request("http://www.acme.com/shop/list?x=1")
jar.extract_cookies(Response("id=42; Path=/; HttpOnly", "theme=dark", "flag", "lang=de; Domain=acme.com; Path=/; Max-Age=1000", "bad=1; Domain=other.org",
                             "s=1; secure; path=/"), first)
print(len(jar), sorted((c.domain, c.path, c.name, c.value, c.discard, c.secure) for c in jar))
for url in ("http://www.acme.com/", "http://www.acme.com/shop/cart", "https://www.acme.com/shop", "http://acme.com/", "http://api.acme.com/x", "http://acme.org/"):
    print(url, ask(jar, url))
c = next(c for c in jar if c.name == "id")
print(c, c.has_nonstandard_attr("HttpOnly"), c.is_expired(), c.version)
jar.extract_cookies(Response("id=; Path=/; Max-Age=0"), first)
print(ask(jar, "http://www.acme.com/"))
jar.clear_session_cookies()
print([c.name for c in jar])
jar.clear()
print(len(jar), jar)
for text in ("Wed, 09 Feb 1994 22:23:32 GMT", "Wednesday, 09-Feb-94 22:23:32 GMT", "09 Feb 1994 22:23:32 GMT", "08-Feb-1994", "Thu Feb  3 00:00:00 1994",
             "03/Feb/1994:17:03:55 -0700", "nonsense", "32 Feb 1994 00:00:00 GMT"):
    seconds = http2time(text)
    print(text, seconds and int(seconds))
print(time2netscape(1000000000))
print(parse_ns_headers(['a=b; Path="/x"; foo', "x", "", "v=1; version=1"]))
print(domain_match("x.y.com", ".y.com"), domain_match("1.1.1.1", "1.1.1.1"), domain_match("y.com", ".y.com"))
print(eff_request_host(urllib.request.Request("http://localhost:8080/a")), request_path(urllib.request.Request("http://h/a b;c?d#e")), escape_path("/foo%2f ü"))
policy = DefaultCookiePolicy(blocked_domains=["ads.net", ".evil.org"], allowed_domains=None)
jar = CookieJar(policy)
for host in ("ads.net", "x.ads.net", "evil.org", "y.evil.org", "good.com"):
    jar.extract_cookies(Response("k=" + host), urllib.request.Request("http://%s/" % host))
print(sorted(c.value for c in jar))
local = CookieJar()
local.extract_cookies(Response("k=v; path=/a"), urllib.request.Request("http://localhost:8080/a/b"))
print([repr(c) for c in local], ask(local, "http://localhost:8080/a/x"), ask(local, "http://localhost:8080/ab"))

name = os.path.join(tempfile.mkdtemp(), "jar.txt")
for kind in MozillaCookieJar, LWPCookieJar:
    jar = kind(name)
    jar.set_cookie(Cookie(0, "a", 'b"c d', None, False, ".acme.com", True, True, "/", True, True, 4000000000, False, None, None, {"HttpOnly": None}))
    jar.set_cookie(Cookie(0, "t", "1", None, False, "acme.com", False, False, "/p", False, False, None, True, None, None, {}))
    jar.save(ignore_discard=True)
    with open(name) as f:
        print(f.read().splitlines()[1 if kind is LWPCookieJar else 4:])
    new = kind(name)
    new.load()
    print([(c.name, c.value, c.domain, c.path, c.secure, c.expires) for c in new])
    new.revert(ignore_discard=True)
    print(len(new))
try:
    MozillaCookieJar().load(name)
except LoadError as e:
    print(type(e).__name__, isinstance(e, OSError))
try:
    MozillaCookieJar().save()
except ValueError as e:
    print(e)
