# Namespaces that grow, shrink and change while code that caches places in them is hot: globals, builtins, modules, classes,
# instances.
import builtins, math, sys
import _ops as mod
value, other = 1, 2
def globals_grow(n):
    global value
    t = 0
    for j in range(n):
        t += value + other
        if j % 100 == 50:
            for k in range(j // 2): globals()["g%d_%d" % (j, k)] = k
            value = j
        if j % 300 == 299:
            for name in [x for x in globals() if x[0] == "g" and x[1:2].isdigit()]: del globals()[name]
            globals()["value"] = 7
    return t
print(globals_grow(1500))
def builtins_grow(n):
    t, keep, made = 0, builtins.min, []
    for j in range(n):
        t += min(j, 5) + len("abc")
        if j % 200 == 100:
            for k in range(100):
                name = "bb%d_%d" % (j, k)
                setattr(builtins, name, k); made.append(name)
            junk = [[k] * 3 for k in range(300)]
            builtins.min = max
        if j % 200 == 110: builtins.min = keep
        if j % 400 == 399:
            for name in made: delattr(builtins, name)
            made = []
        if j == 1111: del builtins.min
        if j == 1112:
            try: min
            except NameError: t += 1000000
            builtins.min = keep
        if j == 1111:
            try: t += min(1, 2)
            except NameError: t += 5000000
            builtins.min = keep
    for name in made: delattr(builtins, name)
    return t
print(builtins_grow(1500))
def module_grow(n):
    t, made = 0, []
    mod.x = 3
    for j in range(n):
        t += mod.x + mod.N % 7
        mod.y = j
        if j % 150 == 20:
            for k in range(80):
                setattr(mod, "mm%d_%d" % (j, k), k); made.append("mm%d_%d" % (j, k))
            mod.x = j
        if j % 450 == 449:
            for name in made: delattr(mod, name)
            made = []
            del mod.x; mod.x = -1
        t += math.floor(2.5)
        if j == 700: math.floor_, math.floor = math.floor, lambda x: 100
        if j == 720: math.floor = math.floor_; del math.floor_
    return t, mod.y
print(module_grow(1500))
class A:
    k = 1
    def m(self): return self.k
class B(A): pass
def class_grow(n):
    o, t = B(), 0
    for j in range(n):
        t += o.m() + o.k + B.k
        if j % 100 == 30:
            for k in range(30): setattr(A, "c%d_%d" % (j, k), k)
            A.k = j
        if j % 100 == 60: B.k = 5
        if j % 100 == 70: del B.k
        if j % 300 == 290:
            for name in [x for x in vars(A) if x[0] == "c" and x[1:2].isdigit()]: delattr(A, name)
            A.m = lambda self: 2
        if j == 1000: B.m = lambda self: 3
        if j == 1100: del B.m
    return t
print(class_grow(1500))
class P:
    def __init__(self, v): self.v = v
def instance_grow(n):
    o, t = P(1), 0
    for j in range(n):
        t += o.v
        setattr(o, "f%d" % (j % 60), j)
        o.w = j
        t += o.w - o.f0
        if j % 200 == 150: o = P(j)
        if j % 200 == 150: o.f0 = 3
        if j % 333 == 77: o.__dict__["v"] = 5; del o.__dict__["w"]
        if j % 333 == 99: vars(o).clear(); o.v = 2; o.f0 = 4
    return t, o.v
print(instance_grow(1500))
def rename(n):
    "A function, a method and a class that replace themselves while they run."
    t = 0
    for j in range(n):
        t += self_changing(j)
        c = Changing(j)
        t += c.step() + c.step()
    return t
def self_changing(j):
    if j % 500 == 400:
        def self_changing_2(j): return j + 100 if j % 500 != 450 else back(j)
        globals()["self_changing"] = self_changing_2
    return j & 3
old = self_changing
def back(j):
    globals()["self_changing"] = old
    return -j
class Changing:
    def __init__(self, j): self.j = j
    def step(self):
        if self.j % 250 == 120:
            Changing.step = lambda self: 7 if self.j % 250 != 200 else self.undo()
        return self.j & 1
    first = step
    def undo(self):
        Changing.step = Changing.first
        return -1
print(rename(1500))
