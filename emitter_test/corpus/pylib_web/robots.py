# What robots.txt allows.
from urllib.robotparser import RobotFileParser

TEXT = """# comment
User-agent: CrawlBot
User-agent: other # two names
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp
Allow: /tmp/ok
Disallow: /a%3cd.html

User-agent: free
Disallow:

User-agent: *
Disallow: /private/
Disallow: /x?q=1
nonsense
Sitemap: http://example.com/map.xml

User-agent: *
Disallow: /
User-agent: none

Disallow: /outside
"""

p = RobotFileParser("http://example.com/robots.txt")
print(p.url, p.host, p.path, p.mtime())
print(p.can_fetch("any", "/"), p.crawl_delay("CrawlBot"), p.request_rate("x"), p.site_maps())
p.parse(TEXT.splitlines())
print(p.mtime() > 0, p.site_maps())
for agent in ("CrawlBot/2.1 (x)", "the OTHER one", "free", "unknown", "none"):
    got = [p.can_fetch(agent, url) for url in (
        "http://example.com/", "/tmp", "/tmp/ok", "/a%3Cd.html", "/a<d.html", "/private/x", "/private", "http://example.com/x?q=12", "", "/outside")]
    print(agent, got, p.crawl_delay(agent), p.request_rate(agent))
print(p)

empty = RobotFileParser()
empty.parse([])
print(empty.can_fetch("a", "/b"), empty.crawl_delay("a"), empty.request_rate("a"), repr(str(empty)), empty.site_maps())
bad = RobotFileParser()
bad.parse(["User-agent: a", "Crawl-delay: x", "Request-rate: 1/b", "", "Disallow: /", "User-agent: *", "", "user-agent:*", "DISALLOW:*"])
print(bad.crawl_delay("a"), bad.request_rate("a"), bad.can_fetch("a", "/q"), bad.can_fetch("b", "/q"))
for name in ("disallow_all", "allow_all"):
    q = RobotFileParser()
    setattr(q, name, True)
    print(name, q.can_fetch("a", "/"))
