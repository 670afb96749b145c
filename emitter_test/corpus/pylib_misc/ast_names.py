import ast
def ev(e, ns):
    e = ast.fix_missing_locations(ast.Expression(e))
    return eval(compile(e, "x", "eval"), {"__builtins__": {}}, ns)
N = lambda n: ast.Name(n, ast.Load())
for n in ["$a", "a b", "class", "ꞌ24a", "ꞌ00006124", "é", "x", "1", "a.b", "日本", "𝒳", "\n", "if"]:
    try:
        print(ascii(n), ev(N(n), {n: 1}))
    except Exception as e:
        print(ascii(n), type(e).__name__, e)
for n in ["None", "True", "False"]:
    try:
        print(n, ev(N(n), {n: 1}))
    except ValueError as e:
        print(n, e)
m = ast.Module([ast.FunctionDef("f g", ast.arguments([], [ast.arg("a$")], None, [ast.arg("k$")], [None], None, []), [ast.Return(ast.Tuple([N("a$"), N("k$"), ast.Attribute(N("a$"), "real", ast.Load())], ast.Load()))], [])], [])
ns = {}
exec(compile(ast.fix_missing_locations(m), "x", "exec"), ns)
f = ns["f g"]
print(f.__name__, f(1, **{"k$": 2}), f(**{"a$": 3, "k$": 4}))
