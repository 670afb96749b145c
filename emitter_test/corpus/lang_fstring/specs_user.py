# __format__ on user classes, dates-like specs, nested width computations, format of containers and None, alignment of mixed rows.
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __format__(self, s):
        if not s: return "P(%s,%s)" % (self.x, self.y)
        if s[-1] == "p": r = format((self.x ** 2 + self.y ** 2) ** 0.5, s[:-1]); return "r=" + r
        return "(" + ", ".join(format(v, s) for v in (self.x, self.y)) + ")"
p = P(3, 4)
print(f"{p}", f"{p:.2f}", f"{p:.1fp}", f"{p:>5}", f"{p!r:.5}", "{:05d}".format(p), format(p, "x"), "{0:{1}}".format(p, "03d"), f"{p:{'+d'}}", f"{p:{3}{'d'}}")
class T:
    def __format__(self, s):
        out = ""
        i = 0
        while i < len(s):
            if s[i] == "%" and i + 1 < len(s): out += {"Y": "2024", "m": "05", "d": "07", "%": "%"}.get(s[i + 1], "?"); i += 2
            else: out += s[i]; i += 1
        return out or "T"
print(f"{T():%Y-%m-%d}", f"{T():%d/%m/%Y %%}", f"{T()}", "{:%Y}{:%m}".format(T(), T()), f"{T():a:b%d:c}", f"[{T():%Y}]".replace("2", "two"))
rows = [("apple", 1.5, 10), ("kiwi", 22.25, 3), ("watermelon", 0.1, 12345)]
w = max(len(r[0]) for r in rows)
for n, pr, q in rows: print(f"|{n:<{w}}|{pr:>8.2f}|{q:>7,}|{q * pr:^12.1f}|{n[:3]!r:^7}|")
print(f"{'':-^{w + 33}}", f"{'title':=^{2 * w}}", f"{w:0{w}b}", f"{w=:>{w}}", f"{'x' * 3:{'<' if w > 5 else '>'}6}|", f"{w:{w}}", f"{1 / 3:.{w // 2}f}")
class Str(str):
    def __format__(self, s): return "Str:" + str.__format__(self, s)
class Int(int):
    def __format__(self, s): return "Int:" + super().__format__(s)
class Plain:
    def __str__(self): return "plain"
class Flt(float): pass
print(f"{Str('a'):>3}", f"{Int(5):03}", f"{Plain()}", f"{Plain()!s:>8}", f"{Flt(1.5):.3f}", f"{Flt(2)}", "%s" % Str("a"), "{:d}".format(Int(7)), f"{True:>5}", f"{True:d}", f"{None}", f"{None!s:>6}", f"{[1, 2]!s:>8}", f"{(1,)}", f"{ {1: 2} }", f"{int}", f"{3 + 4j:.1f}", f"{b'x'}", f"{...}", f"{range(3)}")
for bad in (lambda: f"{None:>5}", lambda: f"{[]:5}", lambda: f"{Plain():5}", lambda: f"{'s':d}", lambda: f"{5:s}", lambda: f"{5:.2d}", lambda: f"{1.5:d}", lambda: f"{'x':+}", lambda: f"{'x':,}", lambda: f"{5:q}", lambda: f"{5:{'z' * 3}}", lambda: format(5, 3), lambda: "{:{}}".format(5), lambda: f"{5:99999999999999999999}", lambda: f"{'a':=5}", lambda: "{!x}".format(5), lambda: "{0.a}".format(5), lambda: f"{P(1, 2):zz}"):
    try: print(bad(), end=" ")
    except (ValueError, TypeError, IndexError, AttributeError, KeyError) as e: print(type(e).__name__, end=" ")
print()
class BadF:
    def __format__(self, s): return 5
class RaiseF:
    def __format__(self, s): raise KeyError("in format")
for b in (BadF(), RaiseF()):
    try: f"{b}"
    except (TypeError, KeyError) as e: print(type(e).__name__)
print("{:{a}{b}{c}}".format(5, a="*", b="^", c=7), "{0:{1}{2}}".format("s", ">", 4), "{x:{x}}".format(x=3), "{:}".format("e"), "{!s:}".format(1), "{0!r}{0!s}".format("q"), "{}{{{}}}".format(1, 2), "{:{}<5}|".format("x", "."))
for v, specs in ((1234.5, ("", "8.1f", "<8", "^+10.2e", "012.3f", "_.2f", "%", "g", "n")), (255, ("x", "#x", "#010b", ",", "+d", "^6", "c", "e", "08.2f")), ("text", ("", "6", ">6", "^7.2", "*<6", ".0", "s"))): print([format(v, s) for s in specs])
