from http import cookies
C = cookies.SimpleCookie()
C["fig"] = "newton"; C["sugar"] = "wafer"; C["fig"]["path"] = "/x"; C["fig"]["secure"] = True; C["fig"]["max-age"] = 30; C["odd"] = 'a "b"; c\\d,é'
print(C); print(repr(C)); print(C["fig"].output(), C["odd"].value, C["odd"].coded_value, C["fig"].OutputString(["path"]))
D = cookies.SimpleCookie("chips=ahoy; vienna=finger; q=\"x\\\"y\\054\"; Path=/; expires=Wed, 01 Jan 2020 00:00:00 GMT"); print(D, {k: m.value for k, m in D.items()}, D["q"]["expires"])
try: C["a b"] = 1
except cookies.CookieError as e: print(e)
try: C["fig"]["bogus"] = 1
except cookies.CookieError as e: print(e)
try: C["path"] = 1
except cookies.CookieError as e: print(e)
print(cookies.SimpleCookie("a=1; b; c=2"), cookies.SimpleCookie({"k": "v"}).output(header="", sep="|"), cookies.Morsel() == cookies.Morsel())
import shelve, dbm, os, tempfile, dbm.dumb
d = tempfile.mkdtemp(); p = os.path.join(d, "s")
with shelve.Shelf(dbm.dumb.open(p)) as s:
    s["a"] = [1, 2, {"x": (1,)}]; s["b"] = "é" * 600; s["c"] = None; del s["c"]; s["a"].append(9); print(s["a"], sorted(s), len(s), "a" in s, s.get("zz", 4))
with shelve.Shelf(dbm.dumb.open(p), writeback=True) as s: s["a"].append(5); print(s["a"], s["b"][:2], sorted(s.items())[0])
with shelve.Shelf(dbm.dumb.open(p, "r")) as s:
    print(s["a"], dict(s)["a"], sorted(k for k in s.keys()))
    try: s["q"] = 1
    except OSError as e: print(e)
try: s["a"]
except ValueError as e: print(e)
m = shelve.Shelf({}); m["k"] = 1; m.update(z=2); print(dict(m), m.pop("k"), m.setdefault("n", []))
with dbm.dumb.open(p + "2", "n") as db: db["k"] = "v"; db[b"n"] = b"\0\1" * 400; db["k"] = b"longer" * 200; print(db["k"][:6], sorted(db.keys()), b"k" in db, db.get("no"), len(db))
print(dbm.whichdb(p), dbm.whichdb(p + "zz"))
try: dbm.open(p + "zz")
except dbm.error as e: print(type(e).__name__ in ("error", "OSError"))
import cmd, io
class Sh(cmd.Cmd):
    intro = "Welcome"; prompt = "> "; use_rawinput = False
    def do_greet(self, a):
        print("hello", a, file=self.stdout)
    def do_quit(self, a): return True
    def do_nodoc(self, a): pass
    def help_greet(self): self.stdout.write("greet NAME: says hello.\n")
    def help_topic(self): self.stdout.write("about\n")
    def do_shell(self, a): self.stdout.write("sh %s\n" % a)
    def do_EOF(self, a): return True
    def postcmd(self, stop, line): self.stdout.write("[%s]\n" % line); return stop
o = io.StringIO(); Sh(stdin=io.StringIO("greet Bob\n\n?\nhelp greet\nhelp topic\nhelp nope\nbogus x\n!ls\n  greet   x y \nquit\n"), stdout=o).cmdloop(); print(o.getvalue())
o = io.StringIO(); c = Sh(stdin=io.StringIO(""), stdout=o); c.cmdloop("hi"); c.columnize(["abc"] * 30 + ["longer_name"]); c.columnize([]); c.columnize(["one"]); print(o.getvalue(), c.parseline("a.b c"), c.completenames("g"), c.parseline(""))
import code, codeop, sys
for src in ("x = 1", "if 1:", "if 1:\n  x", "if 1:\n  x\n", "def f():", "x = (1,", "'''a", "", "# c", "x = \\", "for i in x: pass", "@d", "try:\n  x\n", "x = [1,\n2]", "class A:\n  def f(self):\n    pass", "a; b", "if 1: pass\nelse:"):
    try: r = codeop.compile_command(src); print(repr(src), r is None)
    except SyntaxError as e: print(repr(src), "SyntaxError")
for bad in ("x +", "1 1", "'abc", ")", "  x", "def"):
    try: print(codeop.compile_command(bad) is None)
    except SyntaxError as e: print("SE")
sys.stderr = sys.stdout
lines = iter(["x = 5", "x + 1", "for i in range(2):", "  print(i)", "", "1 1", "[][1]", "def f(): return 3", "", "f()"])
def rd(p):
    print(p, end="")
    try: return next(lines)
    except StopIteration: raise EOFError
code.interact("banner", rd, {}, "bye")
i = code.InteractiveInterpreter({}); print(i.runsource("a = 1"), i.runsource("if a:"), i.locals["a"])
