# tzset reads TZ anew: rules as in POSIX, summer time, datetime in the local zone.
import os, time
from datetime import datetime, timezone

days = [(1998, 1, 15, 12), (2024, 7, 15, 12), (2040, 8, 15, 3), (2024, 3, 31, 2), (2024, 10, 27, 2), (2024, 10, 27, 5)]
for tz in (
    "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "NZST-12NZDT,M9.5.0,M4.1.0/3", "<+0330>-3:30", "UTC0", "JST-9", "EST5EDT",
    "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "GMT0BST,M3.5.0/1,M10.5.0", "AAA3BBB,J60/1,J300", "",
):
    os.environ["TZ"] = tz
    time.tzset()
    print(repr(tz), time.tzname, time.timezone, time.altzone, time.daylight)
    for y, mo, d, h in days:
        noon = time.mktime((y, mo, d, 12, 0, 0, 0, 0, -1))
        w = time.localtime(noon)
        print(int(noon), tuple(w), w.tm_zone, w.tm_gmtoff, time.strftime("%Z %z", w), time.ctime(noon))
        local = datetime(y, mo, d, h, 30)
        print(datetime.fromtimestamp(noon), local.timestamp(), local.replace(fold=1).timestamp(), local.replace(tzinfo=timezone.utc).astimezone())
    if time.daylight:
        print([int(time.mktime((2024, m, 15, 12, 0, 0, 0, 0, s))) for m in (1, 7) for s in (0, 1)])
del os.environ["TZ"]
time.tzset()
print(len(time.tzname))
