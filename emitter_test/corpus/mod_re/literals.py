# Patterns that are literals, and replacements that are: all ways to search, groups of matches, nested use of a pattern by what sub calls.
import re

texts = ["", "a", "abcabcabc", "xxabc", "ab", "\u20acabc\u20ac", "aaa", "abc\nabc", "ABCabc"]
for pat in ("abc", "a", "\u20ac", "aa", "(abc)", "(?:abc)", "abc$", "^abc", "(?i)abc", "a\\b", "abc|", "", "(?=abc)", "ab(?#c)c", "\\x61bc", "abc(?!x)"):
    p = re.compile(pat)
    for s in texts:
        m = p.search(s)
        print(ascii(pat), ascii(s), m and (m.span(), m.lastindex, m.groups(), m.regs), bool(p.match(s)), bool(p.fullmatch(s)), p.findall(s), ascii(p.split(s)), ascii(p.sub("-", s)),
              p.subn("", s, 1), ascii(p.sub("\\g<0>\\\\", s)), [m.span() for m in p.finditer(s, 1)], p.search(s, 1, 4) and 1)
    b = pat.encode()
    if "x61" not in pat:
        print(re.sub(b, b"[\\g<0>]", b"abcabc"), re.sub(b, bytearray(b"+"), b"abcabc"), re.sub(b, memoryview(b"+"), bytearray(b"abc")))

p = re.compile("o")


def nested(m):
    return p.sub("0", "foo" * (m.start() + 1)) + p.search("xo").group()


print(p.sub(nested, "boot"))
print(p.sub(lambda m: "", "o" * 10000 + "x"), len(p.sub("xyz", "o" * 30000)), len(p.sub("xyz", "o" * 5)))
for repl in ("\\", "\\1", "\\q", "\\g<1>", "\\g<x>", b"x", 5):
    try:
        print(p.sub(repl, "foo"))
    except (re.error, TypeError, IndexError) as e:
        print(type(e).__name__)
try:
    p.sub(lambda m: 1 / 0, "foo")
except ZeroDivisionError:
    print(p.sub("\\n", "foo"), p.sub("", "foo"), p.sub("x", "bar"), p.subn("x", "foo", count=1))
