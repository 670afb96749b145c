# StopIteration that a function raises inside a builtin iterator.
def stop(x):
    if x == 2:
        raise StopIteration('end')
    return x

def delegate():
    print((yield from map(stop, range(9))))
print(list(delegate()))
print(list(map(stop, range(9))))
for i in map(stop, range(9)):
    print(i)
else:
    print('else')
print([i for i in filter(stop, range(1, 9))])
print(list(zip(map(stop, range(9)), range(5))))
print(list(enumerate(map(stop, range(9)))))
a, b = map(stop, range(9))
print(a, b, 1 in map(stop, range(9)), 5 in map(stop, range(9)))
print(sum(map(stop, range(9))), max(map(stop, range(9))), sorted(map(stop, range(9))))
print(tuple(map(stop, range(9))), set(map(stop, range(9))), ''.join(map(str, map(stop, range(9)))))
print(dict(zip('abc', map(stop, range(9)))), [*map(stop, range(9))], any(map(stop, [0, 0, 2])))
m = map(stop, [0, 1, 2, 3])
print(next(m), next(m))
try:
    next(m)
except StopIteration as e:
    print('stopped', e.value)
print(next(m, 'default'))
x = [9]
x.extend(map(stop, range(9)))
print(x)
x[1:2] = map(stop, range(9))
print(x)
print(bytes(map(stop, range(9))))
try:
    print([*(map(stop, i) for i in [range(3)])], list(stop(i) for i in range(3)))
except RuntimeError as e:
    print(e, repr(e.__cause__))

# Operators give back NotImplemented of unary methods.
class U:
    def __neg__(self):
        return NotImplemented
    __pos__ = __invert__ = __abs__ = __neg__
print(-U(), +U(), ~U(), abs(U()))

# What is thrown goes to a throw() method as it is.
class It:
    def __iter__(self):
        return self
    def __next__(self):
        return 'item'
    def throw(self, *a):
        print('thrown', a)
        if a[0] == 'stop':
            raise StopIteration('from throw')
        return 'given'
def outer():
    r = yield from It()
    print('outer got', r)
    yield 'more'
def outmost():
    yield from outer()
for what in (5, ValueError, 'stop'):
    g = outmost()
    print(next(g), g.throw(what), next(g, 'end'))
g = outmost()
next(g)
g.close()
class NoThrow:
    def __iter__(self):
        return self
    def __next__(self):
        return 'item'
def plain():
    try:
        yield from NoThrow()
    except KeyError as e:
        print('caught', repr(e))
        yield 'after'
g = plain()
next(g)
for bad in (5, int, 'x'):
    try:
        g.throw(bad)
    except TypeError as e:
        print(e)
print(next(g), g.throw(KeyError('k')))

# The value of a generator is not that of another iteration.
def returns():
    yield 1
    return 3
list(returns())
for it in iter([]), iter({}), map(list, [[]][:0]), zip(), (x for x in ()):
    try:
        next(it)
    except StopIteration as e:
        print(e.value, e.args)
g = returns()
g.__next__()
try:
    g.__next__()
except StopIteration as e:
    print(e.value)
class MyStop(StopIteration):
    pass
class Own:
    def __next__(self):
        raise MyStop(1, 2)
try:
    next(Own())
except MyStop as e:
    print(e.args, e.value)
