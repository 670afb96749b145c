import ast
for s in ("1", " -3.5e2", "1+2j", "-1-2j", "'a' 'b'", "b'x\\x00'", "[1, 'two', (3,), {'a': {1, 2}}, None, True]", "()", "(1)", "1, 2", "{}", "{'a': 1, 'b': [2],}", "set()", "...", "0xff", "1_000", "r'\\n'", "'''a\nb'''", "[\n1, # c\n2]", "{1: 2, **{}}", "-'a'", "a", "f()", "1+1", "[x for x in y]", "__import__('os')", "1 if 2 else 3", "", "(", "[1 2]", "f'{1}'", "{1, *[]}", "1j+1", "-True", "u'x'", "'\\N{BULLET}'" if 0 else "'q'", "{[]: 1}", "'a'.b", "+5", "--5", "(1,)", "[1,]", "{1,}", "lambda: 0", "not 1"):
    try: print(repr(s), repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError, TypeError) as e: print(repr(s), type(e).__name__)
