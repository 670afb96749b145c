# String constants, templates, capwords, formatter fields.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import string
print(string.ascii_lowercase[:5], string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), len(string.punctuation), len(string.printable))
print(all(c.isalpha() for c in string.ascii_letters), all(c.isspace() for c in string.whitespace), [c for c in string.punctuation if c.isalnum()], "".join(sorted(set(string.hexdigits) - set(string.digits))))
print(string.capwords("hello  big wORLD"), string.capwords("a-b-c", "-"), string.capwords(""), string.capwords("  x  "))
T = string.Template; p = T("$who owes ${n}USD $$5 to $who")
print(p.substitute(who="Ann", n=3), p.substitute({"who": "B", "n": 1}, n=2), t(p.substitute, who="x"), p.safe_substitute(who="x"), p.template, t(T("$").substitute), t(T("${a").substitute, a=1), T("$").safe_substitute(), T("$a$b").substitute(a=1, b=[2]))
class Pct(T): delimiter = "%"
print(Pct("%x $x %%").substitute(x=5), T("no vars").substitute(), T("$_a1-").substitute(_a1="z"))
f = string.Formatter(); print(f.format("{0}-{a!r:>4}-{0:03d}", 7, a="q"), f.vformat("{} {}", (1, 2), {}), [x for x in f.parse("a{b!r:c}d{{{e}")], t(f.format, "{}"), t(f.format, "{z}"))
def rot13(s): return s.translate(str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13]))
print(rot13("Hello, Zed"), rot13(rot13("Round Trip")))
