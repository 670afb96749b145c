# re: matching functions, groups, flags, classes, anchors, greedy and lazy repetition.
import re
def m(p, s, *f):
    x = re.search(p, s, *f)
    return x and (x.group(), x.groups(), x.span())
for p, s in ((r"a+", "caaat"), (r"a+?", "caaat"), (r"a*", "baaa"), (r"(a)(b)?", "ac"), (r"a{2}", "aaaa"), (r"a{2,}", "aaaa"), (r"a{,2}", "aaaa"), (r"a{1,2}?", "aaa"), (r"a{x", "a{x"), (r"(ab)+", "ababx"), (r"(a|b)*c", "ababc"), (r"a|ab|abc", "abc"), (r"^b", "ab"), (r"b$", "ab\n"), (r"b\Z", "ab\n"), (r"\Aa", "ab"), (r"\bfoo\b", "a foo b"), (r"\Boo", "foo"), (r"[a-c]+", "xxabcd"), (r"[^a-c]+", "abxyzc"), (r"[]a]+", "x]a]"), (r"[^]]+", "]ab]"), (r"[a\-c]+", "b-ac"), (r"[-a]+", "b-a-"), (r"[\d\s]+", "a1 2b"), (r"\w+\W+\w+", "hi, you"), (r"\D\d\S", "ab1c"), (r".", "\n"), (r"a.c", "abc"), (r"\.", "a.b"), (r"\x41\u0042\t", "AB\t"), (r"(?:ab)+(c)", "ababc"), (r"(?P<y>\d{4})-(?P<m>\d\d)", "on 2024-05-01"), (r"(\w)\1", "hello"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' or"), (r"foo(?=bar)", "foobaz foobar"), (r"foo(?!bar)", "foobar foobaz"), (r"(?<=\$)\d+", "cost $42"), (r"(?<!\$)\b\d+", "$42 17"), (r"(a)?b(?(1)c|d)", "abc"), (r"(a)?b(?(1)c|d)", "bd"), (r"(?i)HeLLo", "hello"), (r"((a)(b))c", "abc"), (r"", "abc"), (r"x*", "abc"), (r"(a*)*", "aab"), (r"(a*)+b", "aab"), (r"(|a)+", "aa"), (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"\d+(?:\.\d+)?", "v3.14"), (r"[\w.]+@[\w.]+", "to me@x.org now"), (r"é+", "caféé"), (r"[à-ü]+", "naïve"), (r"\s+", "a\u2003b"), (r"(?#comment)a", "ba"), (r"a\
b", "a\nb")):
    print(repr(p), m(p, s))
print(m("^b", "a\nb", re.M), m("a$", "a\nb", re.M), m("a.b", "a\nb", re.S), m("HELLO", "hello", re.I), m("a b # c", "ab", re.X), m("[A-Z]+", "abc", re.I), m(r"\w+", "é", re.A), m("É", "é", re.I), m("(?s:a.)b", "a\nb"), m("(?i:A)b", "ab"), m("(?i:A)B", "ab"), m("(?m)^b", "a\nb"), m(" a  b ", "ab", re.VERBOSE | re.I))
print(re.match("b", "ab"), re.match("a", "ab").group(), re.fullmatch("a", "ab"), re.fullmatch("ab|a", "a").group(), re.fullmatch("a|ab", "ab").group(), re.fullmatch("a*?", "aaa").group())
x = re.match(r"(?P<a>\w+) (\w+)( \w+)?", "hello world")
print(x.group(0, 1, 2, 3), x.group("a"), x["a"], x[2], x.groups(), x.groups("dflt"), x.groupdict(), x.start(2), x.end("a"), x.span(3), x.lastindex, x.lastgroup, x.pos, x.endpos, x.string, x.re.pattern, x.re.groups, x.re.groupindex["a"], x.expand(r"\2 \g<a> \g<1>!"), bool(x))
for bad in ("(", ")", "[a", "a**", "*a", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P=zz)", r"\1", "(?<=a+)b", "(?z)", "(?<n>", "[b-a]", "\\", "(?P<a", r"(?(5)a)", r"\q", "(?", "x{99999999999}"):
    try: re.compile(bad); print("ok", bad)
    except (re.error, OverflowError): print("error", bad)
try: x.group(9)
except IndexError: print("no such group")
try: x.group("zz")
except IndexError: print("no such name")
