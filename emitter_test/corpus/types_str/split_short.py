# Splitting, stripping and replacing in short strs, with all sorts of white space.
def f(s):
    return s.split(), s.strip(), s.lstrip(), s.rstrip(), s.split(None, 1), s.replace("a", "b"), s.replace("ab", "c"), s.replace(" ", "_")
class S(str): pass
WS = "".join(chr(i) for i in range(0x21))
for s in ["", " ", "a", " a ", "a b", "\x1ca\x1fb\x85", "a\x0bb\x0cc\rd\ne\tf", WS, WS+"q"+WS, "x "*15, "x "*16, "x "*17, " y"*40, "a\xa0b", "\u2003a", S(" abc "), S("abc"), "ab"*50, "aaaa", "a"*64, "a"*65, "nothing", "\0a\0"]:
    r = f(s)
    print(ascii(r), [type(x).__name__ for x in r[0]], r[1] is s, type(r[1]).__name__)
