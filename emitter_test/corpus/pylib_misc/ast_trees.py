import ast

SOURCE = r'''
"doc"
import a.b as c, d
from .x import (y as z, w)
@dec(1)
class C(B, metaclass=M, **kw):
    x: int = 3
    (y): str
    def f(self, a, /, b: int = 2, *args: int, c, d=4, **kw) -> None:
        global q
        return a if b else c
async def co():
    async with x as y, z: await y
    async for i in x: pass
    else: pass
    return [i async for i in x if i if not j]
x = y = (1, 2); a, *b = c; x += 1; del x[0], y.z
for (i, j) in k: break
while 1: continue
try: pass
except (A, B) as e: raise X from e
except: raise
else: 1
finally: 2
assert x, "m"
with open("f") as f, g: pass
l = lambda *a, k=1, **kw: (yield)
{1: 2, **d}; {1, *s}; {k: v for k, v in x}; {x for x in y}; (x for x in y)
f"{x!r:>{w}} a{{b}} {y=}"; b"x"; 1.5; 2j; ...; None; -1 ** 2; (-1) ** 2; not a and b or c; a < b <= c is not d not in e
x[1:2, ::3, ...]; f(*a, b=1, **c); (a := 3); a @ b // c << d | e ^ f & ~g
match x:
    case 1 | "a" | None: pass
    case [a, *_, b] if a: pass
    case {"k": v, **rest}: pass
    case P(1, y=2) as z: pass
    case a.b: pass
    case _: pass
print(f"it's {a['k']} \n")
if a: pass
elif b: pass
else: pass
'''

tree = ast.parse(SOURCE)
print(ast.dump(tree))
print(ast.dump(ast.parse("a + 1", mode="eval"), include_attributes=True))
print(ast.dump(ast.parse("def f(x):\n  return [x, 'é']"), indent=2))
text = ast.unparse(tree)
print(ast.dump(ast.parse(text)) == ast.dump(tree))
for s in "(yield)", "a if b else c if d else e", "(lambda: 1)()", "-(-a)", "(a, b)[0]", "x[1, 2]", "x[(1,)]", "not (a, b)", "1 .real", "a @ (b @ c)", "a - (b - c)", "(a or b) and c", "(a < b) < c", "(await x) ** 2", "f((x for x in y), 1)", "{**a, 'b': 1}", "f'{a:{b}}'", "(x := 1)", "[*a, *b]", "1e400", "'a\\'\"b'", "for (i, j) in k: (a, b) = c", "def f():\n 'doc'\n return a, b":
    print(ast.unparse(ast.parse(s)))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append((node.id, type(node.ctx).__name__))
        self.generic_visit(node)


v = Names()
v.visit(ast.parse("a = b; del c; d.e = f[g]; h += 1; [i for i in j]"))
print(v.found)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)
        return node

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        return [node, node]


t = ast.fix_missing_locations(Double().visit(ast.parse("x = 1 + 20\npass\nprint(x)\n")))
print(ast.unparse(t))
exec(compile(t, "<tree>", "exec"))
print(eval(compile(ast.parse("1 + 2", mode="eval"), "<e>", "eval")))
print(eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant(5))), "e", "eval")))
t = ast.parse("\n\n\ndef f():\n\n    raise KeyError(1)\n\nf()")
try:
    exec(compile(t, "<lines>", "exec"))
except KeyError as e:
    tb = e.__traceback__.tb_next
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
print([type(n).__name__ for n in ast.walk(ast.parse("a(b)[c]"))])
print([(a, type(b).__name__) for a, b in ast.iter_fields(ast.parse("x: int").body[0])])
print(ast.get_docstring(tree), ast.get_docstring(ast.parse("def f():\n  '''a\n     b'''").body[0]))
print(ast.get_source_segment("x = (1 +\n  y)", ast.parse("x = (1 +\n  y)").body[0].value))
for s in "[1, (2, 'a'), {3: b'x'}, {4}, -5, 1+2j, None, True, set()]", "a", "1+2", "f()", "[x for x in y]":
    try:
        print(ast.literal_eval(ast.parse(s, mode="eval")), ast.literal_eval(s))
    except ValueError as e:
        print("ValueError", str(e)[:24])
n = ast.Name("a", ctx=ast.Load())
print(n._fields, n.id, isinstance(n, ast.expr), isinstance(ast.Add(), ast.operator), ast.Name.__mro__[1].__name__)
match n:
    case ast.Name(x, ast.Load()):
        print("matched", x)
try:
    ast.Name("a", 1, 2)
except TypeError as e:
    print(e)
try:
    ast.parse("a b", "file")
except SyntaxError as e:
    print(e.filename, e.lineno)
print(ast.dump(ast.increment_lineno(ast.parse("a"), 3), include_attributes=True))
print(type(compile("a", "f", "exec", ast.PyCF_ONLY_AST)).__name__)
import copy
print(ast.dump(copy.deepcopy(tree)) == ast.dump(tree))
