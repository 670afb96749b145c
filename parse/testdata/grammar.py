# Every construct of Python 3.11 outside f-strings. grammar.ast holds CPython's
# tree for it, with positions (see record.py).
"""doc
string"""
# names and constants
a
α = Ωmega = _ = __x__ = x1
None, True, False, ...
0, 7, 0x1F, 0XfF, 0o17, 0O7, 0b101, 0B1, 1_000, 0xdead_beef, 00, 0_0
9223372036854775807, 9223372036854775808, 123456789012345678901234567890, 0xffffffffffffffffffff
1., .5, 1.5, 1e3, 1E-3, 1.e+10, .5e5, 1_0.2_5e1_0, 1e400, 5e-324
1j, 1.5J, 0x1for x in y
'a' "b" '''c
d''' """e\
f"""
'\a\b\f\n\r\t\v\\\'\"\101\x41\u0041\U00000041\0\q\
z', r'\n\'', R"\x", u'u', U'U', 'é€😀', '\ud800\udc00'
b'a\x00\xff\n\u0041\377', B'b' b"c", rb'\n', bR'\n', Rb'\'', b''
'long' \
    'er'
('in'   # comment
 'parens')

# operators
-x, +x, ~x, not x, - -x, not not x, -x ** -y ** z, (-x) ** 2
a + b - c * d / e // f % g @ h << i >> j & k ^ l | m
a + (b - c) * (d)
a ** b ** c
a < b <= c == d != e > f >= g in h not in i is j is not k
not a < b
a and b and c or d and not e or f
x if y else z if w else v
(x if y else z) if w else v
lambda: 0
lambda x: lambda y: x + y
lambda a, /, b=1, *c, d, e=2, **f: (a, b)
lambda *, a: a
lambda *a, **k: (yield)
lambda a=lambda: 1: a
await_ = 1
(y := 1)
[y := 1, y ** 2]
f(x := 1, (y := 2), z=(w := 3))
x[y := 1], x[y := 1, z := 2]
{y := 1}

# primaries
a.b.c.d
a . b . c
f()()(x)[y].z
f(a, b, c)
f(a, *b, c, *d, e=1, **f, g=2, **h)
f(x for x in y)
f(x for x in y if z)(w)
f((x for x in y), 1)
f(a, )
f(
    a,
    # comment
    b
    = 1
)
a[1], a[1, 2], a[1,], a[:], a[::], a[1:], a[:2], a[::3], a[1:2:3], a[1:2, ::3, ...]
a[*b], a[*b, c], a[lambda: 1]
1 .real, 1..real, 1.0.real, 'a'.b, ().c, [].d, {}.e

# displays
(), (a,), (a, b), (a, b,), ((a)), ((a, b)), (((a)),)
[], [a], [a,], [a, *b, c]
{}, {a}, {a, b,}, {*a, b}, {a: b}, {a: b, **c, d: e,}, {**a}
*a, b
*a, *b,
a, b = *c, d
(yield_)
[x for x in y]
[x for x, in y], [x for x, y in z], [x for (x, y) in z], [x for [x, *y] in z], [x for *x, in y]
[x for x in y if a if b for z in w if not c]
{x for x in y}, {x: y for x, y in z}
(x for x in y), ((x) for x in y)
[[x for x in y] for z in w]
[x for x.a in y], [x for x[0] in y]
[lambda: x for x in (lambda: y, 1)]
[x if y else z for x in (a if b else c)]
[x for x in y or z]

# assignments
x = 1
x = y = z
x, y = z
x, = y
(x, y), [z, *w] = v
[] = ()
() = []
(x) = 1
[x] = y
*x, y = z
x.a = x[0] = x[1:2] = y
x: int
x: int = 1
(x): int
(x): int = 1
x.a: int = 1
x[0]: "t" = 1,
x: tuple = 1, *y
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1; x //= 1
x.a += yield_
x[0] += 1, 2
(x) += 1

# simple statements
pass; pass
del x
del x, y
del (x, y), [z], w.a, v[0]
del (x)
del (x),
assert x
assert x, "y"
import a
import a.b.c
import a as b, c.d as e
from a import b
from a.b import c as d, e
from a import (b)
from a import (b, c as d,)
from a import *
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ...a.b import c
raise
raise x
raise x from y
global g
global g, h

# compound statements
if a: b
if a: b; c;
if a:
    b
elif c:
    d
elif e: f
else:
    g
if (a :=
    b): c
if x := 1: pass
while a: break
else: b
while a:
    continue
while x := f(): pass
for x in y: pass
for x, y in z: pass
for x, in y: pass
for (x, y) in z: pass
for *x, y in *a, b:
    break
else:
    pass
for x[0], x.a in y: pass
for x in y, z: pass
for i in lambda: 1, 2: pass
with a: b
with a as b: c
with a as b, c, d as e.f: g
with a as (b, c): d
with a as [b, *c]: d
with (a): b
with (a) as b: c
with (a, b): c
with (a, b,): c
with (a as b): c
with (a as b, c, d as e,): f
with (a, b) as c: d
with (a), (b): c
with (a).b as c: d
with (a, b)[0]: c
with (a)(): c
with (yield_): c
with (a for a in b): c
with (a := b): c
with (): pass
with (*a, b): pass
with a() as b[0], (c): d
with (
    a as b,  # comment
    c as d
):
    e
try: a
except: b
try:
    a
except A: b
except A as a: b
except (A, B) as c:
    d
except:
    e
else:
    f
finally:
    g
try: a
finally: b
try: a
except* A: b
except* (A, B) as c: d
except *A.b: e
def f(): pass
def f(a): return
def f(a, b): return a, *b
def f(a, /): return (a)
def f(a, b, /, c, *, d): pass
def f(a, /, b=1, *c, d, e=2, **f): pass
def f(a: int, /, b: str = "x", *c: t, d: u = 1, **e: v) -> w: pass
def f(*, a): pass
def f(*, a, **b): pass
def f(*a, b=1): pass
def f(**a): pass
def f(a, b=1, /, c=2): pass
def f(*a: *b): pass
def f(
    a,
    b=1,  # comment
): pass
def f() -> (yield_): pass
def f():
    """doc"""
    yield
    yield a
    yield a, *b
    x = yield
    x = yield a, b
    x = y = yield z
    x += yield
    x: int = yield
    (yield)
    (yield a, b)
    yield from a
    x = yield from b
    await c
    -await c ** 2
    await c.d(e)[0]
    return
    nonlocal_ = 1
    def g():
        nonlocal x, y
async def f(): pass
async def f(a, *b) -> c:
    async with a as b, c: d
    async with (a as b, c): d
    async for x in y: z
    else: w
    [x async for x in y]
    [await x for x in y if await z]
    {x: y async for x, y in z for w in x}
    return await a, await b
    await a + await b
    yield
@a
def f(): pass
@a.b.c
@a.b(c, d=e)
@x[0].y()
@lambda f: f
@(yield_)
@x if y else z
@a or b
@x := y
class C: pass
@a
class C(): pass
@a
async def f(): pass
class C(A): pass
class C(A, *B, metaclass=M, **k):
    x = 1
    def f(self): pass
    class D(E): pass

# match
match x:
    case 1: pass
    case -1 | 1.5 | -1.5j | 1 + 2j | -1 - 2j | 0x10: pass
    case "a" "b" | b"c": pass
    case None | True | False: pass
    case a.b | a.b.c: pass
    case (1): pass
    case (1 | 2) as y: pass
    case [] | () | [1] | (1,) | [1, 2,]: pass
    case [_, *_] | (*_, _): pass
    case [a, *rest, b]: pass
    case 1, 2: pass
    case 1,: pass
    case *_, 1: pass
    case {}: pass
    case {"a": 1, -1: x, a.b: [y], None: _, 1 + 1j: _,}: pass
    case {"a": 1, **rest}: pass
    case {**rest}: pass
    case A(): pass
    case A(1, b, c=d, e=[f],): pass
    case a.b.C(x=1): pass
    case [[a, [b, (c)]], {"k": A(d)}] if a > b: pass
    case str() as s if s: pass
    case y if y: pass
    case _:
        pass
match x, y:
    case _: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match (x, y):
    case _: pass
match [x]:
    case _: pass
match -x:
    case _: pass
match {}:
    case _: pass
match x := y:
    case _: pass
match not x:
    case _: pass
match lambda: 1:
    case _: pass
match match:
    case match: pass
match = case = type = _ = 1
match, case = 1, 2
match.a = 1
match[0] = 1
match(x)
match(x).y[z]
match (x)
match [x]
match * x, y
match -x
match - x + y
match: int = 1
match or case
match if case else type
match in x
match not in x
match is x
match = match
print(match)
case(x)
type(x)
type.x
type = int
type[x]
x = type
for match in case: pass

# layout
if a:
  if b:
        c
  d
if a:
	tab
	tab
if a:
        eight
	# odd comment
if a:

    b

# comment at the left

    c
if a: \
    b
x = a + \
    b
x = [
1,
    2,
  ]
if a:
    pass
    
   # odd white space above
    pass
class A:
    x = 1
    """
end""";
    y
(1if x else 2), 1or 2, 1and 2, 1in x, 0xfor x
