# The text methods: split, strip, replace, partition, justify, prefix tests.
print("  a  b c ".split(), "  a  b c ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), " ".split(), "a".split("b"), "abab".split("ab"), " a b c ".split(None, 1), " a b c ".rsplit(None, 1), "a\tb\nc\r\x0bd\u2003e\x1cf".split(), "a--b--c".split("--"), "aXbXc".split("X", 0), "a b".split(maxsplit=0), "a b c d".rsplit(maxsplit=2), "a,b".split(sep=","), "aaa".split("aa"), "aaa".rsplit("aa"))
print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "ab".splitlines(keepends=True))
print("[%s]" % "  x ".strip(), "[%s]" % "  x ".lstrip(), "[%s]" % "  x ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "\u2003x\xa0".strip(), "www.a.com".strip("wmoc."), "aaa".strip("a") == "", "mississippi".rstrip("ip"), "x".strip(None))
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "aaa".replace("aa", "b"), "abc".replace("b", ""), "abc".replace("x", "y"), "éaé".replace("é", "ee"), "abc".replace("c", "é", -1), "aaaa".replace("a", "aa"), "x".replace("x", "y", 0))
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "=".partition("="), "a==b".partition("=="))
print("ab".ljust(5) + "|", "ab".rjust(5), "ab".center(5) + "|", "ab".center(6, "*"), "abc".center(6, "*"), "a".center(4, "-"), "ab".ljust(1), "ab".rjust(5, "é"), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "x".zfill(3), "".zfill(2), "--1".zfill(5), "12345".zfill(3))
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".startswith("b", 1), "abc".startswith("c", -1), "abc".startswith(""), "abc".startswith("", 3), "abc".startswith("", 4), "abc".endswith("bc"), "abc".endswith(("x", "c")), "abc".endswith("b", 0, 2), "abc".endswith("abc", 1), "abc".startswith(()), "".endswith(""))
print("abc".removeprefix("ab"), "abc".removeprefix("x"), "abc".removesuffix("bc"), "abc".removesuffix(""), "aa".removeprefix("a"))
print("a\tb\tc".expandtabs(), "ab\tc".expandtabs(4), "\t".expandtabs(2) + "|", "a\n\tb".expandtabs(3), "a\tb".expandtabs(0), "12345678\tx".expandtabs(), "a\tb".expandtabs(tabsize=1))
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "abc".translate({97: "A", 98: None, 99: 120}), "abc".translate({}), str.maketrans({"a": 1, "b": "two"}), "ab".translate(str.maketrans({"a": "é", "b": "bb"})), str.maketrans("ab", "cd"))
class T:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        return chr(k + 1)
print("abc".translate(T()))
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(t("a".split, ""), t("a".split, 5), t("a".strip, 5), t("a".replace, "a"), t("a".replace, "a", 5), t("a".partition, ""), t("a".partition, 1), t("a".ljust), t("a".ljust, 5, "ab"), t("a".startswith, 5), t("a".startswith, ["a"]), t("a".startswith, ("b", 5)), t(str.maketrans, "a", "bc"), t(str.maketrans, {"ab": 1}), t("a".center, "x"), t("a".split, ",", "x"), t("a".zfill, "x"), t("a".expandtabs, "x"), t("a".join, {1}))
print(" ".join("the quick brown fox".split()[::-1]), "-".join(sorted({"b": 1, "a": 2})), "a b c".replace(" ", "").join("12"), "%s" % "x".join(map(str, range(4))), "CamelCaseString".lower().count("s"), "ab\n".rstrip("\n") + "|")
