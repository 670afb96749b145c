def outer(a):
    b=1
    def inner(c):
        return a+b+c
    return inner
print(outer.__code__.co_cellvars, outer.__code__.co_freevars)
f=outer(1)
print(f.__code__.co_cellvars, f.__code__.co_freevars)
def g(x): return x
def h(y,z=2): return y+z
g.__code__=h.__code__
print(g.__name__, g.__qualname__, g.__code__.co_name)
try: g(1)
except TypeError: print("TypeError")
g.__defaults__=(5,)
print(g(1))
try: g.__code__=f.__code__
except ValueError as e: print(e)
