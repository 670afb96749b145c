from string.templatelib import Template, Interpolation, convert

name, n = "World", 3.14159
t = t"Hello {name}, {n:.2f} {n!r:>{6 + 4}} {name=} {name + '!' = } {{braces}}"
print(type(t) is Template, t.strings)
print(t.values)
for i in t.interpolations:
    print(i.value, repr(i.expression), i.conversion, repr(i.format_spec))
print(t)
print(list(t"{1}{2}x"), list(t""), t"".strings, t"plain".strings)


def f(template):
    out = []
    for item in template:
        if isinstance(item, str):
            out.append(item.upper())
        else:
            out.append(format(convert(item.value, item.conversion), item.format_spec))
    return "".join(out)


print(f(t"pi is {n:.3f}, {name!r}" rt" raw \n {n!s:>10}"))
print(f(t"a{1}" + t"b{2}c"))
match t"{name!s:x}".interpolations[0]:
    case Interpolation(value, expression, conversion, spec):
        print(value, expression, conversion, spec)
nested = t"outer {t'inner {n}'} {f'{n:.1f}'}"
print(nested.values[0].strings, nested.values[1])
print(t'''multi
{
    name
}
line'''.strings, T"{n}".values, Rt"\d{n}".strings, tR"\d".strings)


def html(template):
    return "".join(x if isinstance(x, str) else str(x.value).replace("<", "&lt;") for x in template)


evil = "<script>"
print(html(t"<p>{evil}</p>"))
print(Template("a", "b", Interpolation(1, "x"), Interpolation(2), "c").strings)
for bad in ("t'a' 'b'", "'a' t'b'", "t'a' f'b'", "t'{}'", "t'{x'", "t'{x!z}'", "bt'x'", "ft'x'", "ut'x'", "t'}'", "t'x' = 1", "b'a' t'b'"):
    try:
        compile(bad, "f", "exec")
        print(bad, "compiled")
    except SyntaxError as e:
        print(bad, "|", e.msg)
for make in (lambda: Template(1), lambda: t"a" + "b", lambda: setattr(t, "strings", ()), lambda: Interpolation(1, "x", "q")):
    try:
        make()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
t = tuple  # a name of one letter stays a name
print(t("ab"), [t for t in "x"])


def lazy():
    x = 1
    return lambda: t"{x} {y}".values


y = 5
print(lazy()())
