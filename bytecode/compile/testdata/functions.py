def f(a, b=1, /, c=x, *args, d, e=2, **kw) -> int:
    "doc"
    n = 0
    def inner(p: str = c):
        nonlocal n
        global g
        n += p
        g = n
        del n
    return lambda *, q=inner: (yield)
@micropython.native
def native(): pass
@a.b
@micropython.viper
@c(1)
def viper(): return [x for x in y]
