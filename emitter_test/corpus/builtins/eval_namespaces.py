# Which namespaces eval and exec use, in modules, functions, classes and closures, with and without arguments.
x = "module"


def plain(x, y=2):
    z = x + y
    return eval("x, y, z"), eval("x", {"x": "given"}), eval("x", {"x": 1}, {"x": "local"}), eval("(x, len)", None, {"x": 5})


def closed():
    a, b = 1, 2

    def inner():
        c = b
        try:
            seen = eval("a")
        except NameError:
            seen = "no a"
        return seen, eval("b + c"), sorted(k for k in eval("locals()") if k != "seen")

    return inner()


def writes():
    x = 1
    d = {}
    exec("x = 7; w = x", d)
    exec("v = x", {"x": 3}, d)
    exec("global g; g = 4; h = 5", d, e := {})
    return x, d["x"], d["w"], d["v"], d["g"], sorted(e), "__builtins__" in d


class Body:
    x = "class"
    seen = eval("x"), eval("x", {"x": 0})
    exec("made = x * 2")


class Reads:
    def __getitem__(self, name):
        return name * 2


def mapping():
    k = 3
    return eval("k + q", {"k": "no"}, Reads()), eval("k", globals() | {"k": "yes"})


def repeated(n):
    code, g = compile("a * b", "s", "eval"), {"a": 2}
    t = 0
    for i in range(n):
        g["b"] = i
        t += eval(code, g)
        t += eval("i", None, {"i": 1})
    return t


def made():
    here = "never seen"
    A = type("A", (), {"f": 1})

    class B:
        pass

    return A.__module__, B.__module__, A.__qualname__


print(plain("p", "q"))
print(closed())
print(writes())
print(Body.seen, Body.made, mapping(), eval("x"), repeated(1000), made())
for args in (("x", 5), ("x", None, 5), ("x", {}, 5)):
    for f in (eval, exec):
        try:
            f(*args)
        except TypeError:
            print("TypeError")
try:
    eval("x", {})
except NameError:
    print("NameError")
