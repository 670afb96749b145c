# Indexing, slicing and iteration of strings mixing 1, 2, 3 and 4 byte characters against a list model; building and comparing.
chars = ["a", "é", "€", "😀", "z", "\0", "\u0301", "ß", "\uffff", "\U0010ffff"]
s = "".join(chars)
bad = 0
n = len(s)
bad += n != len(chars) or list(s) != chars or [s[i] for i in range(n)] != chars or [s[i - n] for i in range(n)] != chars
for i in range(-12, 13):
    for j in range(-12, 13):
        for k in (1, 2, 3, -1, -2): bad += s[i:j:k] != "".join(chars[i:j:k])
        bad += (s[i:j] + s[j:]) != "".join(chars[i:j] + chars[j:])
for k in range(1, 5): bad += s[::k] != "".join(chars[::k]) or s[::-k] != "".join(chars[::-k])
for c in chars: bad += s.find(c) != chars.index(c) or s.count(c) != 1 or c not in s or s.split(c) != [s[:s.find(c)], s[s.find(c) + 1:]] or s.replace(c, "") != "".join(x for x in chars if x != c)
print("bad", bad, n, len(s.encode()), len(s.encode("utf-16-le")), s[3], ascii(s))
print(sorted(chars) == [c for _, c in sorted((ord(c), c) for c in chars)], max(s) == "\U0010ffff", min(s) == "\0", [ord(c) for c in s], s == "".join(map(chr, map(ord, s))))
t = s * 3
print(len(t), t[n:2 * n] == s, t.count(s), t.index("😀", n), t.rindex("€"), t[-n:] == s, t[::n] == "aaa", len(t[::7]))
it = iter(s); next(it); next(it); print(next(it), "".join(it) == s[3:], "".join(reversed(s)) == s[::-1], list(enumerate(s))[3], dict(zip(s, range(n)))["€"], [s[i:i + 2] for i in range(0, n, 2)][1])
b = s.encode()
print(b.decode() == s, [len(c.encode()) for c in chars], b[1:3].decode(), b.find("€".encode()), s.encode("utf-8")[:1], [b[i] for i in range(4)])
u = ""
for i in range(300): u += chr(0x61 + i * 37 % 26) if i % 3 else chr(0x20ac + i)
print(len(u), u[0] == "\u20ac", u[150:153].encode(), u[-1], sum(map(ord, u)), len(u.encode()), u.find(chr(0x20ac + 150)), u[::50].encode())
for w in ("é", "€", "😀"):
    x = w * 50 + "a" + w * 50
    print(len(x), x[50], x.index("a"), x[49:52].count(w), x.partition("a")[0] == w * 50, x.replace(w, "b").count("b"), x.strip(w), x.lstrip(w)[0], len(x.rstrip(w)), x.center(105, "*")[2] == w, x[:3].ljust(5, w) == w * 5, x.find(w, 60), x.rfind("a", 0, 50), x.split("a")[1] == w * 50, x < w * 101, x[50:] < x)
print("é" < "z", "z" < "é", "é" > "e", "\uffff" < "😀", "a" < "a\0", "" < "\0", "é" == "\xe9", "e\u0301" == "é", "é" in "cafés", "Ａ" > "A", sorted(["é", "e", "z", "€", "😀"]), max("aé€"))
print("%5s|%-4s|%.2s" % ("é", "€", "😀😀😀"), f"{'é':>4}{'€':*^5}{'😀':<3}|", "é".center(5, "€"), "é".zfill(3), "{:é^7}".format("x"), "é\t€".expandtabs(4), "a€b".partition("€"), " \u3000é\u2003 ".strip() == "é", "É".lower(), "é€".upper(), "ÀÉ".swapcase(), "é" * 0 == "", len("é" * 1000))
print(hash("é€") == hash("é" + "€"), {"é": 1}["\u00e9"], {"😀": 2}.get("\U0001F600"), "é" is not None, repr("é\n€'\""), ascii("é€😀"), str("é".encode(), "utf-8"), "é".isalpha(), "€".isalpha(), "😀".isprintable(), "²".isdigit(), "é".isidentifier())
for i in (10, -11):
    try: s[i]
    except IndexError: print("IndexError", end=" ")
print(s[9] == s[-1], s[0:0] == "", s[5:2] == "", s[100:] == "", s[-100:2] == "aé")
