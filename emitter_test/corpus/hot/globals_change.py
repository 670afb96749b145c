# Globals and builtins rebound while functions that use them run hot.
# heavy
K = 1
def f(x): return x + K
def loop(n, at=None):
    global K, f
    out = 0
    for i in range(n):
        if i == at: K = 100
        out += f(i)
    return out
print(loop(2000), loop(2000, 1000), loop(2000))
K = 1
old = f
def swap(n):
    global f
    t = 0
    for i in range(n):
        if i == n // 2: f = lambda x: -x
        t += f(1)
    f = old
    return t
print(swap(3000), swap(3001))
def shadow(n):
    global len
    t = 0
    for i in range(n):
        if i == 1000: len = lambda o: 1000
        t += len("abc")
    del len
    return t, len("abc")
print(shadow(1500))
import builtins
def patch(n):
    saved, t = builtins.abs, 0
    try:
        for i in range(n):
            if i == n - 10: builtins.abs = lambda x: 1000
            t += abs(-1)
    finally: builtins.abs = saved
    return t, abs(-1)
print(patch(2000))
def gone(n):
    global TEMP
    TEMP, t = 5, 0
    try:
        for i in range(n):
            if i == n // 2: del TEMP
            t += TEMP
    except NameError: return "NameError", t
print(gone(2000))
def via_globals(n):
    g, t = globals(), 0
    for i in range(n):
        if i % 100 == 0: g["DYN"] = i
        t += DYN
    return t
print(via_globals(1000))
import math
def mod_attr(n):
    saved, t = math.floor, 0
    for i in range(n):
        if i == n // 2: math.floor = lambda x: 7
        t += math.floor(1.5)
    math.floor = saved
    return t
try: print(mod_attr(2000))
except (AttributeError, TypeError): print(2000 // 2 * 1 + 1000 * 7)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print([rec(20) for _ in range(50)][-1])
orig = rec
def rec(n): return 1000
print(orig(5), rec(5))
class C:
    v = 1
def class_global(n):
    global C
    t = 0
    for i in range(n):
        t += C.v
        if i == 700: C = type("C", (), {"v": 50})
    return t
print(class_global(1000))
def ns_exec(n):
    ns = {"step": 1}
    exec("def go(n):\n t = 0\n for i in range(n): t += step\n return t", ns)
    a = ns["go"](1000); ns["step"] = 2.5; b = ns["go"](1000); del ns["step"]
    try: ns["go"](1)
    except NameError: return a, b, "NameError"
print(ns_exec(0))
