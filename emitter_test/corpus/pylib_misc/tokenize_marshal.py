import io, tokenize, token, marshal, trace, sys

def toks(s):
    try:
        for t in tokenize.generate_tokens(io.StringIO(s).readline):
            print(*t, t.exact_type, tokenize.tok_name[t.type])
    except (tokenize.TokenError, IndentationError) as e:
        print(type(e).__name__, e.args)

for s in ["", "a", "a = 1  # c\n", "if x:\n\ty\n  # c\n\nz\n", "'''a\nb''' f'x{1}' rb'y' \"q\\\"\"\n", "'abc\\\ndef'\n", "x = (1,\n  2)\n",
          "a\\\n+b\n", "0x1F 1_0 1e5 .5j 0o7 0b1 1. 1.e-3\n", "a->b ... := != // **= <<=\n", "'unterminated\n", "$ ? !\n", "(a\n", "'''a\n",
          "if a:\n    b\n  c\n", "é = 1\r\n", "\f\nx\n", "async def f(): await x\n", "# only", "x\n   ", "a;b\n"]:
    print(repr(s)); toks(s)
for b in [b"# -*- coding: latin-1 -*-\nx='\xe9'\n", b"\xef\xbb\xbfx\n", b"#!a\n# coding=utf8\n", b"# coding: nosuch\n", b"\xff\n", b""]:
    try:
        print([tuple(t) for t in tokenize.tokenize(io.BytesIO(b).readline)][:2], tokenize.detect_encoding(io.BytesIO(b).readline))
    except (SyntaxError, UnicodeDecodeError) as e: print(type(e).__name__)
src = "def f(a, b=1):\n    return [a,\n            b]  # x\n\n"
l = list(tokenize.generate_tokens(io.StringIO(src).readline))
print(tokenize.untokenize(l) == src)
print(repr(tokenize.untokenize([t[:2] for t in l])))
print(l[0], l[0]._replace(string="g").string)
print(sorted(token.tok_name.items())[:60] == sorted((v, k) for k, v in vars(token).items() if isinstance(v, int))[:60], token.ISEOF(0))

for v in [None, True, False, ..., 0, -1, 2**31 - 1, -2**31, 2**31, -2**40, 10**30, -10**30, 1.5, float("inf"), 2j, b"ab", "é x" + chr(0x10000), (1, (2.5, b"")), [1, [2]], {(1, 2): [3.5]}, {3}, frozenset([4]), bytearray(b"x")]:
    d = marshal.dumps(v, 2)
    print(v, d, marshal.loads(d) == v, marshal.load(io.BytesIO(d + b"more")) == v)
f = io.BytesIO(); marshal.dump([1, "a"], f); marshal.dump(2, f); f.seek(0)
print(marshal.load(f), marshal.load(f))
for d in [b"", b"i\1", b"?", b"[\xff\xff\xff\xff", b"0", b"(\2\0\0\0N", b"\xa9\2\xda\1ar\1\0\0\0", b"z\3abc", b"l\1\0\0\0\xff\xff"]:
    try: print(marshal.loads(d))
    except (ValueError, EOFError, TypeError) as e: print(type(e).__name__)
try: marshal.dumps(object())
except ValueError as e: print(e)

def fun(n):
    s = 0
    for i in range(n):
        s += i
    return s
t = trace.Trace(count=1, trace=0, countfuncs=0)
print(t.runfunc(fun, 3))
first = fun.__code__.co_firstlineno
print(sorted((k[1] - first, n) for k, n in t.results().counts.items()))
t = trace.Trace(count=0, trace=0, countfuncs=1)
t.runfunc(lambda: fun(2))
print(sorted(k[2] for k in t.results().calledfuncs))
