# unicode_escape and raw_unicode_escape.
tests = [b"plain", rb"a\n\t\\\'\"\a\b\f\v\r", rb"\x41\u00e9\U0001F600", rb"\101\7\0", b"\xe9\\q", b"a\\\nb", rb"\400", rb"\8"]
for b in tests:
    print(b.decode("unicode_escape").encode("unicode-escape"), ascii(b.decode("raw_unicode_escape")))
for s in ("é\n\\ \x00\x7f", "€😀\ud800", "a\\u"):
    print(s.encode("unicode_escape"), s.encode("raw_unicode_escape"), s.encode("unicode_escape").decode("unicode_escape") == s)
for bad in (b"\\", rb"\x4", rb"\u12", rb"\U00110000", rb"\xzz"):
    for name in ("unicode_escape", "raw_unicode_escape"):
        for mode in ("strict", "replace", "ignore"):
            try:
                print(ascii(bad.decode(name, mode)))
            except UnicodeDecodeError as e:
                print(e)
