# The negation of a number that is mostly a float, and sometimes an int.
def f(x, n):
    r = []
    for j in range(n):
        x = -min(2, x) + abs(x)
        y = -max(2, x)
        r.append((x, y))
    return r[-3:]
def g(xs):
    return [-x for x in xs]
for x in (2.25, -1.5, 0.0, 3, 1e300, 1 << 62): print(f(x, 80))
for k in range(30): r = g([1.5, 2, -0.0, 0, 2.5e300, 1 << 62, -(1 << 62), True, 1 << 70])
print(r)
def h(n):
    t, r = 0.5, []
    for j in range(n):
        y = -t
        r.append(y)
        t = t + 1 if j % 7 else j
    return r[-9:]
print(h(100))
