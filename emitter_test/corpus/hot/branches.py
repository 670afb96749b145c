# Branchy code whose bias flips late; boolean short circuits; comparisons of every kind in conditions.
# heavy
def flip(n):
    a = b = 0
    for i in range(n):
        if i < n * 3 // 4: a += 1
        else: b += 1
    return a, b
print(flip(4000))
def classify(xs):
    c = [0] * 6
    for x in xs:
        if x is None: c[0] += 1
        elif x == 0: c[1] += 1
        elif isinstance(x, str): c[2] += 1
        elif x < 0: c[3] += 1
        elif 0 < x <= 10: c[4] += 1
        else: c[5] += 1
    return c
print(classify([5] * 1000 + [None, 0, "", -1, 50, 0.0, 10.5, False, True, 2 ** 70, -(2 ** 70)]))
def truth(vals, n):
    t = 0
    for i in range(n):
        v = vals[i % len(vals)]
        if v: t += 1
        if not v: t += 1000
        t += 5 if v and i else 7
        t += 0 if v or i % 2 else 3
    return t
class B:
    def __init__(self, b): self.b = b
    def __bool__(self): return self.b
class Ln:
    def __len__(self): return 0
print(truth([1, 0], 1000), truth([1.5, 0.0, -0.0, float("nan")], 1000), truth(["", "a", [], [0], (), None, {}], 1001), truth([B(True), B(False), Ln()], 900), truth([True], 500))
def chains(n):
    t = 0
    for i in range(n):
        if 10 < i < 20 or 100 <= i <= 200 or i == 500: t += i
        if not (i % 2 == 0 and i % 3 == 0): t += 1
        if i % 2 == 0 != i % 3: t += 2
        if i in (1, 5, 900) or i not in range(0, 1000, 2): t += 3
    return t
print(chains(1000))
def compare(n):
    vals = [1, 1.0, True, 2, 1.5, 2 ** 70, -1]
    t = 0
    for i in range(n):
        a, b = vals[i % 7], vals[i // 7 % 7]
        t += (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (a != b) + 16 * (a > b) + 32 * (a >= b) + 64 * (a is b)
    return t % 64, t // 64 >= n // 7
print(compare(490)[0])
def state(s):
    st, out = "start", 0
    for c in s:
        if st == "start": st = "num" if c.isdigit() else "word" if c.isalpha() else "start"
        elif st == "num": st, out = ("num", out + int(c)) if c.isdigit() else ("start", out)
        elif st == "word":
            if not c.isalpha(): st = "start"; out += 100
    return st, out
print(state("ab 123 c 45x" * 50))
def ternaries(n):
    t = 0
    for i in range(n): t += 1 if i % 3 == 0 else 2 if i % 5 == 0 else 3 if i > n // 2 else 4
    return t
print(ternaries(3000))
def none_check(xs):
    t = 0
    for x in xs:
        if x is not None and x > 5: t += x
        y = x or 1
        t += y if y is not x else 0
    return t
print(none_check([1, None, 7, 0] * 500))
def breaks(n):
    found = []
    for i in range(n):
        for j in range(2, i):
            if i % j == 0: break
        else: found.append(i)
    return len(found), found[-1]
print(breaks(300))
def loops_cond(n):
    i = c = 0
    while i < n and (i < 100 or c < 500):
        i += 1
        c += i % 2
        if c > 400 and i % 7 == 0: c -= 1
    return i, c
print(loops_cond(5000))
def match_loop(xs):
    t = 0
    for x in xs:
        match x:
            case 0: t += 1
            case int() if x > 100: t += 2
            case [a, b]: t += a * b
            case {"k": v}: t += v
            case str() | None: t += 7
            case _: t += 100
    return t
print(match_loop([0, 1, 500, [2, 3], {"k": 4}, "s", None, (5, 6), 2.5] * 200))
def assign_cond(n):
    t = 0
    while (n := n - 1) > 0:
        if (m := n % 10) == 3: continue
        if m == 7: t -= m
        t += m
    return t
print(assign_cond(2000))
