import re
s = re.Scanner([(r"[a-zA-Z_]\w*", lambda scanner, token: "id:" + token), (r"\d+\.\d*", lambda s, t: float(t)), (r"\d+", lambda s, t: int(t)),
    (r"=|\+|-|\*|/", lambda s, t: "op" + t), (r"\s+", None), (r";", "semi")])
print(s.scan("sum = 3*foo + 312.50+bar;"))
print(s.scan("a ? b"), s.scan(""), s.scan("?"))
print(re.Scanner([("X", 1)], re.I).scan("xXx"))
print(re.Scanner([(rb"\w", lambda s, t: t)]).scan(b"ab c"))
print(re.Scanner([("a*", 1), ("b", 2)]).scan("aab"))
print(re.Scanner([("(a)(b)?", lambda s, t: s.match.span()), ("c", 2)]).scan("abac!"))
print(re.Scanner([(r"(?<=a)b", 1), (r"a", 2), ("c$", "end"), ("c", "c")]).scan("abcc"))
for args in ((), (1,), ([1],), ([("(", 1)],), ([("a", 1, 2)],)):
    try: re.Scanner(*args)
    except Exception as e: print(type(e).__name__)
try: re.nothing
except AttributeError as e: print(e)
class Lines(re.Scanner):
    line = 1
    def newline(self, text): self.line += 1
l = Lines([("\n", Lines.newline), ("[^\n]+", lambda s, t: (s.line, t))])
print(l.scan("a\nb\n\nc"), l.line)
s.count = 0
print(s.lexicon[4], type(s).__name__, type(s).__module__, s.count)
from re import Scanner
print(Scanner is re.Scanner)
