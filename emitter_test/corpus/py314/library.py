# What Python 3.13 added to the library, and defaults of type parameters.
import glob, re, base64, queue, copy, types, pathlib, warnings, collections, typing
for pat in ("*.py", "a/*/b", "**/*.txt", "a?b", "[ab]c*", "**", "x/**/y", "*"):
    for kw in ({}, {"recursive": True}, {"recursive": True, "include_hidden": True}):
        r = re.compile(glob.translate(pat, **kw)); print(pat, kw, [p for p in ("x.py", ".x.py", "a/q/b", "a/.q/b", "d/e.txt", "e.txt", "d/.e.txt", "aXb", "a/b", "acx", "bc", "x/y", "x/1/y", "x/1/2/y", ".h", "z") if r.match(p)])
print(base64.z85decode(base64.z85encode(bytes(range(20)))), base64.z85encode(b"\x86\x4F\xD2\x6F\xB5\x59\xF7\x5B"))
q = queue.Queue(2); q.put(1); q.shutdown(); print(q.get())
for f in (q.get, lambda: q.put(2), q.get_nowait):
    try: f()
    except queue.ShutDown as e: print("ShutDown")
q = queue.PriorityQueue(); q.put(3); q.shutdown(immediate=True)
try: q.get()
except queue.ShutDown as e: print("ShutDown")
P = collections.namedtuple("P", "x y"); print(copy.replace(P(1, 2), y=5), copy.replace(types.SimpleNamespace(a=1), b=2))
try: copy.replace([], a=1)
except TypeError as e: print(e)
for p, pat in (("a/b.py", "*.py"), ("a/b.py", "**/*.py"), ("/a/b", "/a/*"), ("a/b", "a/**"), ("a", "**"), ("A.PY", "*.py"), ("a/x/y/c", "a/**/c"), ("a/c", "a/**/c")): print(p, pat, pathlib.PurePosixPath(p).full_match(pat))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    @warnings.deprecated("cls")
    class C:
        def __init__(self, x): self.x = x
    print(C(3).x, C.__deprecated__)
    @warnings.deprecated("fn", category=UserWarning)
    def fn(a): return a
    print(fn(2), [(str(x.message), x.category.__name__) for x in w])
class T(typing.TypedDict): a: typing.ReadOnly[int]
print(typing.get_type_hints(T), typing.is_protocol(typing.SupportsInt), typing.get_protocol_members(typing.SupportsInt))
def f[T = int, *Ts = *tuple[int, ...], **P = [int, str]](x): return x
type A[T = list[int]] = T | None
class K[T: int = bool]: pass
print(f(1), A, K[int], "aXbXc".replace("X", "-", count=1))
try: "a".replace("a", "b", cnt=1)
except TypeError: print("TE")

# exec and eval take globals and locals by name
exec("print(x)", globals={"x": 4})
print(eval("x + y", globals={"x": 4}, locals={"y": 5}), eval("x", {"x": 6}, locals={}))
