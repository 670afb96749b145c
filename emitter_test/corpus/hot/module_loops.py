# Loops at module level: names that appear, change and go while they run, builtins that are hidden, other namespaces than the globals.
s = 0
i = 0
N = 400
while i < N:
    s += i * i & 0xff
    i += 1
print(s, i)

t = 0.0
for k in range(N):
    t += k * 0.5
    if k == 200:
        t = int(t)
    if k == 300:
        t = "x"
        break
print(t, k)

l = [1] * 50
for r in range(20):
    for k in range(50):
        l[k] = l[k] + r
print(sum(l), r, k)

c = 0
for k in range(N):
    c += len("abc")
    if k == 150:
        len = lambda x: 10
    if k == 250:
        del len
    if k == 300:
        new_name = k
    if k > 300:
        c += new_name
    if k == 350:
        del new_name
        new_name = 1
print(c)


def bump():
    global N, c, other
    N -= 1
    c = c + 1
    other = N


i = 0
while i < N:
    i += 1
    bump()
print(i, N, c, other)

i = 0
try:
    while True:
        i += 1
        if i == 300:
            del c
        c
except NameError:
    print("gone", i)

i = 0
total = 0
while i < 300:
    globals()["i"] = i + 1
    if i % 100 == 99:
        globals()["added%d" % i] = i
    total += i
print(i, total)


class Body:
    n = 0
    for j in range(300):
        n += j
        if j == 200:
            N = 5
        n += N
    print(n, N)


print(Body.n, Body.N, Body.j, N)

source = """
x = 0
k = 0
while k < n:
    x += k & 3
    k += 1
    if k == 150:
        abs = 5
result = x
"""
code = compile(source, "source", "exec")
for run in range(12):
    d = {"n": 200 + run}
    exec(code, d)
    e = {"n": 300}
    f = {}
    exec(code, e, f)
    g = {"n": 250.5}
    exec(code, {}, g)
    print(d["result"], f["result"], g["result"], sorted(f), "result" in e)
for run in range(5):
    exec(code, globals(), {"n": 100 + run})
n = 323
exec(code)
print(x, k, result, abs == 5)
exec(code, globals())
del abs
print(abs(-2), result)

for name in "a", "b", "c":
    exec(source.replace("x", name))
print(a, b, c)

x = 0
k = 0
while k < 500:
    k += 1
    x = x + 2**60 if k > 490 else x + 1
    if k == 400:
        x = x + 0.5
        x = int(x)
print(x)

o = []
for k in range(300):
    o.append(k)
    if k == 200:
        o = {"a": 1}
        break
for k in range(300):
    try:
        o["a"] += k
        if k % 50 == 7:
            del o["a"]
    except KeyError:
        o["a"] = 0
    finally:
        last = k
print(o, last)

import sys
m = type(sys)("m")
m.v = 0
for k in range(300):
    m.v += k
    if k == 150:
        m.w = 1
    setattr(sys.modules["__main__"], "z%d" % (k % 3), k)
print(m.v, z0, z1, z2)
