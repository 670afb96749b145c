# A negative number of replacements or splits is none.
import re

print(re.sub("a", "x", "aaa", -1), re.subn(b"a", b"x", b"aaa", count=-5), re.split("a", "bac", -1))
print(re.compile("a").sub(lambda m: "x", "aba", -1), re.compile("(a)").subn(r"<\1>", "aba", -2), re.sub("a", "x", "aaa", 0))
