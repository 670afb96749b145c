# Conditional expressions nest to the right; lambdas capture names, not values.
def grade(n):
    return "A" if n > 90 else "B" if n > 80 else "C" if n > 70 else "F"
print([grade(n) for n in (95, 85, 75, 10)])
print((lambda: 1)() if True else 2, (lambda x: x if x else -1)(0))
print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 0 else 3)
f = lambda a, b=2, *c, d, e=5, **g: (a, b, c, d, e, sorted(g.items()))
print(f(1, d=4), f(1, 2, 3, 4, d=0, z=9, y=8))
print((lambda *a: a)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1))
late = [lambda: i for i in range(3)]
print([g() for g in late])
early = [lambda i=i: i for i in range(3)]
print([g() for g in early])
print((lambda x: lambda y: lambda z: x + y * z)(1)(2)(3))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
print(sorted([3, -1, 2], key=lambda v: -v), (lambda: (yield))().__next__())
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
try:
    (lambda x, /: x)(x=1)
except TypeError:
    print("positional only")
x = [1, 2, 3]
print([a if a % 2 else -a for a in x if a > 1 if a < 3 or a == 3])
print(lambda: 0 and 1 if 0 else 2) if 0 else print("skipped")
print([x for x in (1, 2) if x > 1 or None], {k: v for k, v in zip("ab", (lambda: (1, 2))())})
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda self=3, *, args=(): (self, args))())
