"""Addresses, dates and identifiers of messages."""

import re
import time
from datetime import datetime, timedelta, timezone

__all__ = ["collapse_rfc2231_value", "decode_params", "format_datetime", "formataddr", "formatdate", "getaddresses", "localtime",
           "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime", "quote", "unquote"]

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}
_date = re.compile(r"\s*(?:[A-Za-z]+[,.]?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})(?:\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?"
                   r"\s*(?:([+-]\d{4})|([A-Za-z]+))?")
_asctime = re.compile(r"\s*[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+(\d\d:\d\d(?::\d\d)?)\s+(\d{4})")
_special = re.compile(r'[][\\()<>@,:;".]')


def quote(str):
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


def formataddr(pair, charset="utf-8"):
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        from .header import encoded

        return "%s <%s>" % (encoded(name, str(charset)), address)
    quotes = '"' if _special.search(name) else ""
    return "%s%s%s <%s>" % (quotes, re.sub(r'[\\"]', r"\\\g<0>", name), quotes, address)


_token = re.compile(r'"((?:[^"\\]|\\.)*)"|<([^>]*)>|\(((?:[^()\\]|\\.)*)\)|([,;:])|([^\s",;:<>()]+)')


def getaddresses(fieldvalues, *, strict=True):
    out = []
    words, address, comments, group = [], None, [], False
    for value in fieldvalues:
        for m in list(_token.finditer(str(value))) + [None]:
            if m is None or m[4] in (",", ";"):
                if words or address is not None:
                    name = " ".join(words)
                    if address is None:
                        name, address = " ".join(comments), "".join(words)
                    out.append((name, address))
                words, address, comments = [], None, []
            elif m[4] == ":":
                words = []
            elif m[1] is not None:
                words.append(re.sub(r"\\(.)", r"\1", m[1]))
            elif m[2] is not None:
                address = m[2].strip()
            elif m[3] is not None:
                comments.append(m[3])
            else:
                words.append(m[5])
    return out


def parseaddr(addr, *, strict=True):
    found = getaddresses([addr])
    return found[0] if found else ("", "")


def parsedate_tz(data):
    m = _date.match(data) if data else None
    if data and not m:
        # As C's asctime() has it: month, day, time, year.
        m = _asctime.match(data)
        m = m and _date.match(f"{m[2]} {m[1]} {m[4]} {m[3]} {data[m.end():]}")
    month = m and m[2].capitalize()
    if not m or month not in _MONTHS:
        return None
    year = int(m[3])
    if len(m[3]) < 4:
        year += 1900 if year > 68 else 2000
    zone = None
    if m[7]:
        zone = int(m[7])
    elif m[8]:
        zone = _ZONES.get(m[8].upper())
    offset = None
    if zone is not None:
        sign = -1 if zone < 0 else 1
        offset = sign * (abs(zone) // 100 * 3600 + abs(zone) % 100 * 60)
        if m[7] == "-0000":
            offset = None
    return (year, _MONTHS.index(month) + 1, int(m[1]), int(m[4] or 0), int(m[5] or 0), int(m[6] or 0), 0, 1, -1, offset)


def parsedate(data):
    t = parsedate_tz(data)
    return t and t[:9]


def mktime_tz(data):
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    from calendar import timegm

    return timegm(data) - data[9]


def parsedate_to_datetime(data):
    t = parsedate_tz(data)
    if t is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    d = datetime(*t[:6])
    return d if t[9] is None else d.replace(tzinfo=timezone(timedelta(seconds=t[9])))


def format_datetime(dt, usegmt=False):
    zone = "GMT" if usegmt else "-0000" if dt.tzinfo is None else dt.strftime("%z")
    if usegmt and (dt.tzinfo is None or dt.utcoffset()):
        raise ValueError("usegmt option requires a UTC datetime")
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_DAYS[dt.weekday()], dt.day, _MONTHS[dt.month - 1], dt.year, dt.hour, dt.minute, dt.second, zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    if timeval is None:
        timeval = time.time()
    dt = datetime.fromtimestamp(timeval, timezone.utc)
    if localtime:
        return format_datetime(dt.astimezone())
    return format_datetime(dt if usegmt else dt.replace(tzinfo=None), usegmt)


def localtime(dt=None, isdst=None):
    return (datetime.now(timezone.utc) if dt is None else dt).astimezone()


def make_msgid(idstring=None, domain=None):
    import os
    import random

    if domain is None:
        import socket

        domain = getattr(socket, "getfqdn", socket.gethostname)()
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), os.getpid(), random.getrandbits(64), "." + idstring if idstring else "", domain)


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    if not isinstance(value, tuple):
        return unquote(value)
    charset, _, text = value
    return text.encode("raw-unicode-escape").decode(charset or fallback_charset, errors)
