"""Reading dates and times as a format says, in the C locale."""

import time
from datetime import _day_names, _month_names, date, timedelta, timezone

_days = [name.lower() for name in _day_names]
_months = [name.lower() for name in _month_names]
_compound = {
    "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S",
    "R": "%H:%M", "r": "%I:%M:%S %p",
}

# Directives that are numbers: key, most digits, least and greatest value.
_numbers = {
    "d": ("day", 2, 1, 31), "H": ("hour", 2, 0, 23), "I": ("hour12", 2, 1, 12), "j": ("yday", 3, 1, 366),
    "m": ("month", 2, 1, 12), "M": ("minute", 2, 0, 59), "S": ("second", 2, 0, 61), "U": ("week_u", 2, 0, 53),
    "W": ("week_w", 2, 0, 53), "w": ("weekday_w", 1, 0, 6), "u": ("weekday_u", 1, 1, 7), "V": ("week_v", 2, 1, 53),
    "y": ("year2", 2, 0, 99), "Y": ("year", 4, 0, 9999), "G": ("iso_year", 4, 0, 9999),
}
_fixed = {"y": 2, "Y": 4, "G": 4}


class _Mismatch(Exception):
    pass


def _expand(format):
    out = []
    i = 0
    while i < len(format):
        if format[i] == "%" and i + 1 < len(format) and format[i + 1] in _compound:
            out.append(_compound[format[i + 1]])
            i += 2
        elif format[i] == "%" and i + 1 < len(format):
            out.append(format[i : i + 2])
            i += 2
        else:
            out.append(format[i])
            i += 1
    return "".join(out)


def _scan(text, format):
    """What the directives of format find in text; and where reading ends."""
    found = {}
    pos = i = 0
    n = len(format)
    while i < n:
        c = format[i]
        i += 1
        if c.isspace():
            while i < n and format[i].isspace():
                i += 1
            start = pos
            while pos < len(text) and text[pos].isspace():
                pos += 1
            if pos == start:
                raise _Mismatch
            continue
        if c == "%":
            c = format[i]
            i += 1
            if c != "%":
                pos = _directive(c, text, pos, found, format, i)
                continue
        if pos >= len(text) or text[pos].lower() != c.lower():
            raise _Mismatch
        pos += 1
    return found, pos


def _directive(c, text, pos, found, format, i):
    row = _numbers.get(c)
    if row is not None:
        key, most, low, high = row
        value, pos = _number(text, pos, most, low, high, _fixed.get(c, 1), _digits_after(format, i))
        found[key] = value
        return pos
    if c == "f":
        start = pos
        while pos < len(text) and pos - start < 6 and text[pos].isdigit():
            pos += 1
        if pos == start:
            raise _Mismatch
        found["us"] = int(text[start:pos].ljust(6, "0"))
        return pos
    if c in "aA":
        names = _days if c == "A" else [name[:3] for name in _days]
        found["weekday"], pos = _name(text, pos, names)
        return pos
    if c in "bBh":
        names = _months if c == "B" else [name[:3] for name in _months]
        found["month"], pos = _name(text, pos, names)
        return pos
    if c == "p":
        half, pos = _name(text, pos, ["am", "pm"])
        found["pm"] = half
        return pos
    if c == "z":
        return _offset(text, pos, found)
    if c == "Z":
        zones = ["utc", "gmt"] + [name.lower() for name in time.tzname]
        index, pos = _name(text, pos, zones)
        found["zone"] = zones[index]
        return pos
    raise ValueError(f"'{c}' is a bad directive in format '{format}'")


def _digits_after(format, i):
    """How many digits the directives right behind need at least."""
    need = 0
    while i + 1 < len(format) and format[i] == "%" and format[i + 1] in _numbers:
        need += _fixed.get(format[i + 1], 1)
        i += 2
    return need


def _number(text, pos, most, low, high, least, reserve):
    end = pos
    while end < len(text) and end - pos < most and text[end].isdigit():
        end += 1
    run = end
    while run < len(text) and text[run].isdigit():
        run += 1
    # Like a regular expression, take many digits but leave what is needed behind, and only values in range.
    for stop in range(min(end, run - reserve) if reserve else end, pos + least - 1, -1):
        value = int(text[pos:stop])
        if low <= value <= high:
            return value, stop
    raise _Mismatch


def _name(text, pos, names):
    best, index = -1, 0
    lower = text[pos : pos + 40].lower()
    for k, name in enumerate(names):
        if name and lower.startswith(name) and len(name) > best:
            best, index = len(name), k
    if best < 0:
        raise _Mismatch
    return index, pos + best


def _offset(text, pos, found):
    """Z, or +HH[:]MM[[:]SS[.ffffff]]"""
    if text[pos : pos + 1] == "Z":
        found["gmtoff"], found["gmtoff_us"] = 0, 0
        return pos + 1
    sign = text[pos : pos + 1]
    if sign not in ("+", "-"):
        raise _Mismatch
    pos += 1

    def two(at):
        part = text[at : at + 2]
        if len(part) != 2 or not part.isdigit():
            raise _Mismatch
        return int(part)

    hours = two(pos)
    pos += 2
    colon = text[pos : pos + 1] == ":"
    pos += colon
    minutes = two(pos)
    if minutes > 59:
        raise _Mismatch
    pos += 2
    seconds = us = 0
    rest = text[pos + (text[pos : pos + 1] == ":") :]
    if rest[:2].isdigit() and len(rest) >= 2 and (text[pos : pos + 1] == ":") == colon:
        pos += colon
        seconds = two(pos)
        pos += 2
        if text[pos : pos + 1] == ".":
            end = pos + 1
            while end < len(text) and end - pos <= 6 and text[end].isdigit():
                end += 1
            us = int(text[pos + 1 : end].ljust(6, "0"))
            pos = end
    elif rest[:2].isdigit() and len(rest) >= 2 and text[pos : pos + 1] == ":":
        raise ValueError(f"Inconsistent use of : in {text[-len(text):]}")
    total = hours * 3600 + minutes * 60 + seconds
    found["gmtoff"] = -total if sign == "-" else total
    found["gmtoff_us"] = -us if sign == "-" else us
    return pos


def _check_format(format):
    i = 0
    while i < len(format):
        if format[i] == "%":
            if i + 1 == len(format):
                raise ValueError(f"stray %% in format '{format}'" if False else f"stray % in format '{format}'")
            if format[i + 1] not in "aAbBhdHIjmMpSUwWuVyYGfzZ%" and format[i + 1] not in _compound:
                raise ValueError(f"'{format[i + 1]}' is a bad directive in format '{format}'")
            i += 1
        i += 1


def _strptime(text, format="%a %b %d %H:%M:%S %Y"):
    """The fields that a text gives: nine numbers of a time tuple, zone, offset; microseconds; those of the offset."""
    for i, x in enumerate((text, format)):
        if not isinstance(x, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(x)}")
    _check_format(format)
    try:
        f, pos = _scan(text, _expand(format))
    except _Mismatch:
        raise ValueError(f"time data {text!r} does not match format {format!r}") from None
    if pos != len(text):
        raise ValueError(f"unconverted data remains: {text[pos:]}")
    year = f.get("year")
    if year is None and "year2" in f:
        year = f["year2"] + (2000 if f["year2"] <= 68 else 1900)
    hour = f.get("hour", 0)
    if "hour12" in f:
        hour = f["hour12"] % 12
        if f.get("pm"):
            hour += 12
    weekday = f.get("weekday")
    if "weekday_w" in f:
        weekday = (f["weekday_w"] + 6) % 7
    if "weekday_u" in f:
        weekday = f["weekday_u"] - 1
    _check_iso(f, weekday)
    leap_fix = False
    if year is None:
        if f.get("month") == 2 and f.get("day") == 29:
            year = 1904
            leap_fix = True
        else:
            year = 1900
    month, day, yday = f.get("month", 1), f.get("day", 1), f.get("yday")
    if yday is None and weekday is not None:
        if "week_u" in f or "week_w" in f:
            yday = _yday_of_week(year, f.get("week_u", f.get("week_w")), weekday, "week_w" in f)
        elif "iso_year" in f and "week_v" in f:
            d = date.fromisocalendar(f["iso_year"], f["week_v"], weekday + 1)
            year, month, day = d.year, d.month, d.day
        if yday is not None and yday <= 0:
            year -= 1
            yday += 366 if _leap(year) else 365
    if yday is None:
        d = date(year, month, day)
        yday = d.toordinal() - date(year, 1, 1).toordinal() + 1
    else:
        d = date.fromordinal(yday - 1 + date(year, 1, 1).toordinal())
        year, month, day = d.year, d.month, d.day
    if weekday is None:
        weekday = d.weekday()
    if leap_fix:
        year = 1900
    zone = f.get("zone")
    isdst = -1
    if zone is not None:
        if zone in ("utc", "gmt"):
            isdst = 0
        elif len(time.tzname) > 1 and zone == time.tzname[1].lower() != time.tzname[0].lower():
            isdst = 1
        else:
            isdst = 0
    tt = (year, month, day, hour, f.get("minute", 0), f.get("second", 0), weekday, yday, isdst)
    return tt, zone, f.get("gmtoff"), f.get("us", 0), f.get("gmtoff_us", 0)


def _check_iso(f, weekday):
    if "iso_year" in f:
        if "yday" in f:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
            )
        if "week_v" not in f or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
    elif "week_v" in f:
        if "year" not in f and "year2" not in f or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _yday_of_week(year, week, weekday, monday_first):
    first = date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    in_week0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + in_week0 + 7 * (week - 1) + weekday


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime returns."""
    return time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What datetime.strptime returns."""
    tt, zone, gmtoff, us, gmtoff_us = _strptime(data_string, format)
    args = tt[:6] + (us,)
    if gmtoff is not None:
        offset = timedelta(seconds=gmtoff, microseconds=gmtoff_us)
        tz = timezone(offset, zone.upper()) if zone else timezone(offset)
        args += (tz,)
    return cls(*args)
