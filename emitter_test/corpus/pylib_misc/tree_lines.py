# Statements of a compiled tree have the lines of their nodes, also where several share one, or lines go back.
import ast
import sys

text = """def f(x):
    a = 1; b = 2

    return g(a,
             b) / x


def g(a, b):
    '''doc

    more'''
    if a:
        pass
    else:
        c = 3
    return a + b


@str
@len
def h(): pass
"""
tree = ast.parse(text)
f = tree.body[0]
# As a rewriter does: one statement becomes several of the same line.
many = [ast.parse("t%d = %d" % (i, i)).body[0] for i in range(5)]
f.body[0:1] = [ast.copy_location(s, f.body[0]) for s in many] + [f.body[0]]


def lines(tree):
    env = {"len": lambda f: [f], "str": lambda x: x}
    exec(compile(tree, "tree.py", "exec"), env)
    found = [env["f"].__code__.co_firstlineno, env["g"].__code__.co_firstlineno]
    try:
        env["f"](0)
    except ZeroDivisionError as e:
        found.append(e.__traceback__.tb_next.tb_lineno)
    try:
        env["f"]("")
    except TypeError as e:
        found.append(e.__traceback__.tb_next.tb_lineno)
    try:
        env["g"](1, "")
    except TypeError as e:
        found.append(e.__traceback__.tb_next.tb_lineno)
    return found + [env["h"][0].__code__.co_firstlineno]


print(lines(tree))
for body, line in (tree.body[0].body, 3), (tree.body[1].body, 100000):
    for node in ast.walk(body[-1]):
        if hasattr(node, "lineno"):
            node.lineno = node.end_lineno = line
print(lines(tree))
for bad in "return 1", "def f():\n  break":
    tree = ast.parse("x = 1\n" + bad)
    ast.increment_lineno(tree, 10)
    try:
        compile(tree, "tree.py", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.filename)
exec(compile(ast.Module([], []), "tree.py", "exec"))
