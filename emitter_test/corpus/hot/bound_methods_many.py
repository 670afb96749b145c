# Calls of bound methods that come from lists, dicts and getattr, so that one call meets many of them.
class A:
    def __init__(self, k): self.k = k
    def one(self, x): return self.k + x
    def default(self, x, y=10, z=100): return self.k + x + y + z
    def kwonly(self, x, *, y=3): return self.k * x + y
    def star(self, *args): return self.k, args
    def kw(self, x, **kw): return self.k, x, kw
    def gen(self, x):
        yield self.k
        yield x
    def fails(self, x):
        if x % 3 == 0: raise ValueError(self.k, x)
        return -x
    def recurse(self, x): return 0 if x <= 0 else 1 + getattr(self, 'recurse')(x - 1)
    def locals(self, x):
        a = x + 1
        b = a * 2
        c = [a, b]
        return sum(c) + self.k
    def none(self): return 'none'
    def two(self, x, y): return 'two', x, y
    @classmethod
    def cm(cls, x): return cls.__name__, x
    @staticmethod
    def sm(x): return 'static', x
    async def co(self, x): return x
class B(A):
    def one(self, x): return super().one(x) * 2
    def __call__(self, x): return 'called', x

a, b = A(1), B(2)
names = ['one', 'default', 'kwonly', 'star', 'kw', 'fails', 'locals', 'cm', 'sm', 'recurse', 'none', 'two']

def show(r):
    return list(r) if type(r).__name__ == 'generator' else r

def call(f, x):
    try: return show(f(x))
    except ValueError as e: return 'ValueError', e.args
    except TypeError as e: return 'TypeError'

def all_of(fs, n):
    out = []
    for i in range(n):
        out.append(call(fs[i % len(fs)], i))
    return out

kept = [getattr(o, n) for o in (a, b) for n in names]
print(all_of(kept, 240)[-40:])
mixed = kept + [len, abs, str, lambda x: x, int, [5].index, b, (lambda x, y=2: x * y), a.gen, {1: 2}.get, A, type(a).one]
print(all_of([m for m in mixed if m not in (len, A)], 400)[-30:])

def by_name(o, n):
    out = []
    for i in range(n):
        try: out.append(getattr(o, names[i % len(names)])(i))
        except (ValueError, TypeError) as e: out.append(type(e).__name__)
    return out
for o in (a, b):
    print(by_name(o, 300)[-24:])

class Visitor:
    def visit(self, node): return getattr(self, 'visit_' + type(node).__name__)(node)
    def visit_int(self, n): return n
    def visit_str(self, s): return len(s)
    def visit_list(self, l): return sum([self.visit(x) for x in l])
    def visit_tuple(self, t): return max(self.visit(x) for x in t)
    def visit_dict(self, d):
        s = 0
        for k in d: s += self.visit(d[k])
        return s
tree = [1, 'ab', (3, [4, 'xyz'], {'a': 5, 'b': [6, (7, 8)]}), [], [[['q']]]]
v = Visitor()
print([v.visit(tree) for i in range(100)][-1])
try: v.visit([1, 2.5])
except AttributeError: print('AttributeError')

# Limits and exceptions in the middle.
def deep(o, n):
    try: return o.recurse(n)
    except RuntimeError: return 'too deep'
print(deep(a, 50), deep(a, 10 ** 9), deep(b, 60))
def one_site(f, x): return f(x)
def many(fs, n):
    bad = good = 0
    for i in range(n):
        try:
            one_site(fs[i % len(fs)], i)
            good += 1
        except (ValueError, TypeError): bad += 1
    return good, bad
print(many([a.one, b.one, a.fails, a.two, a.none, b.default, a.kwonly], 700))

# The methods die at once, and their classes change.
def changing(n):
    out = []
    for i in range(n):
        out.append(getattr(A(i), 'one')(i))
        if i == n // 2: A.one = lambda self, x: ('new', x)
        if i == n - 2: A.one = 5
    return out
try: print(changing(100)[-1])
except TypeError: print('TypeError')
import gc
def fresh(n):
    s = 0
    for i in range(n):
        fs = [A(i).default, B(i).locals, A(i).star]
        s += len(repr(fs[i % 3](i)))
        if i % 50 == 0: gc.collect()
    return s
print(fresh(300))
