# configparser, html, contextvars, concurrent.futures.
import concurrent.futures as cf
import configparser
import contextvars
import html
import io
import threading

text = """
[DEFAULT]
base = /srv
debug = no

[server]
host = example.org
port: 8080
root = %(base)s/www
; a comment
# another
multi = line 1
    line 2

    line 4
flag = yes
ratio = 0.5
percent = 50%%
Key With Spaces = v

[other section]
debug = on
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.options("server"), c.has_option("server", "BASE"), "server" in c, "nope" in c)
s = c["server"]
print(s["host"], s.getint("port"), s["root"], repr(s["multi"]), s.getboolean("flag"), s.getfloat("ratio"), s["percent"], s["key with spaces"])
print(c.get("server", "root", raw=True), c.getboolean("other section", "debug"), c.get("server", "nope", fallback="fb"), s.get("nope"), c["DEFAULT"]["base"])
print(dict(c["other section"]), c.items("other section"), len(c), list(c))
c["new"] = {"a": "1", "b": "x"}
c.set("new", "c", "2")
c.add_section("empty")
print(c.remove_option("new", "a"), c.remove_option("new", "a"), c.remove_section("other section"))
out = io.StringIO()
c.write(out)
print(out.getvalue())
for bad in (
    lambda: c.get("nope", "x"), lambda: c.get("server", "nope"), lambda: c.add_section("new"), lambda: c["nope"], lambda: c.set("server", "x", 5),
    lambda: c.read_string("no section\n"), lambda: c.read_string("[a]\n[a]\n"), lambda: c.read_string("[b]\nx=1\nx=2\n"), lambda: c.read_string("[q]\nnovalue\n"),
    lambda: c.read_string("[z]\na=%(b)s\nc=%(a)s") or c.get("z", "a"), lambda: c.set("server", "y", "bad % percent"),
    lambda: c.read_string("[loop]\na=%(b)s\nb=%(a)s") or c.get("loop", "a"),
):
    try:
        bad()
        print("no error")
    except (configparser.Error, KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e)[:60].replace("\n", " "))
c = configparser.ConfigParser(allow_no_value=True, interpolation=configparser.ExtendedInterpolation(), inline_comment_prefixes="#")
c.read_string("[a]\nx = 1 # comment\nflag\ny = ${x}${b:z}$$\n[b]\nz=2\n")
print(c["a"]["x"], c["a"]["flag"], c["a"]["y"], c.read("/no/such/file"))

print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"", quote=False))
print(html.unescape("&lt;p&gt; &amp;amp; &#65;&#x42; &auml;&hellip; &unknown; &#0; &copy 2020 &quot;"))

v = contextvars.ContextVar("v", default=1)
t = v.set(2)
ctx = contextvars.copy_context()
v.set(3)
print(v.get(), ctx[v], ctx.run(v.get), contextvars.ContextVar("w").get("dflt"))
v.reset(t)
print(v.get())
try:
    contextvars.ContextVar("x").get()
except LookupError:
    print("LookupError")

with cf.ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(lambda a, b: a * b, range(5), range(5))))
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.exception(), f.cancel())
    f = pool.submit(int, "x")
    try:
        f.result()
    except ValueError as e:
        print("ValueError", isinstance(f.exception(), ValueError))
    event = threading.Event()
    slow = pool.submit(event.wait)
    fast = pool.submit(str, 5)
    done, pending = cf.wait([slow, fast], return_when=cf.FIRST_COMPLETED)
    print(fast in done, slow in pending)
    try:
        slow.result(0.01)
    except cf.TimeoutError:
        print("TimeoutError")
    event.set()
    print(slow.result(), sorted(f.result() for f in cf.as_completed([pool.submit(abs, -i) for i in range(4)])))
    called = []
    fast.add_done_callback(lambda f: called.append(f.result()))
    print(called)
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)
