# What the module counts, without sizes: these are another matter in each implementation.
import tracemalloc as tm

print(tm.is_tracing(), tm.get_traced_memory(), tm.get_traceback_limit())
try:
    tm.take_snapshot()
except RuntimeError as e:
    print("RuntimeError", "must be tracing" in str(e))
for bad in 0, -1, 100000:
    try:
        tm.start(bad)
    except ValueError as e:
        print("ValueError", e)


class Node:
    def __init__(self, value, next):
        self.value, self.next = value, next


def chain(n):
    first = None
    for i in range(n):
        first = Node(i, first)  # line 24
    return first


tm.start(5)
print(tm.is_tracing(), tm.get_traceback_limit())
before = tm.take_snapshot()
keep = chain(500)
after = tm.take_snapshot()
top = after.compare_to(before, "lineno")[0]
print(top.traceback[0].lineno, top.count_diff >= 500, top.size_diff > 500 * 20, top.traceback[0].filename == __file__)
stack = [s for s in after.compare_to(before, "traceback") if s.count_diff > 400][0].traceback
print([f.lineno for f in stack], len(stack), stack[-1] in stack)

# What is dropped does not count any more; the peak remembers it.
used, peak = tm.get_traced_memory()
tm.reset_peak()
junk = chain(5000)
junk = chain(1)  # a register may have kept the long one
used2, peak2 = tm.get_traced_memory()
print(0 < used <= peak, abs(used2 - used) < 5000, peak2 - used2 > 5000 * 20)

# Filters.
mine = after.filter_traces([tm.Filter(True, __file__)])
print(len(mine.statistics("filename")), mine.statistics("filename")[0].traceback[0].lineno)
line = after.filter_traces((tm.Filter(True, __file__, 24),))
print([s.traceback[0].lineno for s in line.statistics("lineno")])
print(after.filter_traces((tm.Filter(False, "*"),)).statistics("lineno"))
deep = after.filter_traces((tm.Filter(True, __file__, 31, all_frames=True),))
print(sorted({s.traceback[0].lineno for s in deep.statistics("lineno")} & {24}))
try:
    after.statistics("what")
except ValueError as e:
    print("ValueError", e)

made = [keep] * 3
print(tm.get_object_traceback(made)[-1].lineno, tm.get_object_traceback(5))
print(tm.Frame(("a.py", 3)), repr(tm.Frame(("a.py", 3))), tm.Frame(("a.py", 3)) == tm.Frame(("a.py", 3)))
stat = tm.Statistic(tm.Traceback((("a.py", 3), ("b.py", 1))), 123456, 10)
print(stat, "|", repr(stat))
print(tm.StatisticDiff(stat.traceback, 2048, -1024, 2, 1))

tm.clear_traces()
print(tm.get_traced_memory()[0] < 2000)
tm.stop()
print(tm.is_tracing(), tm.get_traced_memory())
