# re from callbacks that match with the same pattern, from threads, and matches that outlive their pattern.
import re
import gc

p = re.compile(r"([a-z])(\d*)(x)?")


def nested(m):
    inner = p.match(m.group(2) + "q7")
    again = p.sub(lambda k: "<" + k.group(0) + ">", "b2")
    return str((m.group(1), m.span(2), m.groups(), inner and inner.groups(), again))


print(p.sub(nested, "a1 b22x c"))


def spans(n):
    out = []
    for i in range(n):
        m = re.match("(a+)(b)?(\u00e9)?", "aa\u00e9" if i & 1 else "ab")
        out.append((m.span(), m.span(2), m.start(3), m.end(3), m.lastindex, m.regs, m.pos, m.endpos, m.string, m.re.pattern, m.groups("-"), len(m.groupdict()), m[1], m.expand(r"\1")))
    return set(out)


for s in sorted(spans(300), key=repr):
    print(s)

m = re.compile("(?P<k>\\w+)=(?P<v>\\d+)").search("  key=12;", 1, 8)
re.purge()
gc.collect()
print(m.groupdict(), m.lastgroup, m.pos, m.endpos, m.span("v"), m, m.re.groups, m.re.match("q=1").group("v"))
b = bytearray(b"one two")
m = re.match(rb"(\w+) (\w+)", b)
print(m.groups(), m.string is b)
del b[3:]
print(m.group(1), m.group(0))
many = re.compile("".join("(%s)" % c for c in "abcdefghijklmnopqrstuvwxyz") + "?")
print(many.match("abcdefghijklmnopqrstuvwxyz").groups()[::5], many.match("abcdefghijklmnopqrstuvwxy").span(26), many.search("zzz"))
for pattern, flags in (("a", 0), ("a", re.I), (b"a", 0)):
    for i in range(40):
        text = b"xA" if isinstance(pattern, bytes) else "xA"
        r = re.search(pattern, text, flags)
    print(pattern, flags == re.I, r and r.span())


class S(str):
    pass


print(re.match(S("a"), S("ab")).group(), re.match("a", S("ab")).string.__class__.__name__, re.compile(S("q")).pattern)
for f in (lambda: re.match("(", "a"), lambda: re.match(1, "a"), lambda: re.match("a", b"a"), lambda: m.group(9), lambda: m.start("no"), lambda: re.match([], "a")):
    try:
        print(f())
    except (TypeError, IndexError, re.error) as e:
        print(type(e).__name__)
