# Namespaces of subclasses of dict: __getitem__ and __missing__ are asked for names, also in functions.
class D(dict):
    def __getitem__(self, k):
        return 'got ' + k if k != 'print' else print


class M(dict):
    def __missing__(self, k):
        if k.startswith('no'):
            raise KeyError(k)
        return 'missing ' + k


class N(dict):
    pass


def tried(f, *args):
    try:
        r = f(*args)
        if r is not None:
            print(r)
    except Exception as e:
        print(type(e).__name__)


for ns in D, M, N:
    for i in range(3):
        tried(eval, 'foo', ns())
        tried(eval, 'foo', {}, ns())
        tried(eval, 'foo', ns(foo=5))
        tried(eval, 'len(foo)', ns(foo=[5], len=len))
        tried(eval, 'nofoo', ns())
        tried(exec, 'print(foo)', ns(print=print))
        tried(exec, 'def f(): return foo\nfor i in range(20): x = f()\nprint(x)', ns(print=print, range=range))
        tried(exec, 'foo = 1\ndel foo\nprint(foo)', ns(print=print))
        tried(exec, 'def f():\n  global foo\n  foo = 3\nf()\nprint(foo)', ns(print=print))


class Vars(dict):
    asked = []

    def __missing__(self, k):
        self.asked.append(k)
        return len(self.asked)


v = Vars()
print(eval('a + b * c + a', v), Vars.asked)


class S:
    __slots__ = ('a', 'b', 'a')


s = S()
s.a = s.b = 1
print(s.a, s.b, sorted(n for n in dir(s) if n[0] != '_'))
