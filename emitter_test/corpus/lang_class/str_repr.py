# str, repr, format, hash, bool, bytes and friends on user classes; fallback chains and bad returns.
class R:
    def __repr__(self): return "R()"
class S:
    def __str__(self): return "S str"
    def __repr__(self): return "S repr"
class Both(R):
    def __str__(self): return "both"
    def __format__(self, spec): return "fmt<%s>" % spec
print(R(), str(R()), repr(R()), [R()], {1: R()}, (R(),), "%s %r" % (R(), R()))
print(S(), [S()], f"{S()} {S()!r}", "{} {!r} {!s}".format(S(), S(), S()))
print(Both(), f"{Both()}", f"{Both():abc}", format(Both(), "x"), "{:>{w}}".format(Both(), w=5), f"{Both()!r:>8}")
print(repr(object())[:14], repr(R.__repr__).startswith("<function R.__repr__"))
class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, s): return 1
    def __hash__(self): return "h"
    def __bytes__(self): return "no"
    def __len__(self): return "len"
    def __index__(self): return 1.0
    def __int__(self): return "i"
    def __float__(self): return 1
    def __iter__(self): return None
b = BadStr()
for f in (str, repr, format, hash, bytes, len, hex, float, iter, print):
    try:
        f(b); print("ok", f.__name__)
    except TypeError: print(f.__name__, end=" ")
print()
class H:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, H) and self.v == o.v
    def __hash__(self): return hash(self.v)
print(len({H(1), H(1), H(2)}), {H(1): "a"}[H(1)], H(1) in [H(1)], hash(H(3)) == hash(3))
class NoHash:
    def __eq__(self, o): return True
for c in (NoHash, type("N2", (), {"__hash__": None})):
    try:
        hash(c())
    except TypeError: print("unhashable", end=" ")
print(NoHash.__hash__)
class Restored(NoHash):
    __hash__ = object.__hash__
print(isinstance(hash(Restored()), int))
class BigHash:
    def __hash__(self): return 2 ** 70
print(isinstance(hash(BigHash()), int), hash(BigHash()) == hash(2 ** 70))
class By:
    def __bytes__(self): return b"by"
print(bytes(By()))
class Emp:
    def __str__(self): return ""
print("[%s]" % Emp(), f"[{Emp()}]", [str(Emp())])
class Sub(str):
    def __str__(self): return "sub str"
print(Sub("x"), str(Sub("x")), "%s" % Sub("x"), Sub("x") + "", f"{Sub('x')}", type(str(Sub("x"))).__name__)
try:
    f"{object():>10}"
except TypeError:
    print("object.__format__ with spec")
class Rec:
    def __init__(self): self.l = [self]
    def __repr__(self): return "Rec(%d)" % len(self.l)
print(Rec().l)
l = [1]; l.append(l); d = {"d": 1}; d["self"] = d
print(l, d)
t = ([],); t[0].append(t)
print(t)
