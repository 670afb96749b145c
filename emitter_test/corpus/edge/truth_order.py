# Evaluation order and short circuits under exceptions; augmented targets evaluated once; chained calls.
log = []
def v(n, r=None, fail=False):
    log.append(n)
    if fail: raise ValueError(n)
    return r
def run(label, f):
    log.clear()
    try: r = f()
    except Exception as e: r = type(e).__name__
    print(label, r, " ".join(map(str, log)))
run("and", lambda: v(1, 0) and v(2))
run("or", lambda: v(1, 5) or v(2))
run("mix", lambda: v(1, 0) or v(2, 0) and v(3) or v(4, "x"))
run("not", lambda: not v(1, 0) and v(2, 7))
run("chain", lambda: v(1, 1) < v(2, 3) < v(3, 2) < v(4, 9))
run("chain fail", lambda: v(1, 1) < v(2, "a") < v(3, 5))
run("ternary", lambda: v(1, "t") if v(2, True) else v(3))
run("call order", lambda: v("f", lambda *a, **k: len(a) + len(k))(v("a"), *v("b", (1, 2)), k=v("c"), **v("d", {"z": 1})))
run("call fail", lambda: v("f", len)(v("a"), v("b", fail=True), v("c")))
run("not callable", lambda: v("f", 5)(v("a")))
run("attr fail", lambda: v("o", 5).nope(v("a")))
run("dict", lambda: {v("k1", 1): v("v1", 2), v("k2", 1): v("v2", 3)})
run("dict unhashable", lambda: {v("k", []): v("v")})
run("list", lambda: [v(1), *v(2, [9]), v(3)])
run("set", lambda: {v(1, 1), v(2, fail=True), v(3)})
run("slice", lambda: v("l", [1, 2, 3])[v("a", 0):v("b", 2):v("c", 1)])
run("index fail", lambda: v("l", [1])[v("i", 5)])
run("compare fail", lambda: v(1, 1) < v(2, None))
run("arith", lambda: v(1, 1) + v(2, 2) * v(3, 3) - v(4, 4) // v(5, 0))
run("pow", lambda: v(1, 2) ** v(2, 3) ** v(3, 2))
run("fstring", lambda: f"{v(1, 'a')}{v(2, 'b'):>{v(3, 4)}}{v(4, fail=True)}")
run("comp", lambda: [v(x, x) for x in v("iter", [1, 2, 3]) if v("c%d" % x, x != 2)])
run("nested comp", lambda: [(x, y) for x in v("X", "ab") for y in v("Y" + x, "cd")])
run("lambda default", lambda: (lambda a=v("d1", 1), b=v("d2", 2): a + b)(v("x", 10)))
run("in", lambda: v(1, 2) in v(2, [2]))
run("is", lambda: v(1, None) is v(2, None))
class Box:
    def __getitem__(self, i): log.append("get%s" % i); return 1
    def __setitem__(self, i, x): log.append("set%s=%s" % (i, x))
    def __setattr__(self, n, x): log.append("%s=%s" % (n, x))
    def __delitem__(self, i): log.append("del%s" % i)
b = Box()
def aug(): v("o", b)[v("i", 3)] += v("x", 5)
def aug_fail(): v("o", b)[v("i", 3)] += v("x", fail=True)
def multi(): v("o", b)[v("i", 0)] = v("p", b).attr = v("r", 7)
def tup(): v("a", b)[v("i", 0)], v("c", b).z = v("r", (1, 2))
def tup_fail(): v("a", b)[v("i", 0)], v("c", b).z = v("r", (1, 2, 3))
def star(): v("a", b)[0], *v("c", b).rest = v("r", (1, 2, 3))
def swap(): v("a", b)[1], v("c", b)[2] = v("x", b)[3], v("y", b)[4]
def dele(): del v("a", b)[v("i", 1)], v("c", b)[v("j", 2)]
def with_order():
    class C:
        def __init__(self, n): self.n = n
        def __enter__(self): log.append("enter" + self.n); return self.n
        def __exit__(self, *a): log.append("exit" + self.n)
    with v("A", C("a")) as b[v("ta", 1)], v("B", C("b")) as b.attr: log.append("body")
def for_order():
    for b[v("t", 0)] in v("it", [1, 2]): log.append("body")
def ret(): return v(1), v(2), v(3, fail=True)
def asrt(): assert v("cond", 0), v("msg", "m")
def asrt_ok(): assert v("cond", 1), v("msg", "m")
def raise_from(): raise v("e", KeyError("k")) from v("c", OSError())
def deco():
    @v("d1", lambda f: log.append("apply1") or f)
    @v("d2", lambda f: log.append("apply2") or f)
    def g(a=v("default"), *, k=v("kwdefault")) -> v("ann"): pass
def walrus(): return (x := v(1, 5)) + (x := v(2, 6)) + x
for f in (aug, aug_fail, multi, tup, tup_fail, star, swap, dele, with_order, for_order, ret, asrt, asrt_ok, raise_from, deco, walrus): run(f.__name__, f)
