# One character replaced by another in long texts, and words between any white space.
for n in (0, 1, 7, 8, 9, 63, 64, 65, 66, 100, 5000):
    s = ("ab cd" * (n // 5 + 1))[:n]
    assert s.replace(" ", "_") == "_".join(s.split(" ")), n
    assert s.replace("a", "b") == "b".join(s.split("a")), n
    b = s.encode()
    assert b.replace(b" ", b"\xff") == b"\xff".join(b.split(b" ")), n
    assert bytearray(b).replace(b"d", b"\0") == b"\0".join(b.split(b"d")), n
b = bytes(range(256)) * 3
for old in (0, 1, 0x7F, 0x80, 0x81, 0xFE, 0xFF):
    for new in (0, 0x7F, 0x80, 0xFF):
        out = b.replace(bytes([old]), bytes([new]))
        assert out == bytes(new if c == old else c for c in b), (old, new)
s = "žlu ťou čký " * 20
print(s.replace(" ", "-")[-30:], s.replace("u", "v").count("v"))
spaces = [chr(c) for c in range(0x3100) if chr(c).isspace()]
print(len(spaces), [hex(ord(c)) for c in spaces])
for c in spaces:
    assert ("ä%sß%s%s€" % (c, c, c)).split() == ["ä", "ß", "€"], hex(ord(c))
    assert ("日本%s語 " % c).split(None, 1)[0] == "日本"
for c in "\u0080\u00a1\u167f\u1681\u200b\u202a\u2060\u3001\ufeff\u0f0f\ue000":
    assert ("a%sb c" % c).split() == ["a%sb" % c, "c"], hex(ord(c))
print("Ελλάδα καλημέρα\u2003κόσμε".split(), "привет\xa0мир".split(), "이것은\u3000한국어".split())
