# Code points, encoding and decoding, error handlers, surrogates, slicing in wide strings.
s = "aé€😀z"
for enc in ("utf-8", "utf8", "UTF-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-8-sig"):
    b = s.encode(enc)
    print(enc, b, b.decode(enc) == s)
print("abc".encode("ascii"), "é".encode("latin-1"), "é".encode("iso-8859-1"), b"\xe9".decode("latin-1"), "a".encode(), "é".encode(encoding="utf-8", errors="strict"))
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(t("é".encode, "ascii"), "é€".encode("ascii", "ignore"), "é€".encode("ascii", "replace"), "é😀".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), t("a".encode, "nope"), t("é".encode, "ascii", "nohandler"), t("\ud800".encode), "\ud800".encode("utf-8", "surrogatepass"), "\ud800x".encode("utf-8", "replace"), t("€".encode, "latin-1"), "\udcff".encode("utf-8", "surrogateescape"))
for b in (b"\xff", b"a\xc3", b"\xc3\x28", b"\xe2\x82", b"\xe2\x82x", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80\x80a", b"\xf8\x88\x80\x80\x80", b"ok\xe9\xe9ok"):
    print(b, t(b.decode), ascii(b.decode("utf-8", "replace")), ascii(b.decode("utf-8", "ignore")), ascii(b.decode("utf-8", "backslashreplace")), ascii(b.decode(errors="surrogateescape")))
try: b"ab\xffcd".decode()
except UnicodeDecodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
try: "abé".encode("ascii")
except UnicodeEncodeError as e: print(e.encoding, e.object, e.start, e.end)
print(b"a\xe9".decode("ascii", "replace") == "a\ufffd", t(b"\x80".decode, "ascii"), b"".decode(), t(b"ab".decode, "utf-16-le"), b"a\0".decode("utf-16-le"), t(b"a".decode, "utf-16-le"))
for i in range(len(s)):
    for j in range(i, len(s) + 1):
        if s[i:j].encode().decode() != s[i:j] or len(s[i:j]) != j - i: print("bad", i, j)
print([s.find(c) for c in s], [s.index(c, i) for i, c in enumerate(s)], [ord(c) for c in s], s[3], s[-2], s[::2], s[4::-2], s.rfind("😀"), s.partition("€"), s.split("é"), s.replace("€", "E"), s.center(9, "€"), s * 2)
wide = "é" * 1000 + "x" + "€" * 1000
print(len(wide), wide[1000], wide.index("x"), wide.rindex("é"), wide[999:1002], wide.count("€"), len(wide[::3]), len(wide.encode()), wide[-1] == "€", wide[500:1500].count("é"))
it = iter(s)
print(next(it), next(it), list(it), sorted(s), set(s) == set(s[::-1]), max(s), "".join(sorted(s, reverse=True)))
print("é" == "e\u0301", len("e\u0301"), "\u00e9" in s, ascii("\u0130".lower()), chr(233) == "é", "\x80\xff".encode("latin-1"), "\u0100" > "\xff", "a" "é" "€" < "aé😀")
print(list("👨‍👩‍👧").__len__(), "%c" % 0x1F600, "%5s|%-5s|" % ("é", "😀"), "{:^5}|".format("€"), f"{'😀':>3}", "tab\té".expandtabs(4), "é\n€".splitlines())
