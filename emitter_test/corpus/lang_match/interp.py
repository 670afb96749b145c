# A small expression evaluator and simplifier written with match.
def ev(e, env):
    match e:
        case int() | float(): return e
        case str(name) if name in env: return env[name]
        case str(name): raise NameError(name)
        case ("let", [[str(name), value], *more], body):
            env = {**env, name: ev(value, env)}
            return ev(("let", more, body) if more else body, env)
        case ("if", c, t, f): return ev(t if ev(c, env) else f, env)
        case ("fn", [*params], body): return lambda *a: ev(body, {**env, **dict(zip(params, a))})
        case (("+" | "-" | "*") as op, l, r):
            a, b = ev(l, env), ev(r, env)
            match op:
                case "+": return a + b
                case "-": return a - b
                case "*": return a * b
        case ("<", l, r): return ev(l, env) < ev(r, env)
        case (f, *args): return ev(f, env)(*[ev(a, env) for a in args])
        case _: raise SyntaxError(repr(e))
def simp(e):
    match e:
        case ("+", x, 0) | ("+", 0, x) | ("*", x, 1) | ("*", 1, x): return simp(x)
        case ("*", _, 0) | ("*", 0, _): return 0
        case ("+", int(a), int(b)): return a + b
        case (op, l, r):
            n = (op, simp(l), simp(r))
            return simp(n) if n != e else n
        case x: return x
print(ev(("+", 1, ("*", 2, 3)), {}))
print(ev(("let", [["x", 5], ["y", ("+", "x", 1)]], ("*", "x", "y")), {}))
print(ev((("fn", ["a", "b"], ("-", "a", "b")), 10, 4), {}))
print(ev(("if", ("<", 1, 2), "yes", "no"), {"yes": "Y", "no": "N"}))
for bad in ("nope", None, {}, ()):
    try: print(ev(bad, {}))
    except (NameError, SyntaxError) as x: print(type(x).__name__, x)
print(simp(("+", ("*", "a", 1), ("*", "b", 0))), simp(("+", ("+", 1, 2), ("+", 3, 4))), simp(("*", ("+", 0, "x"), ("+", "y", 0))), simp("z"))
def command(line):
    match line.split():
        case []: return "nothing"
        case ["go", ("north" | "south") as d]: return "walk " + d
        case ["go", other]: return "cannot go " + other
        case ["take", *items] if items: return "take " + "+".join(items)
        case ["quit" | "exit" | "bye"]: return "bye"
        case [cmd, *_]: return "what is " + cmd
for l in ("", "go north", "go up", "take a b", "take", "exit", "sing a song"): print(command(l))
