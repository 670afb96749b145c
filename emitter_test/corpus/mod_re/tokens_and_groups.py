# Tokenizers, substitutions with functions, groups, flags, greedy and lazy.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import re
tok = re.compile(r"\s*(?:(\d+)|([a-z]\w*)|(.))")
def lex(s): return [next((i, g) for i, g in enumerate(m, 1) if g) for m in (x.groups() for x in tok.finditer(s))]
print(lex("x1 = 42*(y+7)"))
m = re.match(r"(\d+)-(\d+)(-x)?", "10-20 rest"); print(m.group(0), m.group(1, 2), m.groups(), m.groups("none"), m.span(2), m.start(), m.end(1), t(m.group, 9), m.span(3))
n = re.search(r"(?P<k>\w+)=(?P<v>\w+)", "a; key=val;"); print(n.group("k"), n.groupdict(), n["v"], n.start("v"), t(n.group, "zz"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1b22"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub("x*", "-", "abc"), re.sub("a", "b", "aaa", 2), re.subn("a", "", "banana"), re.sub(r"(?P<q>b)", r"<\g<q>>", "abc"), re.sub("b", r"\\", "abc"))
print(re.findall(r"a.*?c", "abcabc"), re.findall(r"a.*c", "abcabc"), re.findall(r"(a)(b)?", "aba"), re.findall(r"\bt\w+", "to the stop"), re.findall("", "ab"), re.findall(r"[^\W\d]+", "ab1_c"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split(",", "a,b,c", 1), re.split("x", ""), re.fullmatch(r"\w+", "abc") is not None, re.fullmatch(r"\w+", "ab c"), re.match("b", "ab"), re.escape("a.b*"))
print(re.findall("^a", "a\na", re.M), bool(re.match("ABC", "abc", re.I)), re.findall("a.b", "a\nb", re.S), re.compile("a b # c", re.X).match("ab") is not None, [t(re.compile, p) for p in ("(", "[a", "*a", "a{2,1}", "\\") if isinstance(t(re.compile, p), str)].count("error"))
print(re.findall(r"(?<=\$)\d+", "$5 6 $7"), re.findall(r"\w+(?=!)", "a b! c"), re.findall(r"a(?!b)", "ab ac"), re.match(r"(a+)\1$", "aaaa").group(1), re.match(r"a{2,3}", "aaaa").group(), re.match(r"(?:ab){2}", "ababab").end(), re.findall(rb"\d", b"a1b2"), t(re.match, "a", b"a"))
