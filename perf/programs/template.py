# A text template language compiled to closures: string search, closures, dict lookups.
import sys


def parse(text):
    root = []
    stack = [root]
    pos = 0
    while True:
        start = text.find("{{", pos)
        if start < 0:
            stack[-1].append(("text", text[pos:]))
            break
        if start > pos:
            stack[-1].append(("text", text[pos:start]))
        end = text.find("}}", start)
        tag = text[start + 2:end].strip()
        pos = end + 2
        if tag.startswith("for "):
            words = tag.split()
            node = ("for", words[1], words[3], [])
            stack[-1].append(node)
            stack.append(node[3])
        elif tag.startswith("if "):
            node = ("if", tag[3:].strip(), [])
            stack[-1].append(node)
            stack.append(node[2])
        elif tag == "end":
            stack.pop()
        else:
            stack[-1].append(("expr", tag))
    return root


def lookup(path):
    names = path.split(".")
    if len(names) == 1:
        name = names[0]
        return lambda env: env[name]

    def get(env):
        v = env
        for n in names:
            v = v[n]
        return v

    return get


def filters(expr):
    parts = [p.strip() for p in expr.split("|")]
    get = lookup(parts[0])
    for f in parts[1:]:
        if f == "upper":
            get = (lambda g: lambda env: g(env).upper())(get)
        elif f == "len":
            get = (lambda g: lambda env: len(g(env)))(get)
        elif f == "escape":
            get = (lambda g: lambda env: str(g(env)).replace("&", "&amp;").replace("<", "&lt;"))(get)
    return get


def compile_nodes(nodes):
    steps = []
    for node in nodes:
        kind = node[0]
        if kind == "text":
            steps.append((lambda s: lambda env, out: out.append(s))(node[1]))
        elif kind == "expr":
            steps.append((lambda g: lambda env, out: out.append(str(g(env))))(filters(node[1])))
        elif kind == "if":
            steps.append(make_if(filters(node[1]), compile_nodes(node[2])))
        else:
            steps.append(make_for(node[1], lookup(node[2]), compile_nodes(node[3])))

    def run(env, out):
        for s in steps:
            s(env, out)

    return run


def make_if(cond, body):
    def run(env, out):
        if cond(env):
            body(env, out)
    return run


def make_for(name, seq, body):
    def run(env, out):
        inner = dict(env)
        for v in seq(env):
            inner[name] = v
            body(inner, out)
    return run


PAGE = """<h1>{{ title | upper }}</h1>
{{ for row in rows }}<tr>{{ for c in row.cells }}<td>{{ c | escape }}</td>{{ end }}{{ if row.last }}<b>{{ row.name | upper | escape }} {{ row.cells | len }}</b>{{ end }}</tr>
{{ end }}<p>{{ count }} rows</p>
"""


def main(n):
    rows = []
    for i in range(40):
        rows.append({"name": "row<%d>" % i, "cells": ["a&b", i, "<%d>" % (i * i), 1.5], "last": i % 5 == 4})
    total = 0
    text = ""
    for i in range(n):
        page = compile_nodes(parse(PAGE))
        out = []
        page({"title": "page %d" % i, "rows": rows, "count": len(rows)}, out)
        text = "".join(out)
        total += len(text)
    print(n, total, text.count("<td>"), text.split("\n")[0])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 6800)
