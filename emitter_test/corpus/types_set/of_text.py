# Sets of the characters of strs, of all sorts.
for s in ("", "a", "hello world", "hello" * 1000, "größe", "\0\x7f~", "".join(map(chr, range(128))) * 3, "日本日本", "\ud800a\ud800"):
    x = set(s)
    print(len(x), x == {c for c in s} == set(list(s)), frozenset(s) == x, ascii(sorted(x))[:60], set("ab").union(s) == {"a", "b"} | x, len(set("ab").symmetric_difference(s)))
x = set("abc")
x.update("cde", "", "é")
print(sorted(x), set("abc") >= set("cab"), set("abc").isdisjoint("xyz"), set("abc").intersection("bcd") == {"b", "c"}, sorted(set("abc").difference("b")))
class S(str):
    def __iter__(self): return iter([1, 2])
print(set(S("abc")), next(iter(set("z"))))
