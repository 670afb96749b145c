# for/while/else/break/continue in combinations; loop variables; mutation of the sequence; range edge cases.
def find(n, xs):
    for i, x in enumerate(xs):
        if x == n: break
    else: return "absent"
    return i
print(find(3, [1, 2, 3]), find(9, [1, 2]), find(0, []))
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
        print(i, j, end=" ")
    else: print("inner done", end=" ")
print()
n = 0
while n < 5:
    n += 1
    if n == 2: continue
    if n == 4: break
else: print("no")
print(n)
while True:
    while True: break
    break
for i in range(5): i = 10
print(i)
for x in []: pass
print("x" in dir())
for i in range(3):
    del i
print([i for i in range(0)], list(range(5, 0, -2)), list(range(-1, -4, -1)), list(range(3, 3)), list(range(0, -3)))
for a in range(2**62 - 2, 2**62 + 2): print(a - 2**62, end=" ")
for a in range(2**64, 2**64 + 4, 2): print(a - 2**64, end=" ")
for a in range(-2**62 + 1, -2**62 - 2, -1): print(a + 2**62, end=" ")
print()
def step(s): return list(range(0, 10, s))
print(step(3), step(-1), step(100))
try: range(0, 10, 0)
except ValueError: print("step zero")
for bad in (lambda: range(1.0), lambda: range("3"), lambda: range(), lambda: range(1, 2, 3, 4), lambda: [i for i in 5]):
    try: bad()
    except TypeError: print("TypeError", end=" ")
print()
stop = 3
for i in range(stop):
    stop = 100
    print(i, end=" ")
print()
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError: print("dict changed size")
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError: print("set changed size")
for k in list(d): del d[k]
print(d)
def ret():
    for i in range(10):
        for j in range(10):
            if i * j == 42: return i, j
print(ret())
for (a, b), c in [((1, 2), 3)]: print(a, b, c)
l = [0, 0]
for l[0] in range(3): pass
print(l)
class O: pass
for O.attr in "xy": pass
print(O.attr)
for i in (yield_ for yield_ in "ab"): print(i, end="")
print()
total = 0
for i in range(10):
    if i % 2: continue
    total += i
    if total > 10: break
print(total, i)
for src in ("break", "continue", "def f(): break", "if 1: continue", "for x in y: pass\nbreak", "class A: continue", "while 1:\n def f(): break", "for x in y:\n class A: break", "for 1 in x: pass", "for f() in x: pass", "while 1: pass\nelse: break", "for x in *a, b: pass", "for x, in y: pass", "for (x) in y: pass", "for x in: pass"):
    try: compile(src, "", "exec"); print("ok", repr(src))
    except SyntaxError: print("SyntaxError", repr(src))
def shadowed():
    def range(n): return ["mine", n]
    return [x for x in range(3)]
print(shadowed())
