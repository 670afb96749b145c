# string: constants, capwords, Template.
import string
from string import Template, capwords

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation"):
    print(name, getattr(string, name))
print(repr(string.whitespace), len(string.printable))
print(capwords("hello  big\tworld"), repr(capwords(" aBC-dEF ", "-")), capwords(""), capwords("x y", None))
t = Template("$who likes $what, ${who}! costs $$5 and ${_x1}")
print(t.template)
print(t.substitute(who="tim", what="kung pao", _x1=3), t.substitute({"who": 1, "what": 2, "_x1": None}, what="kw"))
print(t.safe_substitute(who="tim"), t.safe_substitute({}))
try:
    t.substitute(who="tim")
except KeyError as e:
    print("KeyError", e)
print(t.get_identifiers(), t.is_valid())
for bad in ("100$", "line\n  $ x", "${bad", "$1", "${1x}", "a\nb\n$"):
    b = Template(bad)
    try:
        b.substitute(x=1)
    except ValueError as e:
        print(e)
    print(repr(b.safe_substitute(x=1)), b.is_valid())


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"


p = Percent("%a_b %% %{c_d} $x %nope")
print(p.safe_substitute(a_b=1, c_d=2), p.get_identifiers(), p.is_valid())


class Braces(Template):
    delimiter = "{{"
    pattern = r"\{\{(?:(?P<escaped>\{\{)|(?P<named>[_a-z][_a-z0-9]*)\}\}|(?P<braced>[A-Z]+)\}\}|(?P<invalid>))"


print(Braces("{{x}} and {{{{ {{Y}}").substitute(x="ex", Y="why"))
print(Template("$Upper $été").safe_substitute(Upper=1))
