# string.Formatter.
from string import Formatter

f = Formatter()


class P:
    x = 5
    d = {"k": [1, 2, 3]}


print(f.format("{} {} {name}", 1, "two", name="three"), f.format("{1} {0} {1}", "a", "b"))
print(f.format("{0.x} {0.d[k]} {0.d[k][2]} {1[0]} {1[key]}", P, {0: "zero", "key": "v"}))
print(f.format("{0!r} {0!s} {0!a}", "é"), f.format("{:>8}|{:<5}|{:^7}|{:08.3f}|{:x}", "r", "l", "c", 3.14159, 255))
print(f.format("{:{}}|{:{w}.{p}}", "ab", 6, 2.71828, w=9, p=3), f.format("{{}} {{{0}}}", 1), f.format(""), f.format("plain"))
print(f.vformat("{0} {x}", (1,), {"x": 2}))
print(list(f.parse("a{b!r:>{w}}c{{d}}{}{0.x[1]:}")), list(f.parse("x")), list(f.parse("")))
print(f.get_field("0.d[k]", (P,), {}), f.convert_field(3, "r"), f.format_field(3.5, ".2f"))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)


print(Default().format("{a} {b} {0}", 1, a=2))


class Upper(Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def check_unused_args(self, used_args, args, kwargs):
        unused = [i for i in range(len(args)) if i not in used_args] + sorted(set(kwargs) - set(used_args))
        if unused:
            print("unused", unused)


print(Upper().format("{0!u} {x!u}", "abc", "extra", x="y", z=1))
for bad in ("{", "}", "{0", "{!}", "{!x}", "{0!rx}", "{0}{}", "{}{0}", "{a[}", "{0.}", "{0[]}", "{:{:{}}}", "{0[1]x}"):
    try:
        print(repr(f.format(bad, 1, 2, 3, a=[1])))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e:
        print(bad, type(e).__name__)
