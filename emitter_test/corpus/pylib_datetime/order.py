# Dates, times and durations in sorts, sets, dicts and heaps, beside subclasses that order themselves otherwise; sums over all ends of months; ISO texts with offsets.
# heavy
import bisect
import heapq
import random
import zlib
from datetime import date, datetime, time, timedelta, timezone

r = random.Random(5)


def crc(values):
    return zlib.crc32(" ".join(map(str, values)).encode())


dates = [date(r.choice((1, 1999, 2000, 2001, 2024, 9999)), r.randint(1, 12), r.randint(1, 28)) for _ in range(300)]
moments = [datetime(2000 + r.randint(0, 3), r.randint(1, 3), r.randint(1, 3), r.randint(0, 3), r.randint(0, 2), r.randint(0, 1), r.choice((0, 1, 999999))) for _ in range(300)]
times = [time(r.randint(0, 3), r.randint(0, 3), 0, r.choice((0, 1, 999999))) for _ in range(100)]
spans = [timedelta(r.randint(-3, 3), r.randint(0, 3), r.choice((0, 1, 999999))) for _ in range(200)]
zone = timezone(timedelta(hours=2))
aware = [m.replace(tzinfo=r.choice((timezone.utc, zone))) for m in moments[:80]]

for values in dates, moments, times, spans, aware:
    out = sorted(values)
    again = list(values)
    again.sort(reverse=True)
    pairs = sorted((v, i) for i, v in enumerate(values))
    by = sorted(range(len(values)), key=lambda i: values[i])
    down = sorted(range(len(values)), key=values.__getitem__, reverse=True)
    print(crc(out), crc(again), crc(p[1] for p in pairs), crc(by), crc(down), max(values), min(values), len(set(values)), len(dict.fromkeys(values)))
    heap = list(values)
    heapq.heapify(heap)
    print(crc(heapq.heappop(heap) for _ in range(50)), bisect.bisect(out, out[40]), bisect.bisect_left(out, out[40]), values.index(out[-1]), values.count(out[10]))
    print(all((a < b) == (b > a) and (a <= b) != (a > b) and (a == b) != (a != b) for a in values[:40] for b in values[:40]), out[0] in set(values), hash(out[0]) == hash(min(values)))
d = {x: i for i, x in enumerate(dates)}
print(crc(d[date(x.year, x.month, x.day)] for x in dates), d.get(date(1, 1, 29)), d.get(datetime(2000, 1, 1)), date(2000, 1, 1) == datetime(2000, 1, 1), len({date(2000, 1, 1), datetime(2000, 1, 1), time(), timedelta()}))


class Down(date):
    def __lt__(self, other):
        return (self.year, self.month, self.day) > (other.year, other.month, other.day)


class Same(date):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


class Plain(date):
    pass


class Late(datetime):
    __slots__ = ()

    def __gt__(self, other):
        return "gt"


downs = [Down(x.year, x.month, x.day) for x in dates[:50]]
print(crc(sorted(downs)), max(downs) == min(dates[:50]), crc(sorted(downs + dates[50:60], key=str)))
print(len({Same(2000, 1, i) for i in range(1, 9)}), Same(2000, 1, 1) in dates, crc(sorted([Plain(x.year, x.month, x.day) for x in dates] + dates)), Late(2000, 1, 1) > Late(2000, 1, 2), Late(2000, 1, 1) < Late(2000, 1, 2))
for bad in ([date(2000, 1, 1), datetime(2000, 1, 1)], [datetime(2000, 1, 1), aware[0]], [time(1), time(1, tzinfo=zone)], [date(2000, 1, 1), None], [timedelta(1), 1], [time(1), date(2000, 1, 1)]):
    for what in (sorted, max, lambda v: sorted(v, reverse=True), lambda v: v[0] < v[1], lambda v: v[0] == v[1], lambda v: len(set(v))):
        try:
            print(what(bad))
        except TypeError as e:
            print(type(e).__name__)
print(sorted([time(3), time(1, tzinfo=None), time(2)]), sorted([time(5, tzinfo=zone), time(4, tzinfo=timezone.utc)]))
print(sorted([datetime(2000, 1, 1, fold=1), datetime(2000, 1, 1), datetime(1999, 1, 1)]), len({datetime(2000, 1, 1, fold=1), datetime(2000, 1, 1)}))

total = []
for year in (1, 4, 1900, 2000, 2023, 2024, 9999):
    for month in range(1, 13):
        for day in (1, 2, 27, 28, 29, 30, 31):
            try:
                start = date(year, month, day)
            except ValueError:
                continue
            moment = datetime(year, month, day, 23, 59, 59, 999999)
            for n in (-1, 0, 1, 3, 28, 31, -31, 366, -400):
                for f in (lambda: start + timedelta(n), lambda: start - timedelta(n), lambda: moment + timedelta(n, 1, 1), lambda: moment - timedelta(n, 86399, 5), lambda: timedelta(n) + moment, lambda: (start + timedelta(n) - start).days):
                    try:
                        total.append(f())
                    except OverflowError as e:
                        total.append("over")
print(len(total), crc(total))
print(Plain(2024, 2, 28) + timedelta(1), type(Plain(2024, 2, 27) + timedelta(1)).__name__, datetime.max + timedelta(0), type(Late(2000, 1, 1) + timedelta(1)).__name__)

for text in ("2024-05-17T12:34:56+00:00", "2024-05-17T12:34:56Z", "2024-05-17T12:34:56-00:00", "2024-05-17T12:34+05:30", "2024-05-17 12:34:56.123-23:59", "2024-05-17T12:34:56.123456+02:00", "2024-05-17T12:34:56+24:00",
             "2024-05-17T12:34:56+02:60", "2024-05-17T12:34:56+2:00", "2024-05-17T12:34:56+02", "2024-05-17T12:34:56+0230", "2024-05-17T12:34:56+02:30:15", "2024-05-17T12:34Z", "2024-05-17TZ", "2024-05-17T12:34:56+02:000",
             "2024-05-17T12:34:56+0a:00", "2024-05-17+02:00", "2024-05-17T24:00:00+00:00", "2024-02-30T00:00:00Z", "2024-05-17T12Z", "2024-05-17T12:34:56z", "20240517T123456Z", "2024-05-17T12:34:56.1234567+01:00"):
    for cls in datetime, Late:
        try:
            m = cls.fromisoformat(text)
            print(text, m, m.tzinfo, type(m).__name__, m.tzinfo is timezone.utc)
        except ValueError as e:
            print(text, "ValueError")

m = datetime(2024, 5, 17, 12, 34, 56, 789, tzinfo=zone, fold=1)
print(repr(m.date()), repr(m.time()), repr(m.timetz()), m.time().fold, m.time() == time(12, 34, 56, 789), hash(m.time()) == hash(time(12, 34, 56, 789)))
