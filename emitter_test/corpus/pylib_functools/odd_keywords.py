# Keywords of partial() that are no strs.
import functools
p = functools.partial(print)
p.__setstate__((print, (), {1: 2}, {}))
try: p()
except Exception as e: print(type(e).__name__)
try: repr(p)
except Exception as e: print(type(e).__name__)
p = functools.partial(print); p.keywords[5] = 3
try: p(1)
except Exception as e: print(type(e).__name__)
try: p(1, sep='')
except Exception as e: print(type(e).__name__)
try: functools.partial(p, 1)()
except Exception as e: print(type(e).__name__)
class Mut:
    def __str__(self):
        p.keywords[self] = ['sth2']
        return 'astr'
p = functools.partial(print)
p.__setstate__((print, (), {}, {}))
p.keywords[Mut()] = ['sth']
try: print("astr=" in repr(p))
except Exception as e: print(type(e), e)
