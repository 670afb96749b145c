# Texts of all sorts of characters in the wide encodings and in Latin-1, with what each way of dealing with errors makes of them.
import hashlib
import random

random.seed(5)
parts = ["a", "abcdefgh", "xyz" * 9, "é", "ß", "–", "テ", "\ud800", "\udfff", "\uffff", "😀", "\U0010ffff", "\x00", "\x7f", "\x80", "ÿ",
         "\u07ff", "\u0800", "\ue000", "\ud7ff"]
texts = ["".join(random.choice(parts) for _ in range(random.randrange(30))) for _ in range(120)]
for encoding in "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1":
    for errors in "strict", "surrogatepass", "replace", "ignore", "xmlcharrefreplace":
        digest = hashlib.md5()
        for text in texts:
            try:
                digest.update(text.encode(encoding, errors))
            except UnicodeError as e:
                digest.update(repr((e.start, e.end, e.reason)).encode())
        print(encoding, errors, digest.hexdigest())
for n in range(40):
    data = bytes(random.choice((65, 66, 0xE9, 0x80, 0xFF)) for _ in range(n))
    print(ascii(data.decode("latin-1")))
