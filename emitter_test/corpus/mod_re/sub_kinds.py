import re
p=re.compile(b"(a)(b)?")
for t in ("x","\\1","\\1x","", "x\\1", r"\2"):
    for s in (b"zz", b"ab", b"zab"):
        try: print(repr(t), s, p.sub(t,s))
        except TypeError as e: print(repr(t), s, e)
p=re.compile("(a)(b)?")
for t in (b"x",b"\\1",b"\\1x"):
    for s in ("zz", "ab", "zab"):
        try: print(repr(t), s, p.sub(t,s))
        except TypeError as e: print(repr(t), s, e)
