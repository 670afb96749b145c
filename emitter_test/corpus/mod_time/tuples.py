# Time tuples: ranges, parts that are not known, zone and offset, and what clocks say about themselves.
import time
def t(name, f):
    try: r = f()
    except BaseException as e: r = '%s: %s' % (type(e).__name__, e)
    print(name, '->', r)
for y in ((2000, 0, 0, 0, 0, 0, 0, 0, 0), (2000, 13, 1, 0, 0, 0, 0, 0, 0), (2000, 1, 32, 0, 0, 0, 0, 0, 0), (2000, 1, 1, 24, 0, 0, 0, 0, 0), (2000, 1, 1, 0, 60, 0, 0, 0, 0), (2000, 1, 1, 0, 0, 62, 0, 0, 0), (2000, 1, 1, 0, 0, 61, 0, 0, 0),
          (2000, 1, 1, 0, 0, 0, -2, 1, 0), (2000, 1, 1, 0, 0, 0, 0, 367, 0), (2000, -1, 1, 0, 0, 0, 0, 1, 0), (2000, 1, -1, 0, 0, 0, 0, 1, 0)):
    t(y, lambda: time.strftime('%Y %m %d %H %M %S', y)); t('asc', lambda: time.asctime(y)[3:])
t('gm', lambda: (time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff, len(time.gmtime(0)), time.gmtime(0)))
t('loc', lambda: (time.localtime().tm_gmtoff is not None, isinstance(time.localtime().tm_zone, str)))
t('st', lambda: time.struct_time(range(9)))
t('st', lambda: (time.struct_time(range(11)).tm_zone, time.struct_time(range(11)).tm_gmtoff, time.struct_time(range(9)).tm_zone, time.struct_time(range(10)).tm_gmtoff))
t('st', lambda: time.struct_time(range(8)))
t('st', lambda: time.struct_time(range(12)))
t('ci', lambda: [(time.get_clock_info(n).monotonic, time.get_clock_info(n).adjustable, time.get_clock_info(n).resolution <= 0.1, bool(time.get_clock_info(n).implementation)) for n in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time')])
t('ci', lambda: time.get_clock_info('x'))
t('ns', lambda: isinstance(time.thread_time_ns(), int))
