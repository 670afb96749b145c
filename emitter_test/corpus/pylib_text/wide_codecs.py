# UTF-16, UTF-32 and Latin-1: texts of all lengths around the pieces that codecs work on at once, and what they cannot convert.
for enc in "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
    for n in range(0, 20):
        for s in ("a" * n, "é" * n, "a" * n + "€", "€" + "b" * n, "x" * n + "\U0001F600" + "y" * n, "\u07ff\u0800\uffff" * n, "ab\xe9" * n + "\U0010ffff" * 2):
            b = s.encode(enc)
            assert b.decode(enc) == s, (enc, s)
            if n == 3: print(enc, b.hex())
    for s in ("a\ud800b", "\udc00", "abcdefgh\udfffabcdefgh\ud800"):
        for errors in "strict", "ignore", "replace", "backslashreplace", "surrogatepass", "xmlcharrefreplace":
            try:
                b = s.encode(enc, errors)
                print(enc, errors, b.hex(), repr(b.decode(enc, "surrogatepass")))
                print(repr(b.decode(enc, "replace")), repr(b.decode(enc, "ignore")))
            except UnicodeError as e:
                print(errors, e)
    big = ("a" * 4095 + "€\U0001F600" + "é" * 9000 + "z") * 2
    assert big.encode(enc).decode(enc) == big
    unit = 4 if "32" in enc else 2
    for cut in range(1, 12):
        data = "abé€\U0001F600".encode(enc)[:-cut]
        for errors in "strict", "replace", "ignore":
            try:
                print(cut, errors, ascii(data.decode(enc, errors)))
            except UnicodeError as e:
                print(cut, errors, e)
for data in b"\xff\xfea\0", b"\xfe\xff\0a", b"a\0", b"\xff\xfe", b"\xff", b"":
    for enc in "utf-16", "utf-16-le", "utf-16-be":
        try:
            print(enc, ascii(data.decode(enc)))
        except UnicodeError as e:
            print(enc, e)
for data in b"\xff\xff\xff\xff", b"\x00\x00\x11\x00", b"\xff\xff\x10\x00", b"\x00\xd8\x00\x00abcd":
    for enc in "utf-32-le", "utf-32-be":
        for errors in "strict", "replace", "ignore", "surrogatepass":
            try:
                print(enc, errors, ascii(data.decode(enc, errors)))
            except UnicodeError as e:
                print(enc, errors, e)
for n in 0, 1, 7, 8, 9, 63, 64, 200:
    s = "é" * n + "a" * n + "ÿ\x80\x7f" * n
    b = s.encode("latin-1")
    assert b == bytes(map(ord, s)) and b.decode("latin-1") == s and len(b) == len(s)
for s in "aĀ", "é" * 9 + "€", "a" * 20 + "\u0100":
    try:
        s.encode("latin-1")
    except UnicodeError as e:
        print(ascii(str(e)))
