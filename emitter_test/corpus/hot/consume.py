# Builtins that consume generators, lists and tuples in hot code: what native code does itself, and where it hands over.
# heavy
import traceback

def upto(n):
    i = 0
    while i < n:
        yield i
        i += 1

def each(l):
    for x in l: yield x

class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __bool__(self): log.append(self.v); return self.v > 2
    def __hash__(self): log.append(-self.v); return hash(self.v)
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return "N%s" % self.v
log = []

lists = [[], [1], [0, 0, 3], [0, 0], [5, 1, 9, 1], [1.5, 2.5], [1, 2.5, 3], [2 ** 61, 2 ** 61, 2 ** 61, -1], [True, False, 2], ["b", "a", ""],
         [None, 0, 0.0, -0.0, ""], [[], (), {}, [1]], [1e308, 1e308, -1e308], [float("nan"), 1.0], [1.0, float("nan")], [Num(1), Num(5), Num(2)],
         [0.0, -0.0], [-0.0, 0.0], [2 ** 70, 1, 2.0], [3, "x"], [[1], [0]], list(range(300)), [x * 0.5 for x in range(50)], [1, Num(1), 2]]

def show(f, *a):
    try: return f(*a)
    except TypeError: return "TypeError"
    except Exception as e: return type(e).__name__, str(e)

def f_any(l): return any(x for x in l), any(l), any(tuple(l))
def f_all(l): return all(x for x in l), all(l), all(tuple(l))
def f_sum(l): return sum(x for x in l), sum(l), sum(tuple(l))
def f_sum1(l): return sum((x for x in l), 1), sum(l, 1)
def f_sumf(l): return sum((x for x in l), 0.5), sum(l, 0.5)
def f_suml(l): return sum((x for x in l), []), sum(l, [])
def f_min(l): return min(x for x in l), min(l), min(tuple(l))
def f_max(l): return max(x for x in l), max(l), max(tuple(l))
def f_list(l): return list(x for x in l)
def f_tuple(l): return tuple(x for x in l)
def f_sorted(l): return sorted(x for x in l)
def f_sortedr(l): return sorted((x for x in l), reverse=True)
def f_sortedk(l): return sorted((x for x in l), key=lambda x: -x)
def f_join(l): return "-".join(x for x in l)
def f_set(l):
    s = set(x for x in l)
    return len(s), sorted(map(repr, s))

def f_join2(l): return "-".join(str(x) for x in l if not isinstance(x, Num))

for f in (f_any, f_all, f_sum, f_sum1, f_sumf, f_suml, f_min, f_max, f_list, f_tuple, f_sorted, f_sortedr, f_sortedk, f_join, f_set, f_join2):
    r = []
    del log[:]
    for _ in range(40):
        r = [str(show(f, l))[:400] for l in lists]
        if f is f_any or f is f_set: n = len(log)
    print(f.__name__, r, len(log))

# Inside of functions that are inlined, several levels deep.
def has(l, v): return any(x == v for x in l)
def count(l, v): return sum(1 for x in l if x == v) if has(l, v) else -1
def inlined(n):
    s = 0
    for i in range(n): s += count([1, 2, 3, 2], i % 4)
    return s
for _ in range(5): r = inlined(200)
print(r)

# Long ones, bigger than what native code allocates.
def long(n): return len(list(upto(n))), sum(upto(n)), max(upto(n)), len(tuple(upto(n))), len(set(upto(n))), sorted(-x for x in upto(n))[0]
for n in (10, 100, 1000, 30000): print(long(n))

# What is left of a generator.
def left(n):
    out = []
    for i in range(n):
        g = upto(10)
        out = [any(x > 3 for x in g), next(g), all(x < 7 for x in g), list(g), list(g), sum(g), show(min, g)]
    return out
print(left(100), left(100))

# Exceptions, with their tracebacks.
def bad(n, k):
    for i in range(n):
        if i == k: 1 // 0
        yield i
def nested(n, k): return sum(x + 1 for x in (y for y in bad(n, k)))
def lines(f, *a):
    try: return f(*a)
    except ZeroDivisionError as e:
        out = []
        tb = e.__traceback__
        while tb: out.append((tb.tb_lineno, tb.tb_frame.f_code.co_name)); tb = tb.tb_next
        return out
for _ in range(60): r = lines(nested, 20, 30), lines(nested, 20, 10), lines(nested, 5, 0)
print(r)
def caught(n):
    s = 0
    for i in range(n):
        try: s += sum(bad(10, i % 20))
        except ZeroDivisionError: s -= 1
        finally: s += 1000
    return s
print(caught(300), caught(300))
def stops(n):
    for i in range(n):
        if i == 3: raise StopIteration(i)
        yield i
def converted(): return list(stops(10))
for _ in range(60): r = show(converted)
print(r)

# A generator that consumes itself, or is closed and thrown into while it is suspended.
def selfish():
    yield 1
    yield show(sum, me)
    yield show(lambda: any(x for x in me))
for _ in range(60): me = selfish(); r = list(me)
print(r)
def guarded(ev):
    try:
        for i in range(5): yield i
    except ValueError as e: ev.append(str(e)); yield -1
    finally: ev.append("end")
def play(n):
    for _ in range(n):
        ev = []
        g = guarded(ev)
        a = any(x == 2 for x in g)
        b = g.throw(ValueError("v"))
        c = list(g)
        h = guarded(ev); next(h); h.close()
        d = sum(h)
    return a, b, c, d, ev
print(play(100), play(100))

# In a handler, and a generator that is suspended in one.
def in_handler(n):
    out = []
    for i in range(n):
        try: raise KeyError(i)
        except KeyError:
            out = [sum(x for x in range(5)), list(held())]
            try: raise
            except KeyError as e: out.append(e.args[0])
    return out
def held():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError: yield i
print(in_handler(100), in_handler(10))

# Recursion.
def tree(n):
    if n:
        yield sum(tree(n - 1))
        yield from tree(n - 1)
    yield 1
def forest(n): return sum(tree(n)), list(tree(3))
for _ in range(10): r = forest(6)
print(r)
def deep(n): yield sum(deep(n + 1))
print([show(lambda: sum(deep(0)))[0] for _ in range(3)])
# Lists that change while they are consumed.
class Grow:
    def __init__(self, l): self.l = l
    def __add__(self, o): return self.__radd__(o)
    def __radd__(self, o):
        if len(self.l) < 5: self.l.append(1)
        else: self.l.clear()
        return 10
def changes():
    a = []; a.extend([1, Grow(a), Grow(a), 2])
    b = []; b.extend([1, Grow(b), 3]); 
    return show(sum, a), sum(b), len(a), len(b)
for _ in range(30): r = changes()
print(r)

# Other functions of these names, while hot.
def names(n):
    out = []
    for i in range(n): out.append((sum(x for x in range(4)), any(x for x in range(2)), list(x for x in range(2)), min(x for x in range(1, 3))))
    return out
print(set(map(str, names(200))))
def sum(it): return "my sum", [x for x in it]
print(names(3)[-1])
class list:
    def __init__(self, it): self.n = len([*it])
    def __repr__(self): return "my list of %d" % self.n
any = all
print(names(3)[-1])
del sum, any
print(names(200)[-1])
def shadow(sum, n):
    for i in range(n): r = sum(x for x in range(i))
    return r
print(shadow(max, 0 or 1) if False else shadow(lambda g: [*g][-1:], 100), shadow(sum, 50))

# sum and its kin called through variables, methods and keywords.
class Keep: total = sum; pick = staticmethod(max)
def through(n):
    f, out = sum, []
    for i in range(n): out = [f(x for x in range(5)), Keep.pick(x for x in range(5)), max((x for x in range(5)), default=3), min((x for x in ()), default=3), sum(start=2, *[(x for x in range(3))])]
    return out
print(through(200))
class J: join = str.join
for _ in range(80): r = show(lambda: J().join(x for x in "ab"))
print(r)
