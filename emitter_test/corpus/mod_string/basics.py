# string: constants, Template, Formatter, capwords.
import string
from string import Template, Formatter, capwords
print(string.ascii_lowercase, string.ascii_uppercase == string.ascii_lowercase.upper(), string.ascii_letters[24:28], string.digits, string.hexdigits, string.octdigits, len(string.punctuation), string.punctuation, repr(string.whitespace), len(string.printable))
t = Template("$name owes ${amount}$$ to $who, ${who}s")
print(t.substitute(name="A", amount=5, who="B"), t.substitute({"name": 1, "amount": 2, "who": 3}), t.substitute({"name": "x"}, amount="y", who="z"), t.safe_substitute(name="A"), t.template)
for s in ("$", "$1", "${a", "$-", "a $ b", "${}", "${1a}"):
    try: print(Template(s).substitute(a=1))
    except ValueError: print("ValueError", Template(s).safe_substitute(a=1))
try: t.substitute(name=1)
except KeyError as e: print(e)
class P(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"
print(P("%a_b %a $a_b %%").safe_substitute(a_b="yes"))
print(capwords("hello  world o'neil"), capwords("a-b c", "-"), capwords("  x  y "), capwords(""))
f = Formatter()
print(f.format("{0} {a} {1:>4}", 1, 2, a=3), f.vformat("{} {x}", (1,), {"x": 2}), list(f.parse("a{b!r:c}d{{e}}{}")), f.format("{0[1]} {0.__class__.__name__}", [5, 6]))
class Def(Formatter):
    def get_value(self, k, a, kw): return kw.get(k, "<%s>" % k) if isinstance(k, str) else super().get_value(k, a, kw)
    def format_field(self, v, spec): return str(v).upper() if spec == "up" else super().format_field(v, spec)
    def convert_field(self, v, c): return v[::-1] if c == "R" else super().convert_field(v, c)
print(Def().format("{a} {b:up} {0!R} {c:>5}", "xyz", b="bee"))
for bad in (lambda: f.format("{0}"), lambda: f.format("{a}"), lambda: f.format(), lambda: f.format("{", 1)):
    try: bad()
    except (IndexError, KeyError, TypeError, ValueError) as e: print(type(e).__name__)
