# del of every target, assert, pass, global statements, expression statements, multiple assignment.
x = y = z = 1
del x, (y, z)
print([n in globals() for n in "xyz"])
l = list(range(10))
del l[0], l[-1], l[1:3], l[::2]
print(l)
d = {"a": 1, "b": {"c": 2}}
del d["b"]["c"], d["a"]
print(d)
class A: pass
a = A(); a.v = A(); a.v.w = 1
del a.v.w
print(hasattr(a.v, "w"))
del [a.v]
print(vars(a))
del ()
for bad in ("del d['zz']", "del l[99]", "del a.nope", "del undefined", "del (1).real", "del (1,)[0]", "del 'abc'[0]", "del l['x']", "del A.__dict__"):
    try: exec(bad); print("ok", bad)
    except Exception as e: print(bad, type(e).__name__)
for bad in ("del f()", "del 1", "del x + y", "del None", "del (x, 1)", "del", "del x = 1", "del x if y else z", "del [x, (y, z.w)], q[0]", "del x,", "del *x", "assert", "assert x, y, z", "pass x", "x = ", "= 3", "1 = x", "f() = 1", "None = 1", "True = 1", "x + y = 1", "x, 1 = 2", "(x for x in y) = 1", "[] = ()", "() = []", "lambda: x = 1", "x = y = 3 = z", "'a' = 1", "x: int", "import", "from x import", "import a.b as", "from . import *", "global", "return", "yield", "a b", "if x = 1: pass", "x ==", "(", "[1, 2", "{1: 2", "x)", "class", "def f", "def f(:", "for", "@", "@x", "else: pass", "try: pass", "except: pass", "...", "print 1", "exec 'a'", "__debug__ = 1", "x = not", "x = y not", "x is", "x not y", "a<>b", "`a`", "x++", "++x", "x!", "lambda", "lambda x", "x if y", "[x for]", "{**a for a in b}", "(x, y for x in z)", "f(x for x in y)"):
    try: compile(bad, "", "exec"); print("ok", bad)
    except SyntaxError: print("bad", end=" ")
print()
a = b = c = []
a.append(1)
print(b is c, c)
i, j = 1, 2
i, j = j, i
print(i, j)
i, j, k = j, k, i = 1, 2, 3
print(i, j, k)
try: assert 1 == 2, "message %d" % 5
except AssertionError as e: print(e)
try: assert []
except AssertionError as e: print(repr(e))
assert True, 1 / 0
try: assert 0, ValueError("nested")
except AssertionError as e: print(repr(e.args[0]))
1; "expr"; [1, 2][0]; None
if 1: pass; print("semi"); x = 5
else: pass
print(x);
while x: x -= 1; continue
class B: pass; y = 1
print(B.y)

# Targets without names.
[] = []
() = ()
for [] in [(), [], ""]:
    print("empty")
try:
    [] = [1]
except ValueError as e:
    print(type(e))
