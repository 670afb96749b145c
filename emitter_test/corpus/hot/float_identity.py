# Floats in machine registers are the objects that they were: NaN, which containers know by identity, and numbers that are no immediates.
NAN = float("nan")

class A:
    pass

def key(n, x):
    x = x - x
    d = {}
    for i in range(n):
        d[x] = i
    return len(d), x in d

def counted(data):
    c = {}
    for x in data:
        if x > 0:
            pass
        c[x] = c.get(x, 0) + 1
    return sorted(c.values())

def indexed(data):
    c, t = {}, 0.0
    for i in range(len(data)):
        x = data[i]
        t += x * 2
        c[x] = i
        y = x
        c[y] = 2
    return len(c)

def attribute(data):
    a, c = A(), {}
    a.x = 1.5
    for x in data:
        a.x = x
        c[a.x] = 1
        if a.x < 2:
            c[a.x] = 2
    return len(c)

def compared(n, x):
    y = 0
    for i in range(n):
        x = x - x
        l = [x]
        y += (x in l) + (x is x) + l.count(x) + (x == x) + (l == [x]) + ((x,) == (x,)) + (hash(x) == hash(float(x)))
        k = x * 2
        s = {k}
        s.discard(k)
        y += len(s) + (k in {k: 1})
    return y

def same(n, x):
    t = 0
    for i in range(n):
        x = x * 1.0 + 0.0
        y = x
        t += x is y
        l = [x, y]
        t += l[0] is l[1]
    return t

def items(n, x):
    t, z, l = 0, 0.0, [x] * n
    for i in range(n):
        y = l[i]
        z += y
        t += y is x
    return t

for r in range(4):
    print(key(400, float("inf")), counted([NAN, 1.5] * 150), counted([NAN, 1e300, float("inf"), -1e-300] * 99), indexed([1.5, NAN] * 150), attribute([NAN, 0.5] * 150))
    print(compared(300, float("inf")), [same(300, x) for x in (1e300, -1e300, 5e-324, 1.5, NAN)], [items(300, x) for x in (1e300, 1.5, NAN)])
