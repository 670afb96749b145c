# time: conversions between forms, formatting, monotonic clocks; all deterministic.
import time
a = time.time(); m = time.monotonic(); p = time.perf_counter()
time.sleep(0.05)
print(time.time() >= a, time.monotonic() - m >= 0.02, time.perf_counter() > p, type(time.time()).__name__, type(time.time_ns()).__name__, abs(time.time_ns() / 1e9 - time.time()) < 5)
for s in (0, 1, 86399, 951782400, 1000000000, 1709164800, 4102444799, -1, -86400):
    g = time.gmtime(s)
    print(s, tuple(g), g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_min, g.tm_sec, g.tm_wday, g.tm_yday, g.tm_isdst)
g = time.gmtime(1e9 + 0.9)
print(g.tm_sec, g[0], len(g), g[:3], g == time.gmtime(1000000000), isinstance(g, tuple))
for f in ("%Y-%m-%d %H:%M:%S", "%y %j %a %A %b %B %d %e %p %I", "%%", "%w %u", "%D %T %R %F", "plain", "", "%H%M"):
    print(repr(time.strftime(f, g)))
print(time.asctime(g), time.strftime("%Y", (2000, 1, 1, 0, 0, 0, 5, 1, 0)))
l = time.localtime(1000000000)
print(abs(time.mktime(l) - 1000000000) < 1, len(time.localtime()), time.localtime()[0] >= 2024)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.gmtime("x"), lambda: time.mktime(5), lambda: time.gmtime(1e300)):
    try: bad(); print("ok")
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__)
ticks = [time.monotonic_ns() for _ in range(100)]
print(ticks == sorted(ticks), isinstance(time.process_time(), float), time.process_time() >= 0, time.sleep(0))
