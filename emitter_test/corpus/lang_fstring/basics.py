# f-strings: expressions, conversions, nested specs, self-documenting, escapes, quotes, concatenation.
x, y, name = 5, 2.5, "Bob"
print(f"{x}", f"{x}{y}", f"{x:>5}|{y:<6}|{name:^7}|", f"{{}} {{{x}}} }}{{")
print(f"{x=}", f"{x = }", f"{x+1=}", f"{name=!s}", f"{y=:.3f}", f"{ x =}", f"{name!r:>8}", f"{name!a}", f"{'é'!a}")
w, p = 10, 3
print(f"{y:{w}.{p}f}|", f"{y:{'<' if w else '>'}{w}}|", f"{name:{'*'}^{w}}", f"{x:0{w}d}", f"{x:{w}}{x:{p}}")
print(f"{x if x > 3 else 'small'}", f"{(lambda a: a * 2)(x)}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{ {3, } }", f"{x, y}", f"{x!r}", f"{x != y}", f"{x == 5}")
print(f"{'nested ' + f'{x}'}")
print("plain " f"{x} " "plain {x} " f"{y}", 'a' f'{x}' "b")
print(f"a\tb\n{x}\x41\u00e9", rf"\n{x}\t", fr"{x}\{y}", F"{x}", Rf"\{x}", len(f"{''}"))
print(f'''{x
} multi {
    y
    + 1
}''')
print(f"{name.upper()} {name[0]} {name[-1:]} {len(name)} {name * 2!r} {'%s' % x}")
print(f"{1_000_000:,} {255:x} {255:#o} {1e10:g} {0.5:%} {-5:+d} {5: d} {65:c} {12345.678:_.1f}")
class F:
    def __format__(self, s): return "<" + s + ">"
    def __str__(self): return "str"
    def __repr__(self): return "rep"
f = F()
print(f"{f}", f"{f:spec}", f"{f!s:>5}", f"{f!r}", f"{f:%Y-%m:%d}", f"{f:{x}-{y}}", f"{f=}", f"{f=!s}", f"{f=:z}")
def g():
    v = 1
    return f"{v} {(lambda: v + 1)()} {[v for _ in 'ab']}"
print(g(), f"{(z := 3)} {z}", f"{x:=5}|", f"{x:=+5}")
order = []
def o(n): order.append(n); return n
f"{o(1)} {o(2):{o(3)}} {o(4)}"
print(order, f"", f"{'a' 'b'}", f"{x}" == "5", f"{None} {True} {...}")
for bad in ('f"{}"', 'f"{ }"', 'f"{x"', 'f"x}"', 'f"{x!z}"', 'f"{x!}"', 'f"{x:{y"', 'f"{*x}"', 'f"{x y}"', 'f"{lambda x: 1}"', 'f"{x=!q}"', 'f"{x!r s}"', 'f"{#}"', "f'{a[}'", 'f"{x:}}"', 'fu"x"', 'fb"x"', 'f"{yield}"', 'f"{def}"'):
    try: compile(bad, "", "eval"); print("compiles", bad)
    except SyntaxError: print("SyntaxError", bad)
try: f"{undefined_v}"
except NameError: print("NameError")
try: f"{'s':d}"
except ValueError: print("ValueError")
print(*(f"{i}" for i in range(3)), f"{3.0:{'.2f'}}", f"{x!s}{x!r:4}{x:4}")
