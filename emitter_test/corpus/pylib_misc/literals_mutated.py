# ast.literal_eval of many texts, right ones and ones with a change at any place.
import ast
import random
import re
import zlib

texts = [
    "[1, -2, 3.5, 1e10, -0.0, 'a', \"b\", None, True, False, (), (1,), (1, 2), [], {}, {'k': [1]}, {1}]", "{'a': 1, 'b': {'c': (2, 3.25)}, 3: None}", "'it\\'s \\n \\t \\\\ \\x41 \\u20ac'", "(('x'), (1), ((2,)))", " \t-17", "'é€😀'",
    "[1,\n 2, # no\n 3\n]", "{'a': 1,\n'b': 2,}\n", "1_000", "0x1F", "00", "1.5j", "1+2j", "-1-2j", "b'bytes'", "r'\\n'", "'a' 'b'", "['a' 'b', \"c\"]", "'''long\ntext'''", "1, 2", "{1: 2, 'x'}", "{[]: 1}", "{[], !}",
    "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "[" * 60 + "]" * 60, "...", "set()", "f(1)", "1if 1 else 2", "1.real", "None.x", "Nonesuch", "Truex", "True1", "[1 2]", "[1,,2]", "[,]", "(,)", "{,}", "{:}", "{1:}", "", " ", "1\n", "1 \n\t\n", "1\n2",
    "9" * 17, "9" * 18, "9" * 19, "-" + "9" * 18, "1e400", "-1e400", "1e-400", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "--1", "-'a'", "- 1", "+1", "1 ", "'unterminated", "\"a'b\"", "'a\"b'", "'a\nb'", "'\\\nx'",
    "{'a': 1, 'a': 2}", "{1, 1.0, True}", "{(1, [2]): 3}", "{(1, 2): 3}", "lambda: 1", "[x for x in y]", "{**a}", "[*a]", "u'u'", "f'f'", "'a'%1", "'a'.b", "[1][0]", "not 1", "(1", "1)", "'", "[1;2]", "{1 : 2 , 3 : 4 }", "( 1 , )", "[ ]", "( )", "{ }", "None", "none",
]


def attempt(text):
    try:
        v = ast.literal_eval(text)
        return type(v).__name__ + repr(v)
    except Exception as e:
        return type(e).__name__


for text in texts:
    print(ascii(text[:40]), ascii(attempt(text)))
r = random.Random(11)
out = []
for text in texts[:30]:
    for i in range(len(text)):
        for c in "", r.choice("0123456789"), r.choice("'\"[](){},:-+.eEjx_ \n\\#"), r.choice("abNT\t!é"):
            changed = text[:i] + c + text[i + 1 :]
            if not re.search(r"(?<![\w.])0[0-9_]|^\s*\n", changed):  # dialects differ
                value = attempt(changed)
                out.append("error" if value.endswith("Error") else value)
print(len(out), zlib.crc32("|".join(out).encode("utf-8", "backslashreplace")))
values = [{"id": i, "name": "n%d" % i, "tags": ("a", "b\n'\""), "x": i / 7, "none": [None, True, -i]} for i in range(200)]
print(ast.literal_eval(repr(values)) == values, ast.literal_eval(repr(values)[:-1] + ", ]") == values)
for bad in 5, None, b"1", ["1"]:
    print(attempt(bad))


class Text(str):
    pass


print(ast.literal_eval(Text("[1]")))
