# Zones out of files made here: what a system has of them is its own affair.
import io
import pickle
import random
import struct
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def tzif(types, transitions, rule, version=b"2"):
    names = b"".join(t[2].encode() + b"\0" for t in types)

    def block(size):
        out = b"TZif" + version + bytes(15) + struct.pack(">6l", 0, 0, 0, len(transitions), len(types), len(names))
        out += b"".join(struct.pack(">" + size, at) for at, _ in transitions) + bytes(k for _, k in transitions)
        at = 0
        for offset, dst, name in types:
            out += struct.pack(">lBB", offset, dst, at)
            at += len(name) + 1
        return out + names

    return block("l") + block("q") + b"\n" + rule.encode() + b"\n"


def zone(*args, key=None):
    return ZoneInfo.from_file(io.BytesIO(tzif(*args)), key=key)


east = zone([(-17762, 0, "LMT"), (-18000, 0, "EST"), (-14400, 1, "EDT")],
            [(-2000000000, 1), (954659200, 2), (972799200, 1), (986108800, 2), (1004248800, 1)], "EST5EDT,M3.2.0,M11.1.0", key="Test/East")
island = zone([(37800, 0, "+1030"), (39600, 1, "+11")], [(1000000000, 1), (1010000000, 0)], "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")
winter = zone([(0, 0, "GMT"), (3600, 0, "IST")], [(57722400, 1)], "IST-1GMT0,M10.5.0,M3.5.0/1")
julian = zone([(7200, 0, "AAA")], [(0, 0)], "AAA-2BBB,J60/0,J301/25:30")
fixed = zone([(20700, 0, "NPT")], [], "NPT-5:45")
for z in (east, island, winter, julian, fixed):
    print(str(z)[:20], z.key, z.utcoffset(None), z.tzname(None))
    for d in (datetime(1900, 1, 1), datetime(1999, 7, 1, 12), datetime(2000, 4, 2, 3, 30), datetime(2001, 10, 28, 1, 30), datetime(2001, 10, 28, 1, 30, fold=1),
              datetime(2024, 3, 10, 2, 30), datetime(2024, 3, 10, 2, 30, fold=1), datetime(2024, 11, 3, 1, 30), datetime(2024, 11, 3, 1, 30, fold=1),
              datetime(2024, 4, 7, 1, 45), datetime(2024, 4, 7, 1, 45, fold=1), datetime(2024, 10, 6, 2, 15), datetime(2030, 1, 1), datetime(2030, 7, 1),
              datetime(2024, 10, 27, 1, 30), datetime(2024, 10, 27, 1, 30, fold=1), datetime(2024, 3, 1), datetime(2023, 10, 28, 1, 10)):
        x = d.replace(tzinfo=z)
        print(x, x.dst(), x.tzname(), x.astimezone(timezone.utc))
random.seed(5)
for z in (east, island, winter, julian, fixed):
    total = 0
    for _ in range(200):
        u = datetime.fromtimestamp(random.randrange(-2100000000, 4000000000), timezone.utc)
        x = u.astimezone(z)
        assert x.astimezone(timezone.utc) == u, (u, x)
        total = (total * 31 + sum(map(ord, str(x))) + x.fold) & 0xffffff
    print(total)
u = datetime(2024, 11, 3, 4, 30, tzinfo=timezone.utc)
for k in range(4):
    x = (u + timedelta(hours=k)).astimezone(east)
    print(x, x.fold, x.tzname())
print(datetime(2024, 6, 1, tzinfo=east) - datetime(2024, 6, 1, tzinfo=fixed), repr(east))
for bad in (b"", b"TZif", b"no zone file at all, but long enough to have a header"):
    try:
        ZoneInfo.from_file(io.BytesIO(bad))
    except Exception as e:
        print(type(e).__name__ in ("ValueError", "error", "EOFError"))
for key in ("No/Such_Zone", "../x", "/etc/passwd"):
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as e:
        print(isinstance(e, KeyError), isinstance(e, ValueError))
try:
    pickle.dumps(fixed)
except pickle.PicklingError as e:
    print(e)
