# Building tables, wrapping, ciphers and parsing with str methods only.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("é-pear", 7, 10.0)]
wd = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows: print("|" + "|".join(str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, wd)) + "|")
print("+".join("-" * w for w in wd), "mid".center(9, "*"), "odd".center(8, "."), "ab".center(5), "42".zfill(5), "-42".zfill(5), "+x".zfill(4), "".zfill(2))
def caesar(s, k): return "".join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and c.isascii() and (b := 65 if c.isupper() else 97) else c for c in s)
print(caesar("Hello, World", 3), caesar(caesar("xyz ABC é", 11), -11), "abc".translate({97: "X", 98: None, 99: 100}), "hello".translate(str.maketrans("el", "ip", "o")), t(str.maketrans, "ab", "c"))
def rle(s):
    out = ""; i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out += s[i] + str(j - i) * (j - i > 1); i = j
    return out
print(rle("aaabccdddd"), rle(""), "k=v=w".partition("="), "k".partition("="), "a.b.c".rpartition("."), "x".rpartition("."), t("a".partition, ""))
print("a,b,,c".split(","), " a  b ".split(), " a  b ".split(" "), "a b c d".split(None, 2), "a b c d".rsplit(None, 1), "".split(), "".split(","), t("a".split, ""), "l1\nl2\r\nl3\r".splitlines(), "x\n\ny".splitlines(True))
print("tEST me".capitalize(), "they're here".title(), "Swap Me".swapcase(), "xxabxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "prefix-x".removeprefix("prefix-"), "a.py".removesuffix(".py"), "a".removesuffix(""))
print("banana".replace("a", "o", 2), "banana".replace("", "-"), "aaa".replace("aa", "b"), "banana".count("an"), "banana".count(""), "banana".find("n", 3), "banana".rfind("a", 0, 5), t("banana".index, "z"), "banana".startswith(("x", "ba")), "banana".endswith("na", 0, 4))
print("-".join("abc"), t("-".join, [1]), "ab" * 3, "ab" * -1, "b" in "abc", "" in "", t(lambda: 1 in "a"), min("hello"), sorted("hello", reverse=True), "abc" < "abd", "Z" < "a", "a" < "aa", "é" > "z")
print([w for w in ("level", "Noon", "abc") if w.lower() == w.lower()[::-1]], "abcdef"[::2], "abcdef"[-3:], "abcdef"[4:1:-1], "x\ty".expandtabs(4), "ab\tc\t".expandtabs(3), repr("q'\"\\\n\t\x01é"), ascii("é☃😀"), len("😀é"))
print("{:>6}|{:<6}|{:^6}|{:06.2f}|{:+d}|{:,}|{:x}|{:#b}|{:.3s}|{!r:>5}".format("a", "b", "c", 3.14159, 5, 1234567, 255, 5, "abcdef", "q"), "{0}{1}{0}".format(1, 2), "{a[k]} {b.real}".format(a={"k": 1}, b=2), t("{}".format), t("{x}".format, 1))
