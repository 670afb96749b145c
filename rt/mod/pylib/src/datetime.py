"""Dates, times, durations and time zones."""

import time as _time
from _datetime import broken as _broken, mktime as _mktime, order as _order, parse as _parse

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_days_in_month = (-1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_days_before_month = (-1, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_day_names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_month_names = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in_month[month]


def _day_of_year(year, month, day):
    return _days_before_month[month] + (month > 2 and _is_leap(year)) + day


def _ymd2ord(year, month, day):
    """The number of a day, 1 being January 1 of year 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _day_of_year(year, month, day)


def _ord2ymd(n):
    n -= 1
    n400 = n // 146097
    n -= n400 * 146097
    n100 = n // 36524
    n -= n100 * 36524
    n4 = n // 1461
    n -= n4 * 1461
    n1 = n // 365
    n -= n1 * 365
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        # The last day of a leap year.
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = n // 32 + 1
    if month < 12 and n >= _days_before_month[month + 1] + (month > 1 and leap):
        month += 1
    return year, month, n - _days_before_month[month] - (month > 2 and leap) + 1


def _iso_week1_monday(year):
    """The number of the Monday that begins the first ISO week of a year."""
    first = _ymd2ord(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_ymd(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        # A year has a week 53 if it begins with a Thursday, or with a Wednesday and is a leap year.
        weekday = _ymd2ord(year, 1, 1) % 7
        if week != 53 or not (weekday == 4 or weekday == 3 and _is_leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _ord2ymd(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, us, fold):
    hour, minute, second, us = _int(hour), _int(minute), _int(second), _int(us)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= us <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, us, fold


def _int(x):
    if type(x) is int:
        return x
    try:
        return x.__index__()
    except AttributeError:
        raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer") from None


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type " + repr(type(tz).__name__))


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not {type(offset).__name__!r}")
    if not -_one_day < offset < _one_day:
        raise ValueError(
            f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}."
        )


def _check_tzname(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


# ---- texts


def _format_offset(offset, sep=":"):
    """+HH:MM[:SS[.ffffff]]"""
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    seconds = offset.days * 86400 + offset.seconds
    minutes = seconds // 60
    seconds -= minutes * 60
    hours = minutes // 60
    minutes -= hours * 60
    text = f"{sign}{hours:02d}{sep}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{sep}{seconds:02d}"
        if offset.microseconds:
            text += f".{offset.microseconds:06d}"
    return text


def _format_time(h, m, s, us, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "seconds":
        return f"{h:02d}:{m:02d}:{s:02d}"
    if timespec == "microseconds":
        return f"{h:02d}:{m:02d}:{s:02d}.{us:06d}"
    if timespec == "milliseconds":
        return f"{h:02d}:{m:02d}:{s:02d}.{us // 1000:03d}"
    if timespec == "minutes":
        return f"{h:02d}:{m:02d}"
    if timespec == "hours":
        return f"{h:02d}"
    raise ValueError("Unknown timespec value")


def _strftime(obj, format, tt):
    """strftime in the C locale; obj is asked for microseconds and time zone."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    year, month, day, hour, minute, second, weekday, yday = tt[:8]
    out = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != "%" or i == n:
            out.append(c)
            continue
        start = i
        while i < n and format[i] in "-_0^#":
            i += 1
        flags = format[start:i]
        start = i
        while i < n and format[i].isdigit():
            i += 1
        width = format[start:i]
        if i == n:
            out.append("%" + flags + width)
            break
        c = format[i]
        i += 1
        if c == "Y":
            text = str(year)
        elif c == "m":
            text = f"{month:02d}"
        elif c == "d":
            text = f"{day:02d}"
        elif c == "H":
            text = f"{hour:02d}"
        elif c == "M":
            text = f"{minute:02d}"
        elif c == "S":
            text = f"{second:02d}"
        elif c == "f":
            text = f"{getattr(obj, 'microsecond', 0):06d}"
        elif c == "z":
            offset = obj.utcoffset() if hasattr(obj, "utcoffset") else None
            text = _format_offset(offset, "")
        elif c == "Z":
            text = (obj.tzname() if hasattr(obj, "tzname") else None) or ""
        elif c == "y":
            text = f"{year % 100:02d}"
        elif c == "b" or c == "h":
            text = _month_names[month][:3]
        elif c == "B":
            text = _month_names[month]
        elif c == "a":
            text = _day_names[weekday][:3]
        elif c == "A":
            text = _day_names[weekday]
        elif c == "j":
            text = f"{yday:03d}"
        elif c == "I":
            text = f"{(hour + 11) % 12 + 1:02d}"
        elif c == "p":
            text = "AM" if hour < 12 else "PM"
        elif c == "w":
            text = str((weekday + 1) % 7)
        elif c == "u":
            text = str(weekday + 1)
        elif c == "U":
            text = f"{(yday + 6 - (weekday + 1) % 7) // 7:02d}"
        elif c == "W":
            text = f"{(yday + 6 - weekday) // 7:02d}"
        elif c in "GgV":
            iso_year, week, _ = _date_class(year, month, day).isocalendar()
            text = str(iso_year) if c == "G" else f"{iso_year % 100:02d}" if c == "g" else f"{week:02d}"
        elif c in _compound:
            text = _strftime(obj, _compound[c], tt)
        elif c == "C":
            text = f"{year // 100:02d}"
        elif c == "e":
            text = f"{day:2d}"
        elif c == "k":
            text = f"{hour:2d}"
        elif c == "l":
            text = f"{(hour + 11) % 12 + 1:2d}"
        elif c == "P":
            text = "am" if hour < 12 else "pm"
        elif c == "s":
            text = str(int(_time.mktime(tuple(tt[:6]) + (0, 0, -1))))
        elif c == "n":
            text = "\n"
        elif c == "t":
            text = "\t"
        elif c == "%":
            text = "%"
        else:
            text = f"%{flags}{width}{c}"
            flags = width = ""
        out.append(_pad(text, flags, width) if flags or width else text)
    return "".join(out)


def _pad(text, flags, width):
    """What GNU's strftime does: no padding, padding with blanks or zeros, capitals, and a least width."""
    number = text.strip().isdigit()
    if number and "-" in flags:
        text = text.strip().lstrip("0") or "0"
    elif number and "_" in flags:
        text = (text.strip().lstrip("0") or "0").rjust(len(text))
    elif number and "0" in flags:
        text = text.strip().rjust(len(text), "0")
    if "^" in flags:
        text = text.upper()
    elif "#" in flags:
        text = text.lower() if text.isupper() else text.upper()
    return text.rjust(int(width or 0), "0" if number and "_" not in flags else " ")


_compound = {
    "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S",
    "R": "%H:%M", "r": "%I:%M:%S %p",
}


def _digits(s, start, n):
    """The number that n digits of s make."""
    part = s[start : start + n]
    if len(part) != n or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _parse_date(s):
    """YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]"""
    year = _digits(s, 0, 4)
    dash = s[4:5] == "-"
    pos = 5 if dash else 4
    if s[pos : pos + 1] == "W":
        week = _digits(s, pos + 1, 2)
        pos += 3
        day = 1
        if pos < len(s):
            if (s[pos] == "-") != dash:
                raise ValueError
            pos += dash
            day = _digits(s, pos, 1)
            pos += 1
        if pos != len(s):
            raise ValueError
        return _iso_to_ymd(year, week, day)
    month = _digits(s, pos, 2)
    pos += 2
    if (s[pos : pos + 1] == "-") != dash:
        raise ValueError
    day = _digits(s, pos + dash, 2)
    if pos + dash + 2 != len(s):
        raise ValueError
    return year, month, day


def _parse_hms(s):
    """HH[[:]MM[[:]SS[.f...]]]; returns four numbers."""
    parts = [_digits(s, 0, 2), 0, 0, 0]
    pos = 2
    n = len(s)
    colon = s[2:3] == ":"
    for i in (1, 2):
        if pos == n:
            return parts
        if (s[pos] == ":") != colon:
            raise ValueError
        pos += colon
        parts[i] = _digits(s, pos, 2)
        pos += 2
    if pos < n:
        if s[pos] not in ".,":
            raise ValueError
        fraction = s[pos + 1 :]
        if not fraction or not (fraction.isascii() and fraction.isdigit()):
            raise ValueError
        parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(s):
    """Hours to microseconds and the time zone."""
    if len(s) < 2:
        raise ValueError
    end = len(s)
    tz = None
    for i, c in enumerate(s):
        if c in "+-Z":
            end = i
            rest = s[i + 1 :]
            if c == "Z":
                if rest:
                    raise ValueError
                tz = timezone.utc
            else:
                if len(rest) in (0, 1, 3):
                    raise ValueError
                h, m, sec, us = _parse_hms(rest)
                offset = timedelta(hours=h, minutes=m, seconds=sec, microseconds=us)
                tz = timezone(-offset if c == "-" else offset) if offset else timezone.utc
            break
    return tuple(_parse_hms(s[:end])) + (tz,)


def _round_half_even(x, y):
    """x / y as the nearest int, the even one of two that are equally near."""
    q, r = divmod(x, y)
    r *= 2
    if (r > y if y > 0 else r < y) or r == y and q % 2 == 1:
        q += 1
    return q


# ---- timedelta


class timedelta:
    """A duration: days, seconds and microseconds."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and milliseconds == minutes == hours == weeks == 0:
            us = microseconds
        else:
            days, seconds, us = _exact(days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        return _delta(days, seconds, us, cls)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """The duration in seconds."""
        return ((self._days * 86400 + self._seconds) * 1000000 + self._microseconds) / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        return f"{_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes = self._seconds // 60
        seconds = self._seconds - minutes * 60
        hours = minutes // 60
        minutes -= hours * 60
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def __add__(self, other):
        if not isinstance(other, timedelta):
            cls = type(other)
            return other + self if cls is _datetime_class or cls is _date_class else NotImplemented
        return _delta(self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return -self + other

    def __neg__(self):
        return _delta(-self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return timedelta(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if type(other) is int:
            return _delta(self._days * other, self._seconds * other, self._microseconds * other)
        if isinstance(other, int):
            return timedelta(self._days * other, self._seconds * other, self._microseconds * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta(0, 0, _round_half_even(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        if isinstance(other, int):
            return timedelta(0, 0, self._us() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            return timedelta(0, 0, _round_half_even(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta(0, 0, _round_half_even(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self._us() % other._us())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._us(), other._us())
        return q, timedelta(0, 0, r)

    def _state(self):
        return self._days, self._seconds, self._microseconds

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._state() == other._state()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._state() <= other._state()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._state() < other._state()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._state() >= other._state()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._state() > other._state()

    def __hash__(self):
        return hash(self._state())

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, self._state()


def _delta(days, seconds, us, cls=timedelta):
    """A timedelta of ints."""
    if not 0 <= us < 1000000:
        carry = us // 1000000
        us -= carry * 1000000
        seconds += carry
    if not 0 <= seconds < 86400:
        carry = seconds // 86400
        seconds -= carry * 86400
        days += carry
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    new = object.__new__(cls)
    new._days = days
    new._seconds = seconds
    new._microseconds = us
    return new


def _exact(days, seconds, us, milliseconds, minutes, hours, weeks):
    """The arguments of timedelta as ints. Fractions are carried down and rounded once, as microseconds."""
    if not (
        isinstance(days, float) or isinstance(seconds, float) or isinstance(us, float) or isinstance(minutes, float)
        or isinstance(hours, float) or isinstance(weeks, float) or isinstance(milliseconds, float)
    ):
        for name, x in (
            ("days", days), ("seconds", seconds), ("microseconds", us), ("milliseconds", milliseconds),
            ("minutes", minutes), ("hours", hours), ("weeks", weeks),
        ):
            if not isinstance(x, int):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(x).__name__}")
        return days + weeks * 7, seconds + minutes * 60 + hours * 3600, us + milliseconds * 1000
    total = 0
    fraction = 0.0
    for x, unit in (
        (us, 1), (milliseconds, 1000), (seconds, 1000000), (minutes, 60000000), (hours, 3600000000),
        (days, 86400000000), (weeks, 604800000000),
    ):
        if isinstance(x, int):
            total += x * unit
        elif isinstance(x, float):
            whole = int(x)
            total += whole * unit
            part = (x - whole) * unit
            whole = int(part)
            total += whole
            fraction += part - whole
        else:
            raise TypeError(f"unsupported type for timedelta component: {type(x).__name__}")
    if fraction:
        # Round to even, counting what is there already.
        whole = round(fraction)
        if abs(whole - fraction) == 0.5 and total & 1:
            whole = 2 * round((fraction + 1) * 0.5) - 1
        total += whole
    return 0, 0, total


def _name(obj):
    cls = obj.__class__
    return "datetime." + cls.__name__ if cls.__module__ == "datetime" else cls.__name__


# ---- date


class IsoCalendarDate(tuple):
    """year, week and weekday of the ISO calendar."""

    def __new__(cls, year, week, weekday, /):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"{_name(self)}(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ("_year", "_month", "_day", "_hashcode")

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            state = _state_bytes(year)
            year, month, day = state[0] << 8 | state[1], state[2], state[3]
        if month is None or day is None:
            missing = "'month' (pos 2)" if month is None else "'day' (pos 3)"
            raise TypeError(f"function missing required argument {missing}")
        self = object.__new__(cls)
        if not (type(year) is int and type(month) is int and type(day) is int and 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= _days_in_month[month]):
            year, month, day = _check_date(year, month, day)
        self._year = year
        self._month = month
        self._day = day
        self._hashcode = -1
        return self

    @classmethod
    def fromtimestamp(cls, t):
        """The local date of a POSIX timestamp."""
        if t is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        if isinstance(t, float) and t - t == 0:
            t = int(t // 1)
        y, m, d = _broken(t, False)[:3]
        return cls(y, m, d)

    @classmethod
    def today(cls):
        """The date of today."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        """The date with a number, 1 being January 1 of year 1."""
        n = _int(n)
        if not 1 <= n <= _MAXORDINAL:
            raise ValueError("ordinal must be >= 1" if n < 1 else f"year {_ord2ymd(n)[0]} is out of range")
        year, month, day = _ord2ymd(n)
        return _date(year, month, day) if cls is _date_class else cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string):
        """The date of a text in most of the ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) == 10:
            fields = _parse(date_string, True)
            if fields is not None:
                year, month, day = fields
                return _date(year, month, day) if cls is _date_class else cls(year, month, day)
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        try:
            return cls(*_parse_date(date_string))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of a year, week and weekday of the ISO calendar."""
        return cls(*_iso_to_ymd(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """The form of C, such as Sun Jun  9 01:21:11 1993."""
        weekday = self.weekday()
        return f"{_day_names[weekday][:3]} {_month_names[self._month][:3]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """The date as format says."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """YYYY-MM-DD"""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        """The date in the form of time.localtime()."""
        yday = _day_of_year(self._year, self._month, self._day)
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), yday, -1))

    def toordinal(self):
        """The number of the day, 1 being January 1 of year 1."""
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """The date with some parts changed."""
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day,
        )

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, _date_class) and not isinstance(other, _datetime_class):
            return self._key() == other._key()
        return NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if _both_dates(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if _both_dates(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if _both_dates(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if _both_dates(other) else NotImplemented

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._key()) & 0xFFFFFFFFFFFFFFF
        return self._hashcode

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        day = self._day + other._days
        if 1 <= day <= _days_in_month[self._month] and type(self) is _date_class:
            return _date(self._year, self._month, day)
        n = self.toordinal() + other._days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        cls = type(self)
        if cls is not _date_class:
            return cls.fromordinal(n)
        year, month, day = _ord2ymd(n)
        return _date(year, month, day)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, _date_class) and not isinstance(other, _datetime_class):
            return _delta(self.toordinal() - other.toordinal(), 0, 0)
        return NotImplemented

    def weekday(self):
        """0 for Monday to 6 for Sunday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday to 7 for Sunday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and weekday of the ISO calendar."""
        year = self._year
        today = self.toordinal()
        day = today - _iso_week1_monday(year)
        week = day // 7
        if week < 0:
            year -= 1
            day = today - _iso_week1_monday(year)
            week = day // 7
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day % 7 + 1)

    def __reduce__(self):
        return self.__class__, (bytes((self._year >> 8, self._year & 255, self._month, self._day)),)


def _date(year, month, day):
    """A date of numbers that need no check."""
    new = object.__new__(_date_class)
    new._year = year
    new._month = month
    new._day = day
    new._hashcode = -1
    return new


def _both_dates(other):
    if isinstance(other, _datetime_class):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return isinstance(other, _date_class)


# ---- time zones


class tzinfo:
    """Base class of time zones."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        """The local time of a time in UTC that has this zone attached."""
        if not isinstance(dt, _datetime_class):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        get_args = getattr(self, "__getinitargs__", None)
        args = get_args() if get_args is not None else ()
        return self.__class__, args, getattr(self, "__dict__", None) or None


class timezone(tzinfo):
    """A time zone with a fixed offset from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError("name must be a string")
        if name is None and not offset:
            return cls.utc
        if not -_one_day < offset < _one_day:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        return cls._create(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_name(self)}({self._offset!r})"
        return f"{_name(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, _datetime_class):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + (_format_offset(self._offset) if self._offset else "")

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        if not isinstance(dt, _datetime_class):
            raise TypeError("fromutc: argument must be a datetime instance, not " + type(dt).__name__)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


# ---- time


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hashcode")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state, tzinfo = _state_bytes(hour), minute or None
            hour, fold, minute, second = state[0] & 0x7F, state[0] >> 7, state[1], state[2]
            microsecond = int.from_bytes(state[3:], "big")
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(
            hour, minute, second, microsecond, fold
        )
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._hashcode = -1
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compare(self, other):
        """-1, 0 or 1; None if only one of them knows its offset."""
        mine, theirs = self._us(), other._us()
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
            if a != b:
                if a is None or b is None:
                    return None
                mine -= a._us()
                theirs -= b._us()
        return (mine > theirs) - (mine < theirs)

    def _order(self, other):
        c = self._compare(other)
        if c is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return c

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._us() == other._us() if self._tzinfo is other._tzinfo else self._compare(other) == 0

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._us() <= other._us() if self._tzinfo is other._tzinfo else self._order(other) <= 0

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._us() < other._us() if self._tzinfo is other._tzinfo else self._order(other) < 0

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._us() >= other._us() if self._tzinfo is other._tzinfo else self._order(other) >= 0

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._us() > other._us() if self._tzinfo is other._tzinfo else self._order(other) > 0

    def __hash__(self):
        if self._hashcode == -1:
            t = self.replace(fold=0) if self._fold else self
            offset = t.utcoffset()
            us = self._us()
            self._hashcode = hash(us if not offset else us - offset._us())
        return self._hashcode

    def __repr__(self):
        text = f"{_name(self)}({self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return text + ")"

    def isoformat(self, timespec="auto"):
        """HH:MM[:SS[.ffffff]] with the offset."""
        text = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _format_offset(self.utcoffset())

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string):
        """The time of a text in most of the ISO 8601 formats."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_time(time_string.removeprefix("T")))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def strftime(self, format):
        """The time as format says; the date is January 1, 1900."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        """How far the zone is east of UTC, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        """The name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(None)
        _check_tzname(name)
        return name

    def dst(self):
        """The daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The time with some parts changed."""
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def __reduce__(self):
        state = bytes((self._hour | self._fold << 7, self._minute, self._second)) + self._microsecond.to_bytes(3, "big")
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)


def _state_bytes(state):
    """What CPython's pickles have for the fields."""
    return state.encode("latin-1") if isinstance(state, str) else state


# ---- datetime

def _time_of(hour, minute, second, us, tzinfo, fold):
    """A time of numbers that need no check."""
    new = object.__new__(_time_class)
    new._hour = hour
    new._minute = minute
    new._second = second
    new._microsecond = us
    new._tzinfo = tzinfo
    new._fold = fold
    new._hashcode = -1
    return new


_time_class = time
_tzinfo_class = tzinfo


class datetime(date):
    """A day and a time."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(
        cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state, tzinfo = _state_bytes(year), month
            year, month, fold, day = state[0] << 8 | state[1], state[2] & 0x7F, state[2] >> 7, state[3]
            hour, minute, second, microsecond = state[4], state[5], state[6], int.from_bytes(state[7:], "big")
        if month is None or day is None:
            missing = "'month' (pos 2)" if month is None else "'day' (pos 3)"
            raise TypeError(f"function missing required argument {missing}")
        self = object.__new__(cls)
        if not (type(year) is int and type(month) is int and type(day) is int and 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= _days_in_month[month]):
            year, month, day = _check_date(year, month, day)
        self._year = year
        self._month = month
        self._day = day
        if not (
            type(hour) is int and type(minute) is int and type(second) is int and type(microsecond) is int and type(fold) is int
            and 0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59 and 0 <= microsecond <= 999999 and 0 <= fold <= 1
        ):
            hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._fold = fold
        if tzinfo is not None:
            _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._hashcode = -1
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _from_timestamp(cls, t, utc, tz):
        if not isinstance(t, float):
            t = _int(t)
        y, m, d, hh, mm, ss, us, fold = _broken(t, utc)
        if cls is _datetime_class and 1 <= y <= 9999:
            result = _datetime(y, m, d, hh, mm, ss, us, tz)
        else:
            result = cls(y, m, d, hh, mm, ss, us, tz)
        if tz is not None:
            return tz.fromutc(result)
        if fold:
            # In the hour that comes twice, the second time is marked.
            result._fold = 1
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The local time, or the time in tz, of a POSIX timestamp."""
        _check_tzinfo(tz)
        return cls._from_timestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        """The time in UTC, without zone, of a POSIX timestamp."""
        return cls._from_timestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        """The time now."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The time now in UTC, without zone."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A date and a time together."""
        if not isinstance(date, _date_class):
            raise TypeError("date argument must be a date instance")
        if not isinstance(time, _time_class):
            raise TypeError("time argument must be a time instance")
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        """The time of a text in most of the ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse(date_string, False)
        if fields is not None:
            y, m, d, hh, mm, ss, us, offset = fields
            tz = None if offset is None else timezone(_delta(0, offset, 0)) if offset else timezone.utc
            return _datetime(y, m, d, hh, mm, ss, us, tz) if cls is _datetime_class else cls(y, m, d, hh, mm, ss, us, tz)
        if len(date_string) < 7:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        try:
            end = _end_of_date(date_string)
            fields = _parse_date(date_string[:end])
            if len(date_string) > end:
                fields += _parse_time(date_string[end + 1 :])
            return cls(*fields)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        """The time that a text means, read as format says."""
        from _strptime import _strptime_datetime

        return _strptime_datetime(cls, date_string, format)

    def timetuple(self):
        """The time in the form of time.localtime()."""
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _time.struct_time(self._fields() + (self.weekday(), _day_of_year(*self._key()), flag))

    def _fields(self):
        return self._year, self._month, self._day, self._hour, self._minute, self._second

    def _mktime(self):
        """The POSIX timestamp of a time without zone, whole seconds."""
        return _mktime(self._year, self._month, self._day, self._hour, self._minute, self._second, self._fold)

    def timestamp(self):
        """The POSIX timestamp."""
        if self._tzinfo is None:
            return self._mktime() + self._microsecond / 1e6
        return (self - _epoch).total_seconds()

    def utctimetuple(self):
        """The time in UTC in the form of time.gmtime()."""
        offset = self.utcoffset()
        dt = self - offset if offset else self
        return _time.struct_time(dt._fields() + (dt.weekday(), _day_of_year(*dt._key()), 0))

    def date(self):
        """The date alone."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time alone, without zone."""
        return _time_of(self._hour, self._minute, self._second, self._microsecond, None, self._fold)

    def timetz(self):
        """The time alone, with zone."""
        return _time_of(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
        fold=None,
    ):
        """The time with some parts changed."""
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def _local_timezone(self):
        ts = self._mktime() if self._tzinfo is None else (self - _epoch) // timedelta(0, 1)
        local = _time.localtime(ts)
        offset = getattr(local, "tm_gmtoff", None)
        if offset is None:
            offset = (_datetime_class(*local[:6]) - _datetime_class(*_time.gmtime(ts)[:6])) // timedelta(0, 1)
        return timezone(timedelta(0, offset), getattr(local, "tm_zone", None))

    def astimezone(self, tz=None):
        """The same moment in another zone, by default the local one."""
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        mytz = self._tzinfo
        if type(mytz) is timezone and type(tz) is timezone and type(self) is _datetime_class:
            if tz is mytz:
                return self
            offset = mytz._offset
            new = self._shift(-offset._days, -offset._seconds, -offset._microseconds) + tz._offset
            new._tzinfo = tz
            return new
        if mytz is None:
            mytz = self._local_timezone()
            offset = mytz.utcoffset(self)
        else:
            offset = mytz.utcoffset(self)
            _check_offset("utcoffset", offset)
            if offset is None:
                mytz = self.replace(tzinfo=None)._local_timezone()
                offset = mytz.utcoffset(self)
        if tz is self._tzinfo:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        """The form of C, such as Sun Jun  9 01:21:11 1993."""
        return (
            f"{_day_names[self.weekday()][:3]} {_month_names[self._month][:3]} {self._day:2d} {self._hour:02d}:"
            f"{self._minute:02d}:{self._second:02d} {self._year:04d}"
        )

    def isoformat(self, sep="T", timespec="auto"):
        """YYYY-MM-DDTHH:MM:SS[.ffffff] with the offset."""
        if not isinstance(sep, str) or len(sep) != 1:
            kind = "None" if sep is None else type(sep).__name__
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {kind}")
        text = (
            f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
            + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        )
        return text + _format_offset(self.utcoffset())

    def __repr__(self):
        text = f"{_name(self)}({self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return text + ")"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        """How far the zone is east of UTC, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        """The name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        _check_tzname(name)
        return name

    def dst(self):
        """The daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def _compare(self, other, equality):
        """-1, 0 or 1; for equality also 2: different whatever the offsets."""
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
            if equality and (
                a != self.replace(fold=not self._fold).utcoffset()
                or b != other.replace(fold=not other._fold).utcoffset()
            ):
                # In a fold or gap, nothing in another zone is equal.
                return 2
            if a != b:
                if a is None or b is None:
                    if equality:
                        return 2
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                diff = self - other
                return -1 if diff.days < 0 else 1 if diff else 0
        if self._year != other._year:
            return -1 if self._year < other._year else 1
        if self._month != other._month:
            return -1 if self._month < other._month else 1
        if self._day != other._day:
            return -1 if self._day < other._day else 1
        mine, theirs = (self._hour * 60 + self._minute) * 60 + self._second, (other._hour * 60 + other._minute) * 60 + other._second
        if mine == theirs:
            mine, theirs = self._microsecond, other._microsecond
        return 0 if mine == theirs else -1 if mine < theirs else 1

    def __eq__(self, other):
        if isinstance(other, _datetime_class):
            return self._compare(other, True) == 0
        return False if isinstance(other, _date_class) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if _both_datetimes(other) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if _both_datetimes(other) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if _both_datetimes(other) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if _both_datetimes(other) else NotImplemented

    def _us(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86400 + seconds) * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._shift(other._days, other._seconds, other._microseconds)

    __radd__ = __add__

    def _shift(self, days, seconds, us):
        # The numbers stay small: no product of days and microseconds.
        us += self._microsecond
        seconds += (self._hour * 60 + self._minute) * 60 + self._second
        if not 0 <= us < 1000000:
            carry = us // 1000000
            us -= carry * 1000000
            seconds += carry
        if not 0 <= seconds < 86400:
            carry = seconds // 86400
            seconds -= carry * 86400
            days += carry
        year, month, day = self._year, self._month, self._day + days
        if not 1 <= day <= _days_in_month[month]:
            days += _ymd2ord(year, month, self._day)
            if not 0 < days <= _MAXORDINAL:
                raise OverflowError("date value out of range")
            year, month, day = _ord2ymd(days)
        minute = seconds // 60
        second = seconds - minute * 60
        hour = minute // 60
        minute -= hour * 60
        cls = type(self)
        if cls is not _datetime_class:
            return cls(year, month, day, hour, minute, second, us, self._tzinfo)
        # What is computed needs no checks.
        return _datetime(year, month, day, hour, minute, second, us, self._tzinfo)

    def __sub__(self, other):
        if not isinstance(other, _datetime_class):
            return self._shift(-other._days, -other._seconds, -other._microseconds) if isinstance(other, timedelta) else NotImplemented
        diff = _delta(
            _ymd2ord(self._year, self._month, self._day) - _ymd2ord(other._year, other._month, other._day),
            ((self._hour - other._hour) * 60 + self._minute - other._minute) * 60 + self._second - other._second,
            self._microsecond - other._microsecond,
        )
        if self._tzinfo is other._tzinfo:
            return diff
        a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            return diff
        if a is None or b is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return diff + b - a

    def __hash__(self):
        if self._hashcode == -1:
            t = self.replace(fold=0) if self._fold else self
            offset = t.utcoffset()
            us = self._us()
            self._hashcode = hash(us if offset is None else us - offset._us())
        return self._hashcode

    def __reduce__(self):
        state = bytes((
            self._year >> 8, self._year & 255, self._month | self._fold << 7, self._day, self._hour, self._minute, self._second
        )) + self._microsecond.to_bytes(3, "big")
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)


def _datetime(year, month, day, hour, minute, second, us, tzinfo):
    """A datetime of numbers that need no check."""
    new = object.__new__(_datetime_class)
    new._year = year
    new._month = month
    new._day = day
    new._hour = hour
    new._minute = minute
    new._second = second
    new._microsecond = us
    new._fold = 0
    new._tzinfo = tzinfo
    new._hashcode = -1
    return new


def _both_datetimes(other):
    if isinstance(other, _datetime_class):
        return True
    if isinstance(other, _date_class):
        raise TypeError("can't compare datetime.datetime to datetime.date")
    return False


def _end_of_date(s):
    """Where the date in an ISO 8601 text ends."""
    n = len(s)
    if n == 7:
        return 7
    if s[4] == "-":
        if s[5] != "W":
            return 10
        if n < 8:
            raise ValueError
        if n > 8 and s[8] == "-":
            if n == 9:
                raise ValueError
            if n > 10 and s[10].isdigit():
                # YYYY-Www-HH: the dash is the separator.
                return 8
            return 10
        return 8
    if s[4] == "W":
        i = 7
        while i < n and s[i].isdigit():
            i += 1
        if i < 9:
            return i
        return 7 if i % 2 == 0 else 8
    return 8


# What the methods go by: programs put classes of their own in the place of date and datetime.
_date_class, _datetime_class = date, datetime
_one_day = timedelta(1)

timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
timezone.utc = UTC = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
_epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)

# The ints that instances are compared by, and how many bits they have.
_clock = ("_hour", 5, "_minute", 6, "_second", 6, "_microsecond", 20)
_order(timedelta, ("_days", 0, "_seconds", 0, "_microseconds", 0), None, None)
_order(date, ("_year", 14, "_month", 4, "_day", 5), None, "_hashcode")
_order(time, _clock, "_tzinfo", "_hashcode")
_order(datetime, ("_year", 14, "_month", 4, "_day", 5) + _clock, "_tzinfo", "_hashcode")
