"""Cookies of clients: a jar takes them from responses and adds them to requests, by Netscape's rules with today's
manners (RFC 6265); Set-Cookie2 is ignored."""

import calendar
import copy
import re
import threading
import time
from urllib.parse import quote, urlsplit

__all__ = ["Cookie", "CookieJar", "CookiePolicy", "DefaultCookiePolicy", "FileCookieJar", "LWPCookieJar", "LoadError", "MozillaCookieJar"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONES = {"UTC": 0, "UT": 0, "GMT": 0, "Z": 0}
_IPV4 = re.compile(r"\.\d+$")


class LoadError(OSError):
    """A file is not one of cookies."""


# Dates


def time2isoz(t=None):
    """Return a time (now, if None) as YYYY-MM-DD hh:mm:ssZ."""
    return time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(t))


def time2netscape(t=None):
    """Return a time (now, if None) as Wdy, DD-Mon-YYYY hh:mm:ss GMT."""
    y, mon, d, h, m, s, wday = time.gmtime(t)[:7]
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return "%s, %02d-%s-%04d %02d:%02d:%02d GMT" % (days[wday], d, _MONTHS[mon - 1].capitalize(), y, h, m, s)


_DATE = re.compile(
    r"""^(?:[a-z]+,?\s+)?(?P<day>\d\d?)(?:\s+|[-/])(?P<mon>\w+)(?:\s+|[-/])(?P<year>\d+)
    (?:(?:\s+|:)(?P<h>\d\d?):(?P<m>\d\d)(?::(?P<s>\d\d))?)?\s*(?P<zone>[-+]?\d{2,4}|(?!AM|PM)[a-z]+)?\s*(?:\(\w+\))?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)


def http2time(text):
    """Return the time that a text of HTTP means, in seconds, or None."""
    found = _DATE.match(text.strip())
    if not found:
        return None
    day, mon, year, h, m, s = found.group("day", "mon", "year", "h", "m", "s")
    try:
        mon = _MONTHS.index(mon[:3].lower()) + 1 if not mon.isdigit() else int(mon)
    except ValueError:
        return None
    year = int(year)
    if year < 100:
        this = time.localtime()[0]
        year += this - this % 100
        if abs(year - this) > 50:
            year += 100 if year < this else -100
    fields = (year, mon, int(day), int(h or 0), int(m or 0), int(s or 0))
    if not (1970 <= year and 1 <= fields[1] <= 12 and 1 <= fields[2] <= 31 and fields[3] <= 24 and fields[4] <= 59 and fields[5] <= 61):
        return None
    zone = (found["zone"] or "UTC").upper()
    shift = _ZONES.get(zone)
    if shift is None:
        zone = re.match(r"([-+])?(\d\d?):?(\d\d)?$", zone)
        if not zone:
            return None
        shift = 3600 * int(zone[2]) + 60 * int(zone[3] or 0)
        if zone[1] == "-":
            shift = -shift
    return calendar.timegm(fields) - shift


# Header fields


def _strip_quotes(text):
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text.lstrip('"')


def parse_ns_headers(ns_headers):
    """Return for each value of Set-Cookie its pairs of names and values, the cookie's own first."""
    known = ("expires", "domain", "path", "secure", "version", "port", "max-age")
    result = []
    for header in ns_headers:
        pairs = []
        version = False
        for i, part in enumerate(header.split(";")):
            key, eq, value = part.strip().partition("=")
            key = key.strip()
            if not key:
                if i == 0:
                    break
                continue
            value = value.strip() if eq else None
            if i:
                if key.lower() in known:
                    key = key.lower()
                if key == "version":
                    version = True
                    value = value and _strip_quotes(value)
                elif key == "expires" and value is not None:
                    value = http2time(_strip_quotes(value))
            pairs.append((key, value))
        if pairs:
            if not version:
                pairs.append(("version", "0"))
            result.append(pairs)
    return result


# Hosts and paths


def is_HDN(text):
    """Whether a text is the name of a host, not an address."""
    return bool(text) and not _IPV4.search(text) and text[0] != "." and text[-1] != "."


def domain_match(a, b):
    """Whether host a is b, or belongs to the domain b, which begins with a dot then."""
    a, b = a.lower(), b.lower()
    return a == b or is_HDN(a) and b[:1] == "." and is_HDN(b[1:]) and a.rfind(b) not in (-1, 0)


def user_domain_match(a, b):
    """Whether host a is one that a user means with b: a host, or a domain that begins with a dot."""
    a, b = a.lower(), b.lower()
    return a == b or b[:1] == "." and is_HDN(a) and a.endswith(b)


def request_host(request):
    """Return the host of a request, in lower case, without port."""
    host = urlsplit(request.get_full_url()).netloc or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host, count=1).lower()


def eff_request_host(request):
    """Return the host of a request twice; the second time a name without a dot ends with .local."""
    host = request_host(request)
    return host, host + ".local" if "." not in host and not _IPV4.search(host) else host


def request_path(request):
    """Return the path of a request."""
    path = escape_path(urlsplit(request.get_full_url()).path)
    return path if path.startswith("/") else "/" + path


def request_port(request):
    """Return the port of a request as a text, None if it is not a number."""
    port = request.host.partition(":")[2]
    if port and not port.isdigit():
        return None
    return port or "80"


def escape_path(path):
    """Return a path with what is not allowed in it as %xx."""
    return re.sub("%([0-9a-fA-F]{2})", lambda m: m[0].upper(), quote(path, "%/;:@&=+$,!~*'()"))


def reach(h):
    """Return the domain that a host belongs to, with a dot in front, the host itself if there is none."""
    i = h.find(".")
    if i >= 0:
        rest = h[i + 1 :]
        if is_HDN(h) and ("." in rest or rest == "local"):
            return "." + rest
    return h


def is_third_party(request):
    """Whether a request goes to another domain than the one that a user has asked for."""
    host = request_host(request)
    return not domain_match(host, reach(request.origin_req_host))


class Cookie:
    """A cookie; attributes that a server may send besides are asked for by has_nonstandard_attr and get_nonstandard_attr."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path, path_specified,
                 secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        if version is not None:
            version = int(version)
        if expires is not None:
            expires = int(float(expires))
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version, self.name, self.value = version, name, value
        self.port, self.port_specified = port, port_specified
        self.domain, self.domain_specified, self.domain_initial_dot = domain.lower(), domain_specified, domain_initial_dot
        self.path, self.path_specified = path, path_specified
        self.secure, self.expires, self.discard = secure, expires, discard
        self.comment, self.comment_url, self.rfc2109 = comment, comment_url, rfc2109
        self._rest = copy.copy(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        where = self.domain + (":" + self.port if self.port is not None else "") + self.path
        what = self.name if self.value is None else "%s=%s" % (self.name, self.value)
        return "<Cookie %s for %s>" % (what, where)

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot", "path",
                 "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        args = ["%s=%r" % (name, getattr(self, name)) for name in names]
        return "%s(%s)" % (type(self).__name__, ", ".join(args + ["rest=%r" % self._rest, "rfc2109=%r" % self.rfc2109]))


class CookiePolicy:
    """Says which cookies are taken and which are sent."""

    def set_ok(self, cookie, request):
        """Whether a cookie is taken from the response to a request."""
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        """Whether a cookie is sent with a request."""
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        """Whether cookies of a domain may be sent."""
        return True

    def path_return_ok(self, path, request):
        """Whether cookies of a path may be sent."""
        return True


class DefaultCookiePolicy(CookiePolicy):
    """The usual rules; domains can be blocked, or those that are allowed listed."""

    DomainStrictNoDots, DomainStrictNonDomain, DomainRFC2965Match = 1, 2, 4
    DomainLiberal, DomainStrict = 0, 3

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None,
                 hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False,
                 strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False, strict_ns_set_path=False,
                 secure_protocols=("https", "wss")):
        self.netscape, self.rfc2965, self.rfc2109_as_netscape, self.hide_cookie2 = netscape, rfc2965, rfc2109_as_netscape, hide_cookie2
        self.strict_domain, self.strict_ns_domain = strict_domain, strict_ns_domain
        self.strict_rfc2965_unverifiable, self.strict_ns_unverifiable = strict_rfc2965_unverifiable, strict_ns_unverifiable
        self.strict_ns_set_initial_dollar, self.strict_ns_set_path = strict_ns_set_initial_dollar, strict_ns_set_path
        self.secure_protocols = secure_protocols
        self.set_blocked_domains(blocked_domains or ())
        self.set_allowed_domains(allowed_domains)

    def blocked_domains(self):
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        return any([user_domain_match(domain, blocked) for blocked in self._blocked_domains])

    def allowed_domains(self):
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        return self._allowed_domains is not None and not any([user_domain_match(domain, allowed) for allowed in self._allowed_domains])

    def set_ok(self, cookie, request):
        return (
            cookie.name is not None and self.netscape and self._verifiable(cookie, request)
            and not (self.strict_ns_set_initial_dollar and cookie.name.startswith("$"))
            and self._path_fits(cookie, request) and self.set_ok_domain(cookie, request) and self._port_fits(cookie, request)
        )

    def _verifiable(self, cookie, request):
        return not (self.strict_ns_unverifiable and request.unverifiable and is_third_party(request))

    def _path_fits(self, cookie, request):
        return not (cookie.path_specified and self.strict_ns_set_path) or self.path_return_ok(cookie.path, request)

    def _port_fits(self, cookie, request):
        return not cookie.port_specified or (request_port(request) or "80") in cookie.port.split(",")

    def set_ok_domain(self, cookie, request):
        """Whether a response may set a cookie for this domain."""
        if self.is_blocked(cookie.domain) or self.is_not_allowed(cookie.domain):
            return False
        if not cookie.domain_specified:
            return True
        host, local = eff_request_host(request)
        domain = cookie.domain
        if self.strict_domain and domain.count(".") >= 2:
            # co.uk and the like are not domains of somebody.
            before, _, top = domain.rpartition(".")
            second = before.rpartition(".")[2]
            if domain.count(".") == 2 and domain[0] == "." and len(top) == 2 and second.lower() in (
                "co", "ac", "com", "edu", "org", "net", "gov", "mil", "int", "aero", "biz", "cat", "coop", "info", "jobs", "mobi", "museum",
                "name", "pro", "travel", "eu",
            ):
                return False
        plain = domain.removeprefix(".")
        if "." not in plain and domain != ".local":
            return False
        if not local.endswith(domain) and not (local[:1] != "." and ("." + local).endswith(domain)):
            return False
        if self.strict_ns_domain & self.DomainStrictNoDots:
            front = host[: -len(domain)]
            if "." in front and not _IPV4.search(host):
                return False
        return True

    def return_ok(self, cookie, request):
        return (
            self._verifiable(cookie, request) and not (cookie.secure and request.type not in self.secure_protocols)
            and not cookie.is_expired(getattr(self, "_now", None)) and self._port_fits(cookie, request)
            and self.return_ok_domain(cookie, request)
        )

    def return_ok_domain(self, cookie, request):
        """Whether a cookie of this domain may be sent."""
        host, local = eff_request_host(request)
        domain = cookie.domain
        if self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified and domain != local:
            return False
        dotted = domain if domain[:1] == "." else "." + domain
        return ("." + local).endswith(dotted) if cookie.domain_specified or domain[:1] == "." else domain in (host, local)

    def domain_return_ok(self, domain, request):
        host, local = eff_request_host(request)
        dotted = domain if not domain or domain[0] == "." else "." + domain
        if not (("." + host).endswith(dotted) or ("." + local).endswith(dotted)):
            return False
        return not self.is_blocked(domain) and not self.is_not_allowed(domain)

    def path_return_ok(self, path, request):
        asked = request_path(request)
        return asked == path or asked.startswith(path) and (path.endswith("/") or asked[len(path) : len(path) + 1] == "/")


class Absent:
    pass


class CookieJar:
    """Cookies by domain, path and name."""

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = threading.RLock()
        self._cookies = {}

    def set_policy(self, policy):
        self._policy = policy

    def _cookies_for_request(self, request):
        return [
            cookie
            for domain, paths in self._cookies.items() if self._policy.domain_return_ok(domain, request)
            for path, cookies in paths.items() if self._policy.path_return_ok(path, request)
            for cookie in cookies.values() if self._policy.return_ok(cookie, request)
        ]

    def _cookie_attrs(self, cookies):
        # The longest path comes first.
        cookies.sort(key=lambda c: len(c.path), reverse=True)
        return [c.name if c.value is None else "%s=%s" % (c.name, c.value) for c in cookies]

    def add_cookie_header(self, request):
        """Give a request its header field Cookie."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            attrs = self._cookie_attrs(self._cookies_for_request(request))
            if attrs and not request.has_header("Cookie"):
                request.add_unredirected_header("Cookie", "; ".join(attrs))
            self.clear_expired_cookies()

    def make_cookies(self, response, request):
        """Return the cookies that a response sets."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            made = [self._cookie(pairs, request) for pairs in parse_ns_headers(response.info().get_all("Set-Cookie", []))]
            return [cookie for cookie in made if cookie]

    def _cookie(self, pairs, request):
        name, value = pairs[0]
        std, rest = {}, {}
        for k, v in pairs[1:]:
            low = k.lower()
            if low in ("secure", "discard"):
                std[low] = True
            elif low in ("expires", "domain", "path", "version", "port", "max-age", "comment", "commenturl"):
                if low in std or v is None and low in ("domain", "max-age"):
                    continue
                std[low] = v.lower() if low == "domain" else v
            else:
                rest[k] = v
        expires = std.get("expires")
        if "max-age" in std:
            try:
                expires = self._now + int(std["max-age"])
            except ValueError:
                pass
        if expires is not None and expires <= self._now:
            # It is to be forgotten.
            try:
                self.clear(*self._place(std, request)[:2], name)
            except KeyError:
                pass
            return None
        domain, path, domain_given, dot, path_given = self._place(std, request)
        port = std.get("port", Absent)
        given = port is not Absent
        if given:
            port = request_port(request) if port is None else re.sub(r"\s+", "", port)
        return Cookie(
            std.get("version"), name, value, port if given else None, given, domain, domain_given, dot, path, path_given,
            std.get("secure", False), expires, expires is None, std.get("comment"), std.get("commenturl"), rest,
        )

    def _place(self, std, request):
        """The domain and path of a cookie, and whether the server has said so."""
        path = std.get("path")
        path_given = bool(path)
        if path_given:
            path = escape_path(path)
        else:
            path = request_path(request)
            path = path[: path.rfind("/")] or "/"
        domain = std.get("domain")
        domain_given = domain is not None
        dot = bool(domain) and domain.startswith(".")
        if not domain:
            domain, domain_given = eff_request_host(request)[1], False
        elif not dot:
            domain = "." + domain
        return domain, path, domain_given, dot, path_given

    def set_cookie_if_ok(self, cookie, request):
        """Take a cookie if the policy allows that."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        """Take a cookie."""
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Take the cookies of a response that the policy allows."""
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                if self._policy.set_ok(cookie, request):
                    self.set_cookie(cookie)

    def clear(self, domain=None, path=None, name=None):
        """Forget all cookies, those of a domain, of a path there, or one."""
        if name is not None:
            if domain is None or path is None:
                raise ValueError("domain and path must be given to remove a cookie by name")
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError("domain must be given to remove cookies by path")
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        """Forget the cookies that last as long as a session."""
        with self._cookies_lock:
            for cookie in list(self):
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        """Forget the cookies whose time is over."""
        with self._cookies_lock:
            now = time.time()
            for cookie in list(self):
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in list(self._cookies.values()):
            for cookies in list(paths.values()):
                yield from list(cookies.values())

    def __len__(self):
        return sum([1 for _ in self])

    def __repr__(self):
        return "<%s[%s]>" % (type(self).__name__, ", ".join(map(repr, self)))

    def __str__(self):
        return "<%s[%s]>" % (type(self).__name__, ", ".join(map(str, self)))


class FileCookieJar(CookieJar):
    """A jar that is kept in a file."""

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        if filename is not None:
            from os import fspath

            filename = fspath(filename)
        self.filename = filename
        self.delayload = bool(delayload)

    def _name(self, filename):
        if filename is None and self.filename is None:
            raise ValueError("a filename was not supplied (nor was the CookieJar instance initialised with one)")
        return self.filename if filename is None else filename

    def _lasting(self, ignore_discard, ignore_expires):
        now = time.time()
        return [c for c in self if (ignore_discard or not c.discard) and (ignore_expires or not c.is_expired(now))]

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write the cookies to a file."""
        raise NotImplementedError()

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Add the cookies of a file."""
        filename = self._name(filename)
        with open(filename) as f:
            self._really_load(f, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Have the cookies of a file and no others; if it cannot be read, those from before."""
        filename = self._name(filename)
        with self._cookies_lock:
            old, self._cookies = self._cookies, {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = old
                raise


class MozillaCookieJar(FileCookieJar):
    """A jar in a file as browsers and curl have it: a line for a cookie, with tabs."""

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not re.match("#( Netscape)? HTTP Cookie File", f.readline()):
            raise LoadError("%r does not look like a Netscape format cookies file" % filename)
        now = time.time()
        for line in f:
            line = line.rstrip("\n")
            rest = {}
            if line.startswith("#HttpOnly_"):
                rest["HTTPOnly"] = ""
                line = line[10:]
            if line.strip().startswith(("#", "$")) or not line.strip():
                continue
            try:
                domain, given, path, secure, expires, name, value = line.split("\t")
                expires = int(float(expires)) if expires else None
            except ValueError:
                raise LoadError("invalid Netscape format cookies file %r: %r" % (filename, line)) from None
            if name == "":
                name, value = value, None
            c = Cookie(0, name, value, None, False, domain, given == "TRUE", domain.startswith("."), path, False, secure == "TRUE", expires,
                       expires is None, None, None, rest)
            if (ignore_discard or not c.discard) and (ignore_expires or not c.is_expired(now)):
                self.set_cookie(c)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with open(self._name(filename), "w") as f:
            f.write("# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n# This is a generated file!  Do not edit.\n\n")
            for c in self._lasting(ignore_discard, ignore_expires):
                name, value = ("", c.name) if c.value is None else (c.name, c.value)
                domain = ("#HttpOnly_" if c.has_nonstandard_attr("HTTPOnly") else "") + c.domain
                f.write("\t".join([domain, str(c.domain.startswith(".")).upper(), c.path, str(bool(c.secure)).upper(),
                                   "" if c.expires is None else str(c.expires), name, value]) + "\n")


def _lwp_pairs(line):
    return [(m[1], None if m[2] is None else re.sub(r"\\(.)", r"\1", m[2]) if m[3] is None else m[3])
            for m in re.finditer(r'\s*([^=\s;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?\s*;?', line)]


class LWPCookieJar(FileCookieJar):
    """A jar in a file of lines that look like header fields: Set-Cookie3."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        lines = []
        for c in self._lasting(ignore_discard, ignore_expires):
            pairs = [(c.name, c.value or ""), ("path", c.path), ("domain", c.domain)]
            pairs += [("port", c.port)] if c.port is not None else []
            pairs += [(k, None) for k, v in (("path_spec", c.path_specified), ("port_spec", c.port_specified),
                                             ("domain_dot", c.domain_initial_dot), ("secure", c.secure)) if v]
            pairs += [("expires", time2isoz(c.expires))] if c.expires else []
            pairs += [("discard", None)] if c.discard else []
            pairs += [("comment", c.comment)] if c.comment else []
            pairs += [("commenturl", c.comment_url)] if c.comment_url else []
            pairs += sorted((k, str(v)) for k, v in c._rest.items())
            pairs.append(("version", str(c.version)))
            text = [k if v is None else "%s=%s" % (k, v if re.search(r"^\w+$", v) else '"%s"' % re.sub(r'(["\\])', r"\\\1", v)) for k, v in pairs]
            lines.append("Set-Cookie3: " + "; ".join(text))
        return "\n".join(lines + [""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with open(self._name(filename), "w") as f:
            f.write("#LWP-Cookies-2.0\n" + self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not f.readline().startswith("#LWP-Cookies-"):
            raise LoadError("%r does not look like a Set-Cookie3 (LWP) format file" % filename)
        now = time.time()
        for line in f:
            if not line.startswith("Set-Cookie3:"):
                continue
            (name, value), *pairs = _lwp_pairs(line[12:].strip())
            std = {k.lower(): v for k, v in pairs}
            flags = {k: k in std for k in ("port_spec", "path_spec", "domain_dot", "secure", "discard")}
            known = ("port", "path", "domain", "expires", "comment", "commenturl", "version", *flags)
            expires = std.get("expires")
            if expires:
                expires = calendar.timegm(time.strptime(expires.strip(), "%Y-%m-%d %H:%M:%SZ"))
            domain = std.get("domain") or ""
            c = Cookie(std.get("version"), name, value, std.get("port"), flags["port_spec"], domain, domain.startswith("."), flags["domain_dot"],
                       std.get("path"), flags["path_spec"], flags["secure"], expires, flags["discard"] or expires is None, std.get("comment"),
                       std.get("commenturl"), {k: v for k, v in pairs if k.lower() not in known})
            if (ignore_discard or not c.discard) and (ignore_expires or not c.is_expired(now)):
                self.set_cookie(c)
