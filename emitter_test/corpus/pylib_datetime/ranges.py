# Constructors with values at and beyond their limits, of other types; the order of datetimes that differ in one field.
from datetime import date, datetime, timedelta, timezone


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


base = [2020, 2, 28, 23, 59, 59, 999999]
for i, values in enumerate([[0, 1, 9999, 10000, 2019], [0, 1, 12, 13], [0, 1, 28, 29, 30, 31, 32], [-1, 0, 23, 24], [-1, 0, 59, 60], [-1, 59, 60], [-1, 0, 999999, 1000000]]):
    for v in values + [True, Index(1), 1.5, None, "1"]:
        args = base[:i] + [v] + base[i + 1 :]
        if v is None or isinstance(v, str) and i == 0:
            continue
        attempt(datetime, *args)
        if i < 3:
            attempt(date, *args[:3])
for fold in (0, 1, 2, -1, True):
    attempt(datetime, 2020, 1, 1, fold=fold)
attempt(datetime, 2020, 1, 1, 0, 0, 0, 0, "UTC")
attempt(datetime, 2020, 1, 1, 0, 0, 0, 0, timezone.utc)
attempt(datetime, 2021, 2, 29)
attempt(date, 2024, 2, 29)


class Sub(datetime):
    pass


attempt(Sub, 2020, 1, 31, 5)
for _ in range(200):  # while this is hot
    a = datetime(*base)
    signs = ""
    for i in range(7):
        for d in (-1, 1):
            args = list(base)
            args[i] += d
            try:
                b = datetime(*args)
            except ValueError:
                continue
            signs += "%d%d%d%d" % (a < b, a <= b, a == b, a > b)
    signs += "%d%d" % (a == datetime(*base), a <= datetime(*base, fold=1))
print(signs)
zone = timezone(timedelta(hours=2))
x, y = datetime(2020, 1, 1, 12, tzinfo=timezone.utc), datetime(2020, 1, 1, 13, 59, 59, tzinfo=zone)
print(x > y, x == y + timedelta(seconds=1), sorted([x, y, x - timedelta(1)])[0])
