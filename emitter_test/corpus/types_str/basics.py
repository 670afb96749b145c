# str: indexing, slicing, searching, comparison, repetition, membership, on ASCII and wide text.
s, w = "hello world", "h\u00e9llo \u20ac\U0001F600 w\u00f6rld"
for x in (s, w):
    print(len(x), x[0], x[-1], x[1:4], x[::-1], x[::2], x[-3:], x[:-3], x[5:1], x[100:], x[-100:3], x[8:2:-2], ascii(x[6:8]))
    print(x.find("o"), x.rfind("o"), x.find("zz"), x.find(""), x.find("", 5), x.rfind(""), x.find("o", 5), x.find("o", -3), x.find("l", 3, 4), x.index("w"), x.count("l"), x.count(""), x.count("o", 5), x.find("rld", 0, -1))
    print([c for c in x] == list(x), "".join(reversed(x)) == x[::-1], "ll" in x, "" in x, x in x, "z" not in x, x * 2 == x + x, x * 0 == "", x * -1 == "")
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
print(t(lambda: s[11]), t(lambda: s[-12]), t(lambda: s[1.0]), t(lambda: s["a"]), t(s.index, "zz"), t(s.rindex, "zz"), t(lambda: s[::0]), t(lambda: 1 in s), t(lambda: s + 1), t(lambda: s * "a"), t(lambda: s * 1.0), t(lambda: -s), t(s.find), t(s.find, 5), t(s.count, None))
try: s[0] = "x"
except TypeError: print("immutable")
try: del s[0]
except TypeError: print("no item deletion")
try: s.index("zz")
except ValueError as e: print(e)
print("a" < "b" < "ba" < "c", "A" < "a", "" < "a", "abc" == "abc", "é" > "z", "\U0001F600" > "\uffff", "a" * 3 == "aaa", "a" != "b", max("hello"), min("hello"), sorted("banana"))
print("a,b,,c".split(","), ",".join(["a", "b"]), ",".join([]), ",".join("abc"), ",".join(["x"]), "".join(["a", "", "b"]), t(",".join, [1]), t(",".join, ["a", None]), t(",".join, 5), ",".join(c for c in "ab"), "é".join("ab"))
print(str(5), str(1.0), str(None), str(b"x"), str(b"x", "ascii"), str(b"\xc3\xa9", "utf-8"), str([1, "a"]), str(object=3), str(), t(str, b"\xff", "utf-8"), t(str, "a", "utf-8"), str(b"\xff", "utf-8", "replace"), str(b"a", errors="strict"))
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\r\\"), repr("\x00\x1f\x7f"), repr("é€"), repr("\u200b\ud800"), repr("\U0001F600"), repr(""), ascii("é€\U0001F600\n'"), repr("\xa0\xad"))
print(ord("a"), ord("€"), chr(97), chr(0x20AC), chr(0x10FFFF) == "\U0010FFFF", t(chr, -1), t(chr, 0x110000), t(ord, ""), t(ord, "ab"), t(ord, 5), t(chr, "a"), t(chr, 1.0))
print(hash("abc") == hash("ab" + "c"), {"k": 1}["".join(["k"])], "abc" is not None, len("\0\0"), "a\0b"[1] == "\0", "a\0b" == "a\0b", "a\0b" < "a\0c")
for i in range(3): print(w[i::3], end="|")
print()
a = "x"
for i in range(12): a += a[-1] + chr(ord(a[-1]) + 1)
print(a, len(a))
print("%s" % w, [w], w.upper() == w.upper(), w[::-1][::-1] == w, w.encode()[:4], w.encode().decode() == w, "\ud83d" + "\ude00" == "\U0001F600", len("\ud83d\ude00"))
