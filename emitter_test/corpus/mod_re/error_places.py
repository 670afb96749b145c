# Where errors in patterns are: pos, lineno and colno, which are None where the whole pattern is wrong.
import re

for p in ("(", "a**", "(?<=a+)b", "(?<!a|bc)", "x\n(?P<a>", "x\ny[b-a]", "\\", "(?P=x)", "a{2,1}", b"a\n)", "(?z)"):
    try:
        print(re.compile(p))
    except re.error as e:
        print(repr(p), str(e), e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
