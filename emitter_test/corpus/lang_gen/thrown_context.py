# The context of what is thrown into generators that delegate inside of handlers.
def f(): yield
def t(g):
    next(g)
    try: g.throw(ValueError('b'))
    except ValueError as e: print(repr(e.__context__))
def gg():
    try: raise KeyError('a')
    except Exception: yield from f()
t(gg())
try: raise IndexError('i')
except IndexError: t(f())
try: raise IndexError('i')
except IndexError: t(gg())
async def co():
    try: raise KeyError('a')
    except KeyError: await aw()
class aw:
    def __await__(self): yield
    __iter__ = __await__
c = co(); c.send(None)
try: c.throw(ValueError('b'))
except ValueError as e: print(repr(e.__context__))
def g3():
    try: raise KeyError('x')
    except KeyError:
        yield from gg()
t(g3())
def g4():
    try: raise KeyError('x')
    except KeyError:
        yield from iter([1, 2])
t(g4())
def closes():
    try: raise KeyError('a')
    except KeyError:
        try: yield from f()
        except GeneratorExit as e: print('closed', repr(e.__context__)); raise
g = closes(); next(g); g.close()
def catches():
    try: raise KeyError('a')
    except KeyError:
        try: yield from f()
        except ValueError as e: print('caught', repr(e.__context__))
    yield 1
g = catches(); next(g); print(g.throw(ValueError('v')))
def plain(): yield from f()
t(plain())
