"""What robots.txt of a site allows to whom."""

import collections
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """The rules of one site: set_url and read, or parse with the lines; then can_fetch and the others can be asked."""

    def __init__(self, url=""):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """Return when the file was read, 0 if it was not."""
        return self.last_checked

    def modified(self):
        """Say that the file has been read now."""
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetch the file. Without one all is allowed, with one that is protected nothing."""
        try:
            with urllib.request.urlopen(self.url) as f:
                data = f.read()
        except urllib.error.HTTPError as e:
            if e.code in (401, 403):
                self.disallow_all = True
            elif 400 <= e.code < 500:
                self.allow_all = True
        else:
            self.parse(data.decode().splitlines())

    def parse(self, lines):
        """Take in the lines of a file. An entry is names of robots, then rules; it ends with an empty line or the next names."""
        entry = Entry()
        self.modified()
        for line in lines:
            if not line:
                self._add_entry(entry)
                entry = Entry()
                continue
            name, colon, value = line.partition("#")[0].partition(":")
            if not colon:
                continue
            name, value = name.strip().lower(), urllib.parse.unquote(value.strip())
            if name == "user-agent":
                if entry.has_rules:
                    self._add_entry(entry)
                    entry = Entry()
                entry.useragents.append(value)
            elif name == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents:
                entry.take(name, value)
        self._add_entry(entry)

    def _add_entry(self, entry):
        if not entry.has_rules:
            return
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def _entry_for(self, useragent):
        return next((e for e in self.entries if e.applies_to(useragent)), self.default_entry)

    def can_fetch(self, useragent, url):
        """Tell whether a robot may fetch what is at url. As long as no file was read, it may not."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.quote(urllib.parse.urlunparse(("", "") + tuple(parts[2:]))) or "/"
        entry = self._entry_for(useragent)
        return entry is None or entry.allowance(path)

    def crawl_delay(self, useragent):
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.delay

    def request_rate(self, useragent):
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.req_rate

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        return "\n\n".join(map(str, self.entries + ([] if self.default_entry is None else [self.default_entry])))


class RuleLine:
    """A path, and whether what begins with it is allowed."""

    def __init__(self, path, allowance):
        self.allowance = allowance or not path  # to forbid nothing is to allow all
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow: " if self.allowance else "Disallow: ") + self.path


class Entry:
    """Names of robots, and the rules for them."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = self.req_rate = None
        self.has_rules = False

    def take(self, name, value):
        """Take in a line that is a rule; others are ignored."""
        if name in ("allow", "disallow"):
            self.rulelines.append(RuleLine(value, name == "allow"))
        elif name == "crawl-delay":
            if value.isdigit():
                self.delay = int(value)
        elif name == "request-rate":
            numbers = [n.strip() for n in value.split("/")]
            if len(numbers) == 2 and all(n.isdigit() for n in numbers):
                self.req_rate = RequestRate(*map(int, numbers))
        else:
            return
        self.has_rules = True

    def applies_to(self, useragent):
        useragent = useragent.partition("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        return next((rule.allowance for rule in self.rulelines if rule.applies_to(filename)), True)

    def __str__(self):
        lines = ["User-agent: " + agent for agent in self.useragents]
        if self.delay is not None:
            lines.append("Crawl-delay: %d" % self.delay)
        if self.req_rate is not None:
            lines.append("Request-rate: %d/%d" % self.req_rate)
        return "\n".join(lines + [str(rule) for rule in self.rulelines])
