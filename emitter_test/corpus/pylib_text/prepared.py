# The tables of stringprep, and SASLprep (RFC 4013) made of them.
import stringprep
import unicodedata

CHARS = ("aZ \x00\x1f\x7f\x80\x9f\xa0\xad\xb5\xdf\xe9\u0130\u0149\u034f\u0340\u0345\u037a\u03c2\u03d2\u0627\u05d0\u1680\u1806\u180e"
         "\u200b\u200c\u200e\u2028\u2060\u206a\u20a8\u2102\u2121\u2122\u2126\u2ff0\u3000\u3371\ufb00\ufb1d\ufdd0\ufeff\ufff9\ufffd\uffff\ud800\ue000\uff21\U0001d15e\U0001d173\U0001d400"
         "\U000e0001\U000e0041\U000f0000\U0010fffe")
for c in CHARS:
    tables = [name[9:] for name in sorted(dir(stringprep)) if name.startswith("in_table_") and getattr(stringprep, name)(c)]
    print(ascii(c), *tables, ascii(stringprep.map_table_b2(c)) if c != "\ud800" else "")
print(sum(map(stringprep.in_table_b1, map(chr, range(0x20000)))), [len(s) for s in (stringprep.c6_set, stringprep.c7_set, stringprep.c8_set, stringprep.c9_set, stringprep.c22_specials)])

BAD = [getattr(stringprep, "in_table_" + n) for n in ("c12", "c21_c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9")]

def saslprep(text):
    text = "".join([" " if stringprep.in_table_c12(c) else c for c in text if not stringprep.in_table_b1(c)])
    text = unicodedata.normalize("NFKC", text)
    for c in text:
        if any(bad(c) for bad in BAD):
            raise ValueError("prohibited")
    if any(map(stringprep.in_table_d1, text)):
        if any(map(stringprep.in_table_d2, text)) or not (stringprep.in_table_d1(text[0]) and stringprep.in_table_d1(text[-1])):
            raise ValueError("both directions")
    return text

for text in ("I\xadX", "user", "USER", "\xaa", "\u2168", "\u0007", "\u06271", "a\u3000b", "\u0627\u0031\u0628"):
    try:
        print(ascii(saslprep(text)))
    except ValueError as e:
        print(ascii(text), e)
