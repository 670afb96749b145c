# Names of old trees, expressions in formatted texts, enums of constants.
import ast
import socket
from http import HTTPMethod

for text in ("3", "2.5", "1j", "'x'", "b'y'", "None", "True", "..."):
    c = ast.parse(text, mode="eval").body
    print(text, [k for k in ("Num", "Str", "Bytes", "NameConstant", "Ellipsis") if isinstance(c, getattr(ast, k))], c.value == c.n == c.s)
n = ast.Num(3)
print(ast.dump(n), type(n) is ast.Constant, isinstance(ast.Name("x"), ast.Num), ast.dump(ast.Num(n=4)), ast.dump(ast.Str(s="t")))
n.n = 5
print(n.value, ast.dump(ast.Index(ast.Name("x"))), isinstance(n, ast.Index), ast.dump(ast.ExtSlice([n])))


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print("number", node.n)

    def visit_Str(self, node):
        print("text", node.s)


Old().visit(ast.parse("f(1, 'a', None, x=2.5)"))

# A JoinedStr may have any expression among its values.
f = ast.parse("f'a{x}b'", mode="eval")
f.body.values = [ast.Constant("<{"), ast.Name("x", ast.Load()), ast.Constant("'>")]
print(eval(compile(ast.fix_missing_locations(f), "f", "eval"), {"x": "text"}))
print(socket.AddressFamily(socket.AF_INET).name, socket.SocketKind.SOCK_STREAM == socket.SOCK_STREAM, socket.AddressFamily.__module__, isinstance(socket.AddressFamily.AF_INET6, int))
print(HTTPMethod.GET, HTTPMethod("POST"), HTTPMethod.GET == "GET", repr(HTTPMethod.PUT))
