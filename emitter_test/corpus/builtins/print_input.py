# print: sep, end, file, flush; str conversion errors; user files; nested printing.
import sys, io
print()
print(1, "a", None, 2.5, [1], sep="")
print(1, 2, sep="\n", end="|\n")
print("a", "b", sep=None, end=None)
print(sep="x"); print("only", sep="x", end=""); print()
print(*[], sep=","); print(*"abc", sep=", "); print(end="no newline\n")
b = io.StringIO()
print("to buffer", 5, file=b, end="!"); print("more", file=b, flush=True)
print(repr(b.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return len(s)
    def flush(self): self.parts.append("<flush>")
w = W()
print("x", 1, file=w); print("y", file=w, flush=True); print(file=w)
print(w.parts)
print("None file", file=None)
for bad in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: print(1, foo=1), lambda: print(1, sep=b",")):
    try: bad()
    except Exception: print("error")
class S:
    def __str__(self): raise ValueError("in str")
try: print("before", S(), "after")
except ValueError as e: print("\n", e, sep="")
class P:
    def __str__(self): print("nested", end=" "); return "P"
print(P(), P())
sys.stdout.write("direct\n")
print(sys.stdout.write("len "))
old = sys.stdout
sys.stdout = cap = io.StringIO()
print("captured"); print("more", end="")
sys.stdout = old
print(repr(cap.getvalue()))
print("é€😀", "\x00" == chr(0), "tab\tsep", 'quote"s', r"raw\n")
p = print
p("alias", print is p, print("inner") is None)
print((lambda *a, **k: (a, k))(1, sep=2), print.__name__)
def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    for r in rows: print(*[str(c).ljust(w) for c, w in zip(r, widths)], sep=" | ")
table([["name", "n"], ["alpha", 1], ["b", 1000]])
print("a" "b", "c", sep="-", end=".\n"); print(True, False, None, ..., NotImplemented, int, str, type, [], {}, ())
print(1 if True else 2, not 3, -1, +2, 3 ** 2, *(4, 5), *{6: 7}, sep=" ")
sys.stderr.write(""); sys.stdout.flush()
print("end")
