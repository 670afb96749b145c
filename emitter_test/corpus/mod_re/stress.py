# re on large inputs and patterns that recursive or naive engines choke on.
# heavy
import re
s = "a" * 50000
print(len(re.match("a*", s).group()), len(re.match("(a)*", s).group()), len(re.match("(?:a|b)*", s).group()), len(re.match("(a|b)*c?", s).group()), re.match("(?:a|b)*?b", s), re.search("b", s), len(re.match("(?:aa)*", s + "a").group()), len(re.match(".*", s).group()), len(re.match("(?:.)+$", s).group()), re.match("a*b", s))
print(len(re.findall("a", s)), len(re.sub("a", "bb", s)), len(re.split("a", s)), len(re.findall("(?:a{10})", s)), re.match("a{50000}", s) is not None, re.match("a{50001}", s), len(re.match("a{100,200}", s).group()), len(re.match("a{100,200}?", s).group()))
n = "(" * 50 + "x" + ")" * 50
print(re.match(n, "x").groups() == ("x",) * 50, re.match("(?:" * 90 + "x" + ")" * 90, "x").group(), re.match("|".join("w%d" % i for i in range(500)), "w499").group(), re.search("(" + "|".join(map(str, range(200, 0, -1))) + ")z", "150 77z").group(1))
words = " ".join("word%d" % (i * 7919 % 1000) for i in range(3000))
print(len(re.findall(r"\bword(\d)\b", words)), len(re.findall(r"(\w+) \1", words)), len(set(re.findall(r"\d+", words))), len(re.sub(r"(\w)ord(\d+)", r"\2\1", words)), sum(int(m.group(1)) for m in re.finditer(r"d(\d+)", words)))
text = "line one\nline two\r\n  indented # comment\nkey = value ; more\n" * 300
tok = re.compile(r"(?P<num>\d+)|(?P<id>[A-Za-z_]\w*)|(?P<op>[=;+])|(?P<com>#[^\n]*)|(?P<ws>\s+)|(?P<other>.)")
counts = {}
for m in tok.finditer(text): counts[m.lastgroup] = counts.get(m.lastgroup, 0) + 1
print(sorted(counts.items()))
print(re.match(r"(?:(?:a+)b?)*$", "aab" * 3000) is not None, re.match(r"(x+x+)+y", "x" * 15 + "y") is not None, re.match(r"(x+x+)+y", "x" * 15), re.fullmatch(r"(a?){20}a{20}", "a" * 20) is not None, re.match(r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 14))
csv = re.compile(r'("(?:[^"]|"")*"|[^,]*)(?:,|$)')
print([m.group(1) for m in csv.finditer('a,"b ""q"" c",,d')], re.findall(r"(?:\"((?:[^\"\\]|\\.)*)\")", r'x "a\"b" y "c"'))
print(len(re.compile("(?:é|ü|😀)+").match("éü😀" * 5000).group()), re.search("z" * 1000, "z" * 999), re.search("(?=a{10}b)a+", "a" * 5000 + "b").span(), re.search(r"(?<=ab)c", "ab" * 2000 + "c").span())
print(re.sub(r"(?m)^\s*#.*\n?", "", "# c\ncode\n  # d\nmore\n" * 200).count("\n"), re.search(r"\d+(?=%)", "x" * 10000 + "55%").group(), len(re.findall(r"(?s)/\*.*?\*/", "/* a */ b /* c\nd */" * 500)))
balanced = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
print([m.group() for m in balanced.finditer("f(a, g(b, h(c))) + (d)")], re.match(r"(\d+)(?:,\1)*$", ",".join(["77"] * 500)).group(1), re.match(r"(a(b)?)+", "aba").groups(), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(?:(a)|(b))*", "aba").groups())
