"""Time zones by name, from the system's files (TZPATH) or the package tzdata."""

import os
import struct
from bisect import bisect_right
from datetime import datetime, timedelta, timezone, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_EPOCH = datetime(1970, 1, 1)


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


def reset_tzpath(to=None):
    global TZPATH
    if to is None:
        env = os.environ.get("PYTHONTZPATH")
        to = env.split(os.pathsep) if env is not None else (
            "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
    elif isinstance(to, (str, bytes)):
        raise TypeError("tzpath must be a list or tuple, not %s: %r" % (type(to).__name__, to))
    TZPATH = tuple(p for p in to if os.path.isabs(p))


reset_tzpath()


def _load(key):
    if not key or os.path.isabs(key) or os.path.normpath(key) != key or key.startswith("..") or "\0" in key:
        raise ValueError("ZoneInfo keys must be normalized relative paths, got: %s" % key)
    for base in TZPATH:
        path = os.path.join(base, key)
        if os.path.isfile(path):
            with open(path, "rb") as f:
                return f.read()
    try:
        import tzdata

        base = tzdata.__path__ if isinstance(tzdata.__path__, str) else tzdata.__path__[0]
        with open(os.path.join(base, "zoneinfo", key), "rb") as f:
            return f.read()
    except (ImportError, OSError):
        raise ZoneInfoNotFoundError("No time zone found with key %s" % key) from None


def _parse(data):
    """Transitions (UTC seconds), their kinds, all kinds (offset, is_dst, name), and the rule for later times."""

    def header(at):
        if data[at:at + 4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        return data[at + 4:at + 5], struct.unpack(">6l", data[at + 20:at + 44])

    version, counts = header(0)
    at, size = 44, 4
    if version != b"\0":
        isut, isstd, leaps, times, kinds, chars = counts
        at += times * 5 + kinds * 6 + chars + leaps * 8 + isstd + isut
        counts = header(at)[1]
        at, size = at + 44, 8
    isut, isstd, leaps, times, kinds, chars = counts
    moments = struct.unpack(">%d%s" % (times, "q" if size == 8 else "l"), data[at:at + times * size])
    at += times * size
    which = data[at:at + times]
    at += times
    names = data[at + kinds * 6:at + kinds * 6 + chars]
    types = []
    for k in range(kinds):
        offset, dst, name = struct.unpack(">lBB", data[at + k * 6:at + k * 6 + 6])
        types.append((offset, dst, names[name:names.index(b"\0", name)].decode()))
    at += kinds * 6 + chars + leaps * (size + 4) + isstd + isut
    rule = data[at:].split(b"\n")[1].decode() if size == 8 and data[at:at + 1] == b"\n" else ""
    return list(moments), list(which), types, rule


class _Rule:
    """The text of POSIX for what comes after the last transition: std offset [dst [offset] , start , end]."""

    def __init__(self, text):
        self.text, self.at = text, 0
        name = self._name()
        self.std = (-self._time(), name)
        self.dst = None
        if self.at < len(text):
            name = self._name()
            offset = self.std[0] + 3600
            if self.at < len(text) and text[self.at] != ",":
                offset = -self._time()
            self.dst = (offset, name)
            self.days = [self._day(), self._day()]

    def _name(self):
        text, start = self.text, self.at
        if text[start] == "<":
            self.at = text.index(">", start) + 1
            return text[start + 1:self.at - 1]
        while self.at < len(text) and text[self.at].isalpha():
            self.at += 1
        return text[start:self.at]

    def _time(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-:0123456789":
            self.at += 1
        part = self.text[start:self.at]
        sign = -1 if part[:1] == "-" else 1
        h, m, s = (part.lstrip("+-").split(":") + ["0", "0"])[:3]
        return sign * (int(h) * 3600 + int(m) * 60 + int(s))

    def _day(self):
        self.at += 1  # the comma
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in ",/":
            self.at += 1
        day, time = self.text[start:self.at], 7200
        if self.at < len(self.text) and self.text[self.at] == "/":
            self.at += 1
            time = self._time()
        return day, time

    def moment(self, year, k):
        """Local seconds (by the clock until then) of the begin or end of daylight saving time."""
        day, time = self.days[k]
        if day[0] == "M":
            month, week, weekday = map(int, day[1:].split("."))
            first = datetime(year, month, 1)
            d = first + timedelta((weekday - first.isoweekday()) % 7 + (week - 1) * 7)
            if d.month != month:
                d -= timedelta(7)
        elif day[0] == "J":
            n = int(day[1:])
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            d = datetime(year, 1, 1) + timedelta(n - 1 + (leap and n > 59))
        else:
            d = datetime(year, 1, 1) + timedelta(int(day))
        return (d - _EPOCH).days * 86400 + time

    def _kind(self, dst):
        offset, name = self.dst if dst else self.std
        return offset, self.dst[0] - self.std[0] if dst else 0, name

    def local(self, seconds, year, fold):
        if not self.dst:
            return self._kind(False)
        start, end, gain = self.moment(year, 0), self.moment(year, 1), self.dst[0] - self.std[0]
        # A gap before the one, a fold before the other.
        if fold == (gain >= 0):
            end -= gain
        else:
            start += gain
        return self._kind(start <= seconds < end if start < end else not end <= seconds < start)

    def utc(self, seconds):
        if not self.dst:
            return self._kind(False), 0
        year = (_EPOCH + timedelta(seconds=seconds + self.std[0])).year
        start, end = self.moment(year, 0) - self.std[0], self.moment(year, 1) - self.dst[0]
        dst = start <= seconds < end if start < end else not end <= seconds < start
        gain = self.dst[0] - self.std[0]
        after = end if gain >= 0 else start
        return self._kind(dst), int(after <= seconds < after + abs(gain))


class ZoneInfo(tzinfo):
    _cache = {}

    def __new__(cls, key):
        z = cls._cache.get((cls, key))
        if z is None:
            z = cls._cache[cls, key] = cls._new(key, _load(key))
        return z

    @classmethod
    def no_cache(cls, key):
        return cls._new(key, _load(key))

    @classmethod
    def from_file(cls, fobj, /, key=None):
        z = cls._new(key, fobj.read())
        z._file = repr(fobj)
        return z

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for k in [k for k in cls._cache if only_keys is None or k[1] in only_keys]:
            del cls._cache[k]

    @classmethod
    def _new(cls, key, data):
        z = tzinfo.__new__(cls)
        z._key, z._file = key, None
        moments, which, types, rule = _parse(data)
        z._rule = _Rule(rule) if rule else None
        first = next((t for t in types if not t[1]), types[0] if types else (0, 0, "UTC"))
        if which and types[0] != first and not types[0][1]:
            first = types[0]
        kinds, standard = [], None
        z._first = z._dst(first, None)
        for k in which:
            if not types[k][1]:
                standard = types[k][0]
            kinds.append(z._dst(types[k], standard))
        z._moments, z._kinds = moments, kinds
        # The local times at which transitions happen, for both answers to a fold or gap.
        z._local = [], []
        before = z._first
        for at, kind in zip(moments, kinds):
            low, high = sorted((before[0], kind[0]))
            z._local[0].append(at + high)
            z._local[1].append(at + low)
            before = kind
        return z

    @staticmethod
    def _dst(kind, standard):
        offset, dst, name = kind
        return offset, 0 if not dst else 3600 if standard is None else offset - standard or 3600, name

    key = property(lambda self: self._key)

    def _find(self, dt):
        if dt is None:
            return (None, None, None) if self._rule is None or self._rule.dst or self._moments else self._rule._kind(False)
        seconds = (dt.replace(tzinfo=None, fold=0) - _EPOCH) // timedelta(seconds=1)
        local = self._local[1 if dt.fold else 0]
        i = bisect_right(local, seconds)
        if i == len(local) and self._rule is not None:
            return self._rule.local(seconds, dt.year, dt.fold)
        return self._kinds[i - 1] if i else self._first

    def utcoffset(self, dt):
        offset = self._find(dt)[0]
        return None if offset is None else timedelta(seconds=offset)

    def dst(self, dt):
        gain = self._find(dt)[1]
        return None if gain is None else timedelta(seconds=gain)

    def tzname(self, dt):
        return self._find(dt)[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        seconds = (dt.replace(tzinfo=None, fold=0) - _EPOCH) // timedelta(seconds=1)
        i = bisect_right(self._moments, seconds)
        if i == len(self._moments) and self._rule is not None:
            kind, fold = self._rule.utc(seconds)
        else:
            kind, fold = self._kinds[i - 1] if i else self._first, 0
        if i:
            before = self._kinds[i - 2] if i > 1 else self._first
            lost = before[0] - self._kinds[i - 1][0]
            fold = fold or int(seconds - self._moments[i - 1] < lost)
        return (dt + timedelta(seconds=kind[0])).replace(fold=fold)

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __repr__(self):
        return "%s.%s(key=%r)" % (type(self).__module__, type(self).__qualname__, self._key) if self._key is not None else \
            "%s.%s.from_file(%s)" % (type(self).__module__, type(self).__qualname__, self._file)

    def __reduce__(self):
        if self._key is None:
            from pickle import PicklingError

            raise PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return type(self), (self._key,)


def available_timezones():
    found = set()
    for base in TZPATH:
        for folder, dirs, files in os.walk(base):
            dirs[:] = [d for d in dirs if d not in ("posix", "right")]
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as f:
                    if f.read(4) == b"TZif":
                        found.add(os.path.relpath(path, base))
    return found - {"posixrules", "localtime"}
