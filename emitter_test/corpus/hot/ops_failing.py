# Instructions that fail in hot loops: where the other programs show their success.
from _ops import *
class R:
    """An operand inside of others whose comparison fails."""
    def __eq__(self, o): raise KeyError("eq")
    def __lt__(self, o): raise KeyError("lt")
    def __bool__(self): raise KeyError("bool")
    def __hash__(self): raise KeyError("hash")
    def __iter__(self): raise KeyError("iter")
    def __format__(self, s): raise KeyError("format")
    def keys(self): raise KeyError("keys")
a, b = [R()], [R()]
class Bad:
    __exit__ = __enter__ = __call__ = __iter__ = __next__ = __len__ = __getitem__ = __setitem__ = __delitem__ = __contains__ = __bool__ = __add__ = __neg__ = __aenter__ = __aexit__ = __await__ = __aiter__ = __anext__ = 5
class BadExit:
    def __init__(self, r): self.r = r
    def __enter__(self): return self
    def __exit__(self, *e): return self.r
class BadExit2:
    def __enter__(self): return self
    __exit__ = 5
class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
EXPRS = ["a OP b" for _ in "1"] + ["1 if a OP b else 2", "1 if not a OP b else 2"]
def run(text_, n=130, **names):
    f = make("def f(a, b, n):\n    k = 0\n    for j in range(n):\n        try:\n            %s\n        except (KeyError, TypeError, ValueError, AttributeError, NameError, IndexError, ZeroDivisionError, OverflowError, RuntimeError, ImportError) as e: k += len(type(e).__name__)\n    return k\n" % text_, R=R, Bad=Bad, BadExit=BadExit, BadExit2=BadExit2, BadLen=BadLen, **names)
    return f(a, b, n)
print([run(e.replace("OP", op)) for op in ("<", ">", "==", "<=", ">=", "!=", "in", "not in") for e in EXPRS])
LOOPS = "x, y = FIRST\n            while x OP y: x, y = SECOND"
print([run(LOOPS.replace("OP", op).replace("FIRST", f).replace("SECOND", s)) for op, f in (("<", "1, 2"), (">", "2, 1"), ("==", "1, 1"), ("<=", "1, 1"), (">=", "1, 1"), ("!=", "1, 2")) for s in ("a, b", "None, 1", "'s', 1", "R(), a") if op != "!=" or s in ("a, b", "R(), a")])
LOOPK = "x = 3\n            while x OP K: x = SECOND"
print([run(LOOPK.replace("OP", op).replace("K", k).replace("SECOND", s)) for op, k in (("<", "5"), (">", "2"), ("<=", "3"), (">=", "3"), ("==", "3"), ("!=", "9")) for s in ("None", "'s'", "R()") if op != "!=" or s == "R()"])
print([run("x = None\n            %s" % e) for e in ("x < 3", "1 if x < 3 else 2", "1 if not x < 3 else 2", "1 if x >= 3 else 2", "1 if not x >= 3 else 2", "1 if x > 3 else 2", "1 if not x > 3 else 2", "1 if x <= 3 else 2", "1 if not x <= 3 else 2")])
print([run(e) for e in ("1 if BadLen(-1) else 2", "1 if Bad() else 2", "not Bad()", "not R()", "x = R()\n            while x: pass", "x = 1\n            while not x or j is not None: x = R(); not x", "while True:\n                if BadLen('s'): break", "BadLen(-1) and 2", "R() or 2", "bool(BadLen(1.5))", "len(BadLen('x'))", "len(BadLen(-5))")])
print([run(e) for e in ("-Bad()", "Bad() + 1", "1 + Bad()", "~R()", "+R()", "-'s'", "Bad()()", "Bad()[0]", "Bad()[0] = 1", "del Bad()[0]", "1 in Bad()", "1 in 5", "1 if 1 in 5 else 2", "1 if 1 not in 5 else 2", "1 not in 5", "Bad() @ 1", "1 @ 2", "R() ** 2")])
print([run(e) for e in ("for x in Bad(): pass", "for x in R(): pass", "for x in map(len, [5]): pass", "for x in 5: pass", "for x in BadLen(3): pass", "(x for x in 5)", "[x for x in 5]", "list(x for x in R())", "for x, y in zip([1], map(len, [5])): pass", "for x, y in enumerate(map(len, [1])): pass", "for x, y in [5]: pass", "for x in (len(y) for y in (1, 2)): pass", "for x, y in [(1, 2), (3,)]: pass", "for x, y in {5: 1, 6: 2}: pass", "for x, y in ((1, 2, 3),): pass")])
print([run(e) for e in ("x, y = R()", "x, y = 5", "x, *y = 5", "x, *y = ()", "[x, y, z] = 'ab'", "x, y = {1}", "x, y = (1, 2, 3)", "x, y = [1]", "x, y, z = [1]", "(x, y), z = 5, 6")])
print([run(e) for e in ("{R(), 1}", "{1: 2, R(): 3}", "{[]: 1}", "{[], 1}", "[*5]", "(*5, 1)", "{*5}", "{*[[]]}", "{**5}", "{**{1: 2}, **R()}", "{x: 1 for x in ([],)}", "{x for x in ([],)}", "f'{R()}'", "f'{R():x}'", "f'{1:q}'", "f'{R()!r:>999999999999999999999}'", "[1, 2][R():]", "[1, 2]['a':]", "'ab'[:R()]", "(1, 2)[1.5:]", "None[1:2]", "[][::0]")])
print([run(e) for e in ("[].append(x=1)", "'a'.split(q=1)", "{}.get()", "[].append(*5)", "[].append(**{'x': 1})", "len(**R())", "print(*R())", "(lambda x: x)(**R())", "int(q=1)", "type(1, 2)", "object(1)", "BadExit()", "BadExit(1, 2)", "BadExit(r=1, q=2)", "BadExit(*(1, 2))", "None.x()", "None.x(y=1)", "None.x(*[1])", "R.nope()", "(5).real()", "a.nope", "a.nope()", "a.x = 1", "(5).x = 1", "None.x = 1", "del a.x", "del (5).real", "del R.nope", "R().keys()")])
print([run(e) for e in ("with BadExit(R()): raise KeyError(1)", "with BadExit2(): pass", "with BadExit2(): raise KeyError(1)", "with Bad(): pass", "with BadExit(BadLen(-1)): raise KeyError(1)", "with BadExit(1): raise KeyError(2)", "with 5: pass")])
print([run(e) for e in ("from math import nope", "from nope import x", "import nope.x", "import math.x", "class X(5): pass", "class X(metaclass=5): pass", "class X(int, str): pass", "class X:\n                y = z", "class X:\n                del z", "class X:\n                1 // 0", "class X(R, R): pass", "raise 5", "raise KeyError from 5", "raise R()", "raise", "assert 0, R()" if False else "raise KeyError(1) from None")])
def locals_(n):
    k = 0
    for j in range(n):
        try: missing_local
        except NameError: k += 1
        if k < 0: missing_local = 1
        try: del missing_local
        except NameError: k += 1
        try: missing_cell
        except NameError: k += 1
        try: del missing_cell
        except NameError: k += 1
        try: (lambda: missing_cell)()
        except NameError: k += 1
        try: other()
        except NameError: k += 1
        if k < 0:
            missing_cell = 1
            def other(): return missing_cell
    return k
print(locals_(N))
def supers(n):
    class A:
        def m(self): return super().nope()
        def p(self): return super().nope
        @staticmethod
        def s(x): return super(A, x).m()
        def bad(self):
            self = 5
            return super().m()
    k = 0
    for j in range(n):
        for f in (lambda: A().m(), lambda: A().p(), lambda: A.s(5), lambda: A().bad()):
            try: f()
            except (AttributeError, TypeError): k += 1
    return k
print(supers(N))
def sets(os, n):
    k = 0
    for j in range(n):
        try: os[j % len(os)].attr = j
        except AttributeError: k += 1
        try: os[j % len(os)].real.imag = 3
        except AttributeError: k += 1
    return k
print(sets([5, None, "x", len, 2.5], N))
def co(n):
    async def c(what):
        if what == 0:
            async with Bad(): pass
        if what == 1: await Bad()
        if what == 2:
            async for x in Bad(): pass
        if what == 3: await 5
        if what == 4:
            async for x in 5: pass
        if what == 5: return [x async for x in R()]
        if what == 6:
            async with AExit(5): raise KeyError
        if what == 7:
            async with AExit(None): raise KeyError
    class AExit:
        def __init__(self, r): self.r = r
        async def __aenter__(self): pass
        def __aexit__(self, *e): return self.r
    k = 0
    for j in range(n):
        try: c(j % 8).send(None)
        except StopIteration: pass
        except (TypeError, AttributeError) as e: k += 1
        except KeyError: k += 3
    return k
print(co(1600))
def matches(n):
    class M(dict):
        def get(self, k, d=None): raise KeyError(k)
        def __getitem__(self, k): raise ValueError(k)
    class C:
        __match_args__ = 5
    class D:
        @property
        def x(self): return 1 // 0
    k = 0
    for j in range(n):
        try:
            match {1: R()}:
                case {1: 5}: pass
        except KeyError: k += 1
        try:
            match C():
                case C(1): pass
        except TypeError: k += 1
        try:
            match D():
                case D(x=1): pass
        except ZeroDivisionError: k += 1
        try:
            match [R(), 1]:
                case [2, 1]: pass
        except KeyError: k += 1
        try:
            match j:
                case k.nope: pass
        except AttributeError: k += 1
    return k
print(matches(N))
