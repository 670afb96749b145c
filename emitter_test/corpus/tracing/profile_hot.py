# profile + jit: hot loops, tracing set deep
import sys
ev = []
def prof(frame, event, arg):
    ev.append((frame.f_code.co_name, event, getattr(arg, '__name__', None) if event.startswith('c_') else repr(arg)))
def leaf(x):
    return len([x]) + abs(-x)
def hot(n, k):
    s = 0
    for i in range(n):
        if i == k:
            sys.setprofile(prof)
        s += leaf(i)
        if i == k + 1:
            sys.setprofile(None)
    return s
class Err(Exception): pass
def thrower(n):
    try:
        int("x")
    except ValueError:
        pass
    raise Err(n)
print(hot(3000, 2990))
for e in ev: print(e)
ev.clear()
def catches():
    sys.setprofile(prof)
    try:
        thrower(3)
    except Err:
        pass
    sys.setprofile(None)
for i in range(5): ev.clear(); catches()
for e in ev: print(e)
lines = []
def tr(frame, event, arg):
    lines.append((event, frame.f_code.co_name))
    return tr
def setter(): sys.settrace(tr)
def hot2(n, k):
    s = 0
    for i in range(n):
        if i == k: setter()
        s += leaf(i)
    sys.settrace(None)
    return s
print(hot2(3000, 2998), lines)
def modify(frame, event, arg):
    if event == "line" and frame.f_lineno == target:
        frame.f_locals["a"] = 100
    return modify
def victim(a):
    b = 2
    c = a + b
    return c
target = victim.__code__.co_firstlineno + 2
for i in range(2000): victim(1)
sys.settrace(modify); r = victim(1); sys.settrace(None)
print(r == 102 or r, victim(1))
f1 = sys._getframe(); 
def same(): return sys._getframe().f_back
print(f1 is same(), same() is same(), sys._getframe().f_trace)
def boom(frame, event, arg):
    if event == "line": raise KeyError("from tracer")
    return boom
try:
    sys.settrace(boom); victim(1)
except KeyError as e: print("KeyError", e, sys.gettrace())
