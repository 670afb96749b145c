import io, itertools
class MyIO(io.IOBase):
    def write(self, buf):
        self.total = getattr(self, 'total', 0) + len(buf)
        return len(buf)
m = MyIO()
print('test', file=m)
print(m.total)
class S(io.StringIO):
    __slots__ = ('a', 'b')
    def write(self, s):
        self.a = len(s)
        return super().write(s.upper())
s = S()
s.b = [1]
s.write('hello')
print(s.getvalue(), s.a, s.b)
class P(itertools.product):
    pass
p = P([1, 2], [3, 4], [5, 6])
p.x = 5
print(next(p), p.x, len(list(p)))
import _random
class R(_random.Random):
    def __init__(self, x): self.x = x
r = R(3)
print(r.x, 0 <= r.random() < 1)
class C(itertools.chain): __slots__ = 'q',
c = C([1], [2, 3]); c.q = 7
print(list(c), c.q)
