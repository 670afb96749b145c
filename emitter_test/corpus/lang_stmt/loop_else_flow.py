# Loops with else, nested breaks, mutated sequences, iterators shared by loops.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def find(rows, want):
    for y, row in enumerate(rows):
        for x, v in enumerate(row):
            if v == want: break
        else: continue
        break
    else: return None
    return y, x
g = [[1, 2], [3, 4], [5, 6]]; print([find(g, v) for v in (1, 4, 5, 9)], find([], 1))
def prime(n):
    k = 2
    while k * k <= n:
        if n % k == 0: break
        k += 1
    else: return n > 1
    return False
print([n for n in range(40) if prime(n)])
l = [1, 2, 3]
for v in l:
    if v < 6: l.append(v + 3)
print(l)
l = list(range(8))
for v in l: l.remove(v)
print(l); it = iter(range(10)); out = []
for a in it:
    for b in it:
        if b % 3 == 0: break
    else: out.append("dry")
    out.append((a, b))
print(out)
n = 5
for n in range(n):
    n *= 10
print(n)
for q in (): pass
else: print("empty else", t(lambda: q))
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 6: break
    print(i, end=" ")
else: print("never")
print([x for x in range(3) for x in range(x)], [[y for y in range(x)] for x in range(3)])
def dchange():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def schange():
    s = {1, 2, 3}
    for k in s: s.discard(2); s.add(9)
print(t(dchange), t(schange)); d = dict.fromkeys("abc", 0)
for k in d: d[k] += 1
for k in list(d): del d[k]
print(d, sum(j for j in range(10) if j % 2 if j > 3), [*zip(*[iter("abcdef")] * 2)])
for x in range(10, 0, -3): print(x, end=","); x = 99
print(x, [i for i in range(5, 5)], list(range(0, -5, -2)))
