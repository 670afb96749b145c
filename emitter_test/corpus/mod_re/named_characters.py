# Characters by name in patterns.
import re
for p in (r"\N{DIGIT ONE}", r"[\N{LATIN SMALL LETTER A}-\N{LATIN SMALL LETTER C}]+", r"\N{digit one}", r"\N", r"\N{", r"\N{}", r"\Nx", r"\N{NO SUCH}", r"\N{EM DASH}", r"[\N]", r"[\N{]", r"[\N{}]", r"[\N{NO}]", r"\N{LATIN SMALL LETTER A}{2}", r"x\N{DIGIT", r"\N{DIGIT ONE", r"\N{KEYCAP NUMBER SIGN}", rb"\N{DIGIT ONE}", rb"[\N{DIGIT ONE}]"):
    try: print(p, re.findall(p, "1aab\u2014c" if isinstance(p, str) else b"1a"))
    except re.error as e: print(p, e, e.pos)
