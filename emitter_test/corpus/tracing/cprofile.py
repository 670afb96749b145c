import cProfile, pstats, io
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
def work():
    l = []
    for i in range(50):
        l.append(fib(8))
    return sorted(l, key=lambda x: -x), len(l), abs(-3)
def gen():
    for i in range(10): yield i
def raiser():
    try: int("x")
    except ValueError: pass
    sum(gen())
for f in work, raiser:
    p = cProfile.Profile()
    p.runcall(f)
    s = io.StringIO()
    p.create_stats()
    for k in sorted(p.stats):
      if 'disable' not in k[2]: print((k[0].split('/')[-1],) + k[1:], p.stats[k][:2], sorted((a[1:], b[:2]) for a, b in p.stats[k][4].items()))

p = cProfile.Profile()
with p: work()
s = io.StringIO()
pstats.Stats(p, stream=s).strip_dirs().sort_stats("name").print_stats("fib").print_callers("fib|work").print_callees("fib|work")
import re
print(re.sub(r".* function calls.*|.*List reduced.*", "", re.sub(r"\d\.\d\d\d", "T", s.getvalue())))
def deep(n):
    if n == 0: raise KeyError(1)
    deep(n - 1)
p = cProfile.Profile()
for i in range(30):
    try: p.runcall(deep, 4)
    except KeyError: pass
p.create_stats()
print(sorted((k[2], v[:2]) for k, v in p.stats.items() if "disable" not in k[2]))
