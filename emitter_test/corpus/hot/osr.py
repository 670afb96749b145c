# Long-running loops entered once: state that must survive on-stack replacement - many locals, nested loops, breaks, generators.
# heavy
def locals_survive(n):
    a, b, c, d, e = 1, 2.5, "s", [0], {"k": 0}
    f = g = h = None
    for i in range(n):
        a, b = a + i, b * 1.0001
        if i % 100 == 0: c = c + "x"; d.append(i); e["k"] += 1
        if i == n // 2: f, g, h = (1, 2), lambda: i, i
    return a, "%.6f" % b, c, len(d), e, f, g(), h
print(locals_survive(3000))
def nested(n):
    t = 0
    for i in range(n):
        for j in range(n):
            if j > i: break
            if (i + j) % 3 == 0: continue
            k = j
            while k > 0:
                t += k & 1
                k >>= 1
        else: t += 1000
    return t
print(nested(60))
def main_loop():
    i = 0; s = []
    while True:
        i += 1
        if i % 7 == 0: s.append(i)
        if len(s) == 300: break
        if i > 10 ** 6: return "never"
    return i, s[-1], sum(s)
print(main_loop())
i = total = 0
while i < 5000:
    total += i if i % 2 else -i
    i += 1
print(i, total)
rows = []
for x in range(200):
    for y in range(20):
        if x * y == 1300: rows.append((x, y))
print(rows, x, y)
def with_try(n):
    t = 0
    for i in range(n):
        try:
            for j in range(3):
                if i == n - 1 and j == 2: raise KeyError
                t += j
        except KeyError: t += 10 ** 6
        finally: t += 1
    return t
print(with_try(2000))
def gen_loop(n):
    def g():
        acc = 0
        for i in range(n):
            acc += i
            if i % 500 == 0: acc += (yield acc) or 0
        return acc
    it = g(); out = [next(it)]
    try:
        while True: out.append(it.send(1))
    except StopIteration as e: return out, e.value
print(gen_loop(3000))
def reversed_bounds(lo, hi):
    t = 0
    while lo < hi:
        lo += 1; hi -= 1
        t += hi - lo
    return t, lo, hi
print(reversed_bounds(0, 4001), reversed_bounds(0, 4000))
def iter_kinds():
    out = []
    for it in (range(1000), list(range(1000)), tuple(range(1000)), {i: 0 for i in range(1000)}, (i for i in range(1000)), map(int, range(1000)), enumerate(range(1000)), zip(range(1000), range(1000)), "a" * 1000, bytes(1000), iter(range(1000)), reversed(range(1000)), set(range(1000))):
        n = 0
        for x in it: n += 1; last = x
        out.append((n, last if not isinstance(last, set) else 0))
    return out
print(iter_kinds())
def change_list(n):
    a = list(range(n)); t = 0
    for x in a:
        t += x
        if x == n // 2: a.extend([1000, 2000])
        if x == 1000: a[-1] = 5
    return t, len(a)
print(change_list(900))
def loop_var(n):
    for i in range(n):
        i = i * 2
        if i > n: pass
    return i
print(loop_var(1000))
def step_loops():
    t = []
    for s in (1, 2, 7, -1, -3): t.append((sum(range(0, 1000 * s, s)), len(range(0, 1000 * s, s))))
    for a in range(1000, 0, -7): last = a
    return t, last
print(step_loops())
def while_else(n):
    while n > 0:
        n -= 1
        if n == 500: n = 100
    else: return "else", n
print(while_else(2000))
