# Iterators from classes, iter with sentinel, StopIteration values, generators in for/else, pipelines.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), [x + y for x in c for y in c])
it = iter(c)
print(next(it), list(it), list(it))
vals = iter([1, 2, 0, 3])
print(list(iter(lambda: next(vals), 0)), next(vals))
def once():
    once.n += 1
    if once.n > 3: raise StopIteration
    return once.n
once.n = 0
print(list(iter(once, None)))
for x in c:
    if x == 5: break
else:
    print("no break")
for x in c:
    if x == 2: break
else:
    print("not printed")
for x in (): pass
else: print("empty else", x)
def evens(src):
    for x in src:
        if x % 2 == 0: yield x
def double(src):
    for x in src: yield x * 2
def take(n, src):
    for i, x in enumerate(src):
        if i == n: return
        yield x
def naturals():
    n = 0
    while True: yield n; n += 1
print(list(take(5, double(evens(naturals())))))
def sieve():
    composites = {}
    n = 2
    while True:
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n): composites.setdefault(p + n, []).append(p)
        n += 1
print(list(take(12, sieve())))
def averager():
    total = n = 0
    avg = None
    while True:
        v = yield avg
        if v is None: return total, n
        total += v; n += 1; avg = total / n
a = averager(); next(a)
print(a.send(10), a.send(20), a.send(33))
try: a.send(None)
except StopIteration as e: print(e.value)
l = [1, 2, 3]
for x in l:
    if x < 3 and len(l) < 6: l.append(x * 10)
print(l)
l = list(range(6))
for x in l:
    if x % 2 == 0: l.remove(x)
print(l)
class Stop:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
try:
    for _ in Stop(): pass
except ValueError as e: print(e)
def permutations(items):
    if len(items) <= 1: yield list(items); return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]): yield [items[i]] + rest
print(["".join(p) for p in permutations("abc")])
def tree(n):
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
print(next(iter({"k": 1})), next(reversed([1, 2])), list(map(lambda *a: a, [1, 2], "xyz")), list(filter(None, [0, 1, "", "a"])))
