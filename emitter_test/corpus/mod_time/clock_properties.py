# Clocks move forward, conversions are inverse, struct fields stay in range.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import time
a = time.time(); b = time.time(); print(b >= a, a > 1e9, isinstance(a, float))
g = time.gmtime(0); print(tuple(g)[:8], g[0], len(g))
for s in (86399, 951782400, 1709164800, 1e9, 1234567890): print(tuple(time.gmtime(s))[:8])
print([time.gmtime(d * 86400)[6] for d in range(8)], time.gmtime(68169600)[7], time.gmtime(31535999)[:6])
l = time.localtime(1e9); print(int(time.mktime(l)) == 10 ** 9, len(l) >= 8)
m0 = time.monotonic(); time.sleep(0.03); m1 = time.monotonic(); print(m1 - m0 >= 0.015, time.perf_counter() <= time.perf_counter(), time.sleep(0), t(time.sleep, "x"))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %y", time.gmtime(1234567890)), time.strftime("%a %b %%", time.gmtime(0)))
print(isinstance(time.time_ns(), int), abs(time.time_ns() / 1e9 - time.time()) < 5, t(time.gmtime, "x"), t(time.mktime, 5))
