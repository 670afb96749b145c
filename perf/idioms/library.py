# What programs ask of the library.
import base64
import bisect
import collections
import contextlib
import csv
import dataclasses
import datetime
import enum
import hashlib
import heapq
import io
import itertools
import json
import re
import struct
import textwrap
import zlib

from _bench import idiom, main

text = ("The quick brown fox jumps over the lazy dog. " * 5 + "\n") * 20
log = ["2020-01-%02d 12:%02d:00 [INFO] host%d: request /a/b?id=%d took %d ms" % (i % 28 + 1, i % 60, i % 7, i, i * 7 % 1000) for i in range(100)]
table = "id,name,score\r\n" + "".join("%d,user %d,%.2f\r\n" % (i, i, i * 1.5) for i in range(100))
users = {"users": [{"id": i, "name": "user%d" % i, "tags": ["a", "b"], "score": i * 1.5, "ok": True, "n": None} for i in range(50)]}


@idiom(100)
def word_counter(n):
    s = 0
    for i in range(n):
        s += collections.Counter(re.findall(r"\w+", text.lower())).most_common(3)[0][1]
    return s


@idiom(200)
def log_lines_by_pattern(n):
    rx = re.compile(r"(?P<date>\S+) (?P<time>\S+) \[(?P<level>\w+)\] (?P<host>\w+): request (\S+) took (\d+) ms")
    s = 0
    for i in range(n):
        for line in log:
            m = rx.match(line)
            s += int(m.group(6)) + len(m["host"])
    return s


@idiom(200)
def log_lines_by_split(n):
    s = 0
    for i in range(n):
        for line in log:
            date, time, level, rest = line.split(" ", 3)
            host, _, message = rest.partition(": ")
            y, m, d = map(int, date.split("-"))
            s += d + int(message.rsplit(" ", 2)[1])
    return s


@idiom(50)
def substitution(n):
    s = 0
    for i in range(n):
        s += len(re.sub(r"\s+", " ", text)) + len(re.sub(r"\w+", lambda m: m.group(0).upper(), text))
    return s


@idiom(100)
def json_round_trip(n):
    s = 0
    for i in range(n):
        s += len(json.loads(json.dumps(users))["users"])
    return s


@idiom(100)
def csv_rows(n):
    s = 0
    for i in range(n):
        for row in csv.DictReader(io.StringIO(table)):
            s += int(row["id"])
        out = io.StringIO()
        csv.writer(out).writerows([[1, "a, b", 2.5]] * 20)
        s += len(out.getvalue())
    return s


@idiom(50000)
def packed_records(n):
    s = 0
    for i in range(n):
        a, b, c = struct.unpack("<IHB", struct.pack("<IHB", i, i & 0xffff, i & 255))
        s += a + b + c
    return s


@idiom(2000)
def groups(n):
    l = sorted(["apple", "avocado", "banana", "blueberry", "cherry"] * 5)
    s = 0
    for i in range(n):
        for k, g in itertools.groupby(l, key=lambda x: x[0]):
            s += len(list(g))
    return s


@idiom(2000)
def combinations(n):
    s = 0
    for i in range(n):
        for a, b in itertools.combinations(range(8), 2):
            s += a + b
        for a, b in itertools.product(range(4), "abc"):
            s += a
        s += sum(itertools.islice(itertools.count(1), 10)) + list(itertools.accumulate(range(10)))[-1]
    return s


@idiom(1000)
def priority_queue(n):
    s = 0
    for i in range(n):
        h = []
        for j in range(30):
            heapq.heappush(h, (j * 7919 % 101, j))
        while h:
            s += heapq.heappop(h)[1]
        s += bisect.bisect([1, 3, 5, 7], i & 7)
    return s


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
    tags: list = dataclasses.field(default_factory=list)


@idiom(30000)
def data_class(n):
    s = 0
    for i in range(n):
        p, q = Point(i, 2), Point(i, y=3)
        s += p.x + (p == q) + len(p.tags)
    return s


Record = collections.namedtuple("Record", "x y z")


@idiom(30000)
def named_tuple(n):
    s = 0
    for i in range(n):
        r = Record(i, 2, z=3)
        x, y, z = r
        s += r.x + y + r._replace(x=5).x
    return s


class Color(enum.Enum):
    RED = 1
    GREEN = 2


@idiom(30000)
def enumeration(n):
    d = {Color.RED: 1, Color.GREEN: 2}
    s = 0
    for i in range(n):
        c = Color.RED if i & 1 else Color.GREEN
        s += c.value + len(c.name) + (c is Color.RED) + d[Color(2)] + len(list(Color))
    return s


@contextlib.contextmanager
def context(x):
    try:
        yield x
    finally:
        pass


@idiom(20000)
def context_manager(n):
    s = 0
    for i in range(n):
        with context(i) as x, contextlib.suppress(KeyError):
            s += x
            {}[1]
    return s


@idiom(20000)
def dates(n):
    d = datetime.datetime(2020, 1, 1, 12, 30)
    day = datetime.timedelta(days=1)
    s = 0
    for i in range(n):
        d += day
        s += d.year + (d - datetime.datetime(2020, 1, 1)).days + len(d.isoformat())
        if i % 1000 == 0:
            d = datetime.datetime.strptime("2020-03-04 11:22:33", "%Y-%m-%d %H:%M:%S")
    return s


@idiom(10000)
def digests_and_codes(n):
    data = bytes(range(200))
    s = 0
    for i in range(n):
        s += len(hashlib.sha256(data).hexdigest()) + len(base64.b64decode(base64.b64encode(data))) + len(data.hex()) + zlib.crc32(data) % 7
    return s


@idiom(200)
def encodings(n):
    t = "hello \xe9 world \u20ac" * 500
    u = "na\xefve" * 2000
    s = 0
    for i in range(n):
        s += len(t.encode().decode()) + len(u.encode("latin1").decode("latin1"))
    return s


@idiom(100)
def wrapped_text(n):
    s = 0
    for i in range(n):
        s += len(textwrap.fill(text[:600], 60)) + len(textwrap.dedent("   a\n   b\n     c\n"))
    return s


main()
