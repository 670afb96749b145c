# Delegation: values, send, throw, close, return values, non-generator iterables.
def inner():
    print("inner start")
    try:
        r = yield "i1"
        print("inner got", r)
        r = yield "i2"
        print("inner got", r)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"
def outer():
    r = yield from inner()
    print("outer got", r)
    r = yield from [10, 20]
    print("list gives", r)
    r = yield from "ab"
    return "outer result"
o = outer()
print(next(o), o.send("S1"), o.send("S2"))
print(list(o))
o = outer()
next(o)
print(o.throw(ValueError("v")), next(o))
o.close()
o = outer()
next(o)
o.close()
o = outer()
next(o)
try:
    o.throw(KeyError("k"))
except KeyError as e:
    print("escaped", e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it value")
        return self.n
def d():
    r = yield from It()
    yield r
print(list(d()))
x = d(); next(x)
try:
    x.send(5)
except AttributeError:
    print("no send on plain iterator")
def d2():
    try:
        yield from It()
    except ValueError:
        yield "thrown here"
x = d2(); next(x)
print(x.throw(ValueError), list(x))
class WithMethods(It):
    def send(self, v): return ("sent", v)
    def throw(self, *a): return "throw called"
    def close(self): print("close called")
def d3(): yield from WithMethods()
x = d3(); next(x)
print(x.send(9), x.throw(ValueError("q")))
x.close()
def flatten(t):
    for e in t:
        if isinstance(e, list): yield from flatten(e)
        else: yield e
print(list(flatten([1, [2, [3, [], [4]]], 5])))
def ret(n):
    if n == 0: return 0
    r = yield n
    return n + (yield from ret(n - 1))
def drive(): 
    total = yield from ret(4)
    yield "total", total
print(list(drive()))
def bad(): yield from 5
try:
    next(bad())
except TypeError: print("TypeError")
def chain(*its):
    for i in its: yield from i
print(list(chain([1], (2, 3), "x", {4: 0}, chain([5]))))
def catches_ge():
    try:
        yield from inner2()
    except GeneratorExit:
        print("outer sees GeneratorExit")
        raise
def inner2():
    try: yield 1
    except GeneratorExit: print("inner2 first"); raise
x = catches_ge(); next(x); x.close()
