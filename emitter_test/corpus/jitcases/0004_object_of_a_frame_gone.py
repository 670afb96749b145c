# What was known of the object that an inlined __init__ had made was tested again in a register that the next call had overwritten. The
# layout of the frames matters, so the rest of the generated program stays.
import sys, math, binascii, builtins
acc = macc = mcnt = 0
show = getattr(sys, "print_exception", None)
def R(x):
    return repr(x).partition(" at 0x")[0]
def K(*v):
    global acc
    for x in v: acc = binascii.crc32(R(x).encode(), acc)
def P(tag, *v):
    print(tag, acc, *[R(x)[:160] for x in v])
def M(e):
    global macc, mcnt
    K(type(e).__name__)
    if show:
        macc = binascii.crc32(str(e).encode(), macc); mcnt += 1
        if mcnt < 4 or mcnt & 127 == 0: show(e, sys.stderr)
def bye():
    if show: print(macc, mcnt, file=sys.stderr)
def W(x):
    return x if -1 << 130 < x < 1 << 130 else x % 1000003
KEPT = []
def keep(it):
    KEPT.append(it)
    return it
class Err(Exception): pass
def mk(c, *v):
    try: return c(*v)
    except Exception: return Err(1)
class CM:
    def __init__(self, eat): self.eat = eat
    def __enter__(self): return self
    def __exit__(self, t, v, tb): K(t and t.__name__); return self.eat
H = 1
G0, G1, G2, G3, G4 = -1, 4e0, 1, 1, 0
class C1:
    def __init__(self):
        pass
OBJS = mk(C1)
for n3 in {1}:
    pass
def f6():
    b1 = C1()
    try:
        n3 = W(1000)
    except Exception as e:
        pass
    for n4, m5 in {j: str for j in range(H)}.items():
        n6 = -6 + len(()) + n4 % 1000003
P(f6())
P(f6())
