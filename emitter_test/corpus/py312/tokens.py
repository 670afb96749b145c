# The tokens of f-strings, as Python 3.12 gives them (and we, where sys.version_info says so).
import sys

sys.version_info = (3, 12)
import io, token, tokenize

TEXTS = [
    'f"a{{b}}c{x}d"\n',
    'f"{x!r:>{w}.{p}f}"\n',
    'f"""a\n{x\n+1}b\nc"""\n',
    'rf"\\{x}\\n"\n',
    'f"\\N{DIGIT ONE}{x:%H:%M}\\t"\n',
    "f'{f'{1}'}' 'a'\n",
    'f""\n',
    'f"{x=}" f"{y = !s}"\n',
    "f\"{a['b':2]}{ {1:2}[1] }{x:=5}{(y:=3)}\"\n",
    'f"{x != 1}{lambda x: 1}"\n',
    'x = f"""{\n  a  # c\n}"""\n',
    'F"a" fR"\\n{x:\\n}" rF\'\' Rb"{"\n',
    'f"abc\n',
    "f'''abc\n",
    '"abc\n',
    "'''abc\n",
    "$ !a != `\n",
    'f"a\\\nb{c}\\\n"\n',
    'f"""{x:\n}"""\n',
    'f"}}"\n',
    'f"{{"\n',
    'f"{{{x}}}"\n',
    'f"""a{{\nb{c}d\ne"""+1\n',
    "'''a\nb''' + f'''c\nd{e}'''\n",
    'def f():\n  f"{x}{y}" \\\n "z"\n',
    "f'é{x}é'\n",
    "x",
]
for s in TEXTS:
    print("---", repr(s))
    try:
        tokens = []
        for t in tokenize.generate_tokens(io.StringIO(s).readline):
            tokens.append(t)
            print(t.exact_type, t)
        print("N{" in s or tokenize.untokenize(tokens) == s)  # Python 3.12.1 fails with names of characters
    except tokenize.TokenError as e:
        print(type(e).__name__, e)
print(token.tok_name)
print(sorted(token.EXACT_TOKEN_TYPES.items()))
