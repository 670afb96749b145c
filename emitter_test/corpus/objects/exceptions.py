# Builtin exceptions: attributes, texts, chaining, groups.
def t(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__
for e in (Exception(), Exception(1), Exception(1, 'a'), ValueError('x'), KeyError('k'), KeyError(), KeyError(1, 2), OSError(2, 'nope'), OSError(2, 'nope', 'f.txt'), OSError('x'), OSError(1, 'a', 'b', None, 'c'), SystemExit(3), StopIteration(5), ImportError('m', name='n', path='p'), AttributeError('a', name='n', obj=3), NameError('x', name='y'), SyntaxError('bad'), SyntaxError('bad', ('f.py', 3, 4, 'text')), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why'), UnicodeEncodeError('ascii', 'é', 0, 1, 'why'), UnicodeTranslateError('é', 0, 1, 'why'), ExceptionGroup('g', [ValueError(1), TypeError(2)]), AssertionError(), NotImplementedError('n'), RecursionError('r'), UnicodeDecodeError('utf-8', b'ab\xff\xfe', 2, 4, 'why')):
    print(type(e).__name__, repr(e), '|', str(e), '|', e.args)
e = OSError(2, 'nope', 'f.txt'); print(e.errno, e.strerror, e.filename, e.filename2, type(e), isinstance(e, FileNotFoundError))
e = SyntaxError('bad', ('f.py', 3, 4, 'text')); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.print_file_and_line)
e = UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why'); print(e.encoding, e.object, e.start, e.end, e.reason); e.start = 5; print(e.start)
e = ImportError('m', name='n', path='p'); print(e.name, e.path, e.msg)
e = StopIteration(5); print(e.value, StopIteration().value, StopIteration(1, 2).value)
e = SystemExit(3); print(e.code, SystemExit().code, SystemExit(1, 2).code)
print(t(ValueError, x=1), t(OSError, x=1), t(UnicodeDecodeError, 1), t(ImportError, foo=1), t(AttributeError, bar=2), t(ExceptionGroup, 'x', []), t(ExceptionGroup, 1, [ValueError()]), t(ExceptionGroup, 'x', [1]), t(ExceptionGroup, 'x', [KeyboardInterrupt()]), type(BaseExceptionGroup('x', [ValueError()])), type(BaseExceptionGroup('x', [KeyboardInterrupt()])))
class My(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
    def __str__(self): return f'My<{self.args[0]},{self.b}>'
try: raise My(1, b=3)
except My as e: print(e, repr(e), e.args, e.b, e.__dict__)
class My2(KeyError): pass
print(My2('x'), repr(My2('x')), My2.__mro__)
e = ValueError('v'); e.foo = 1; print(e.foo, e.__dict__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__); e.add_note('n1'); e.add_note('n2'); print(e.__notes__, t(e.add_note, 1))
try:
    try: [][0]
    except IndexError as z: raise ValueError('a') from z
except ValueError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: [][0]
    except IndexError: raise ValueError('b')
except ValueError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try: [][0]
    except IndexError: raise ValueError('c') from None
except ValueError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
def r(x):
    raise x
print(t(r, 5), t(r, int), t(r, ValueError), t(r, ValueError('x')), t(lambda: r(type('X', (Exception,), {'__init__': lambda s: None}))))
def rf():
    raise ValueError from 5
print(t(rf))
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [TypeError(2), KeyError(3)])])
print(g.split(TypeError), g.subgroup((ValueError, KeyError)), g.subgroup(lambda e: isinstance(e, KeyError)), g.split(OSError), g.message, g.exceptions, t(g.split, 5), g.derive([ValueError(9)]))
try: raise g
except* ValueError as eg: print('V', eg.exceptions)
except* (TypeError, KeyError) as eg: print('T', eg)
e = ValueError(1)
print(t(setattr, e, 'args', 5), t(setattr, e, '__cause__', 5), t(setattr, e, '__traceback__', 5), t(delattr, e, 'args'))
e.args = [1, 2]; print(e.args, repr(e))
x = ValueError(1).with_traceback(None); print(repr(x))
print(issubclass(FileNotFoundError, OSError), issubclass(ConnectionResetError, ConnectionError), IOError is OSError, EnvironmentError is OSError, ModuleNotFoundError.__mro__[1], ExceptionGroup.__mro__, BlockingIOError(1, 'x').errno)
def f():
    try: return 'a'
    finally: print('fin')
print(f())
import sys
try: [][0]
except Exception: print(sys.exc_info()[0], sys.exc_info()[1]); 
print(sys.exc_info())
class E2(Exception):
    def __new__(cls, *a): o = super().__new__(cls, *a); o.extra = len(a); return o
print(E2(1, 2).extra, E2(1, 2).args)
for n in (1, 2, 4, 9, 10, 11, 13, 17, 20, 21, 22, 32, 103, 104, 110, 111, 3): print(type(OSError(n, 'x')).__name__, end=' ')
print()
