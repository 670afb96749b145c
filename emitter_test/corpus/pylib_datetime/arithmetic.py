# datetime: sums and differences near the ends of all ranges, texts in the usual ISO form and near it, timestamps, subclasses.
# heavy
from datetime import date, datetime, time, timedelta, timezone


def attempt(f, *args):
    try:
        return repr(f(*args))
    except (OverflowError, TypeError) as e:
        return type(e).__name__
    except Exception as e:
        return f"{type(e).__name__}: {e}"


deltas = [
    timedelta(), timedelta(1), timedelta(-1), timedelta(0, 1), timedelta(0, -1), timedelta(0, 0, 1), timedelta(0, 0, -1), timedelta(1, 86399, 999999),
    timedelta(365), timedelta(-366), timedelta(146097), timedelta(999999999), timedelta(-999999999), timedelta.max, timedelta.min, timedelta(3652058),
    timedelta(hours=25, minutes=61, seconds=61, microseconds=10**7 + 1),
]
stamps = [
    datetime.min, datetime.max, datetime(2024, 2, 29, 23, 59, 59, 999999), datetime(1999, 12, 31), datetime(2000, 1, 1), datetime(1900, 3, 1, 1), datetime(2100, 2, 28, 12),
    datetime(4, 12, 31), datetime(400, 12, 31, 5), datetime(1970, 1, 1), datetime(1969, 12, 31, 23, 59, 59, 999999),
]
for a in stamps:
    for d in deltas:
        print(attempt(lambda: a + d), attempt(lambda: d + a), attempt(lambda: a - d), attempt(lambda: a.date() + d), attempt(lambda: a.date() - d))
    for b in stamps:
        print(attempt(lambda: a - b), attempt(lambda: a.date() - b.date()))
for d in deltas:
    print(attempt(lambda: -d), attempt(lambda: abs(d)), attempt(lambda: +d), str(d), d.total_seconds())
    for e in deltas:
        print(attempt(lambda: d + e), attempt(lambda: d - e))
    for n in (0, 1, -1, 2, 7, -13, 10**9, 10**30, True, 0.5, -1.25):
        print(attempt(lambda: d * n), attempt(lambda: n * d))
print(attempt(lambda: deltas[1] + 1), attempt(lambda: 1 - deltas[1]), attempt(lambda: stamps[0] + 1), attempt(lambda: date.min - 1), attempt(lambda: 1 + date.min))

n = 0
for i in range(1, 3652060, 997):
    d = date.fromordinal(i)
    assert d.toordinal() == i
    n = (n * 31 + d.year * 372 + d.month * 31 + d.day + d.weekday() + sum(d.isocalendar())) % 1000003
print(n)
for i in (0, -1, 1, 366, 146097, 146098, 3652059, 3652060, 1.5, "x"):
    print(attempt(date.fromordinal, i))

texts = [
    "2024-02-29", "2023-02-29", "2024-13-01", "2024-00-01", "0000-01-01", "2024-01-32", "2024-1-01", "20240229", "2024-W09-4", "2024-02-29T", "2024-02-29T12",
    "2024-02-29T12:34", "2024-02-29 12:34:56", "2024-02-29x12:34:56", "2024-02-29é12:34:56", "2024-02-29T12:34:56.789", "2024-02-29T12:34:56.789012", "2024-02-29T12:34:56,789",
    "2024-02-29T24:00:00", "2024-02-29T23:60:00", "2024-02-29T23:59:60", "2024-02-29T12:34:56.78901", "2024-02-29T12:34:56Z", "2024-02-29T12:34:56+01:00", "2024-02-29T12-34:56",
    "2024-02-29T12:34-56", "2024-02-29T12:34:5x", "٢024-02-29", "2024-02-2٩T12:34:56", "-024-02-29T12:34", "2024-02-29T12:34:56.123456789", "2024/02/29", "", "2024-02-29T12:3456",
]
for s in texts:
    print(ascii(s), *[ascii(attempt(f, s)).split("Invalid")[0] for f in (date.fromisoformat, datetime.fromisoformat)])
print(attempt(date.fromisoformat, 5), attempt(datetime.fromisoformat, b"2024-02-29"))

for t in (0, 1, -1, 0.5, 1.0000005, 1.0000015, -0.0000005, 1e9 + 0.999999, 1e9 + 0.9999996, -62135596800, 253402300799, 1709210096, True):
    print(attempt(datetime.utcfromtimestamp, t), attempt(datetime.fromtimestamp, t, timezone.utc))
for t in (253402300800, -62135596801, 1e12, 1e20, 10**30, float("inf"), float("nan"), "x", None):
    print(attempt(datetime.utcfromtimestamp, t).split(":")[0], attempt(date.fromtimestamp, t).split(":")[0])
for t in range(0, 2 * 10**9, 98765432):
    assert datetime.fromtimestamp(t).timestamp() == t
    assert datetime.fromtimestamp(t, timezone.utc).timestamp() == t

east, west = timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=8), "PST")
u = datetime(2024, 1, 1, 3, 4, 5, 6, tzinfo=east)
for tz in (east, west, timezone.utc):
    v = u.astimezone(tz)
    print(v, v.tzinfo is tz, v == u, v - u, (v + timedelta(1)).tzinfo is tz)
print(u.astimezone(east) is u, attempt(datetime.min.replace(tzinfo=east).astimezone, west), attempt(datetime.max.replace(tzinfo=west).astimezone, east))


class MyDate(date):
    pass


class MyTime(datetime):
    def __new__(cls, *args, **kw):
        self = super().__new__(cls, *args, **kw)
        self.made = True
        return self


class MyDelta(timedelta):
    pass


m = MyTime(2024, 1, 31, 5)
for x in (m + timedelta(1), m - timedelta(1), MyTime.fromisoformat("2024-01-01T00:00"), MyTime.utcfromtimestamp(5)):
    print(type(x).__name__, x, x.made)
print(type(MyDate(2024, 1, 31) + timedelta(1)).__name__, type(MyDate.fromordinal(5)).__name__, type(MyDate.fromisoformat("2024-01-01")).__name__)
print(type(MyDelta(1) + MyDelta(2)).__name__, type(-MyDelta(1)).__name__, type(MyDelta(1) * 3).__name__, m.replace(year=1), m - MyDelta(1), MyDate(2024, 1, 1) - date(2023, 1, 1))
print(repr(datetime(1, 2, 3)), repr(datetime(1, 2, 3, 4, 5, 6)), repr(datetime(1, 2, 3, 4, 5, 0, 7)), repr(datetime(1, 2, 3, tzinfo=timezone.utc, fold=1)))
