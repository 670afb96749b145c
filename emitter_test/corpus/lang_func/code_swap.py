# A function gets other code while it runs.
def g(): return 1
def f():
    a = 'local'
    f.__code__ = g.__code__
    import gc; gc.collect()
    l = [print, len, a.upper, repr(3.5), 10**20]
    try:
        undefined_name_here
    except NameError: print("NameError")
    def k(): return a
    return l[2](), k(), str(l[3])
print(f(), f())
def gg():
    yield 1
def h():
    x = 5
    h.__code__ = gg.__code__
    yield x
    print(x, [i for i in range(x)])
    yield len('abc')
print(list(h()), list(h()))
