# tb_frame of the frame that handles an exception: its variables and callers.
import sys
import contextlib
def inner(a):
    b=a*2
    raise ValueError(b)
def outer(x):
    y=x+1
    try:
        inner(y)
    except ValueError as e:
        tb=e.__traceback__
        while tb:
            f=tb.tb_frame
            print(f.f_code.co_name, tb.tb_lineno, f.f_lineno, sorted(f.f_locals) if f.f_code.co_name != "inner" else 0 , f.f_back and f.f_back.f_code.co_name, f is sys._getframe())
            tb=tb.tb_next
        f=sys.exc_info()[2].tb_frame
        print(f.f_locals['y'], f.f_back.f_code.co_name)
def g(n):
    if n: return g(n-1)
    try:
        inner(7)
    except ValueError as e:
        f=e.__traceback__.tb_frame
        d=0
        while f: 
            d+=1; f=f.f_back
        print(d)
outer(3)
g(3)
def gen():
    k=5
    try:
        inner(k); yield
    except ValueError as e:
        yield e.__traceback__.tb_frame.f_locals['k'], e.__traceback__.tb_frame.f_back.f_code.co_name
def useg(): print(next(gen()))
useg()
try:
    outer2=1
    inner(4)
except ValueError as e:
    f=e.__traceback__.tb_frame
    print(f.f_code.co_name, f.f_globals is globals(), f.f_locals is f.f_globals, f.f_back)
def later():
    try: inner(1)
    except ValueError as e: return e
def show(e):
    tb=e.__traceback__
    while tb:
        tb = None

def handler():
    z=1
    try:
        1/0
    except ZeroDivisionError as e:
        helper(e)
def helper(e):
    f=e.__traceback__.tb_frame
    print(f.f_code.co_name, f.f_locals['z'], f.f_back.f_code.co_name)
handler()

# the activation is told from others of the same function
def attempt(prev, tag):
    try:
        raise KeyError(tag)
    except KeyError as e:
        if prev is not None:
            f = prev.__traceback__.tb_frame
            print(tag, f.f_code.co_name, 'prev' in f.f_locals)
        f = e.__traceback__.tb_frame
        print(f.f_locals['tag'])
        return e
first = attempt(None, 'a')
attempt(first, 'b')

def nested():
    level = 0
    try:
        raise ValueError(1)
    except ValueError as one:
        level = 1
        try:
            raise TypeError(2)
        except TypeError as two:
            level = 2
            print(one.__traceback__.tb_frame is two.__traceback__.tb_frame, one.__traceback__.tb_frame.f_locals['level'])
        try:
            pass
        finally:
            print(one.__traceback__.tb_frame.f_locals['level'], sys._getframe() is one.__traceback__.tb_frame)
    try:
        pass
    finally:
        print(sys.exc_info())
nested()

def rec(n):
    try:
        if n == 0:
            raise ValueError(n)
        rec(n - 1)
    except ValueError as e:
        print(n, e.__traceback__.tb_frame.f_locals['n'])
        if n < 3:
            raise
rec(4)

class CM:
    def __enter__(self): return self
    def __exit__(self, t, e, tb):
        print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals['mark'], tb.tb_frame.f_back.f_code.co_name)
        return True
def use():
    mark = 'm'
    with CM():
        raise OSError
def user(): use()
user()

@contextlib.contextmanager
def guard():
    inside = 1
    try:
        yield
    except LookupError as e:
        tb = e.__traceback__
        names = []
        while tb:
            names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
        print(names, e.__traceback__.tb_frame.f_locals['inside'])
def guarded():
    with guard():
        {}['x']
guarded()

def deepest():
    local = 1
    raise RuntimeError
def middle(): deepest()
def top():
    try:
        middle()
    except RuntimeError as e:
        tb = e.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        f = tb.tb_frame
        names = []
        while f:
            names.append(f.f_code.co_name); f = f.f_back
        print(names)
def hot():
    for i in range(3000):
        try:
            if i % 3 == 0: raise ValueError(i)
        except ValueError as e:
            f = e.__traceback__.tb_frame
            if f.f_locals['i'] != i or f.f_back.f_code.co_name != '<module>': print('wrong', i)
top(); hot()
def reraised():
    k = 1
    try:
        try:
            raise ValueError
        except ValueError as e:
            raise e
    except ValueError as e:
        print(e.__traceback__.tb_frame.f_locals['k'], e.__traceback__.tb_lineno)
reraised()
def star():
    w = 9
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError as g:
        print(g.__traceback__.tb_frame.f_locals['w'])
    except* KeyError as g:
        print(g.__traceback__.tb_frame.f_code.co_name)
star()
class C:
    q = 1
    try:
        1/0
    except ZeroDivisionError as e:
        print(e.__traceback__.tb_frame.f_locals['q'], e.__traceback__.tb_frame.f_code.co_name)
