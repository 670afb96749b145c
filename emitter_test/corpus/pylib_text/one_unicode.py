# What str knows of characters and what unicodedata knows come from one edition of Unicode.
# heavy
import unicodedata as U

letters = {"Lu", "Ll", "Lt", "Lm", "Lo"}
wrong = []
for i in list(range(0x600)) + list(range(0x600, 0x110000, 29)):
    if 0x3400 < i < 0xd7f0 or 0x20000 < i < 0x2a600 or 0x32000 < i < 0xe0000 or 0xf0000 < i < 0x10fff0:
        continue
    c = chr(i)
    kind = U.category(c)
    if c.isalpha() != (kind in letters) or c.isdecimal() != (U.decimal(c, None) is not None) or \
            c.isdigit() != (U.digit(c, None) is not None) or c.isnumeric() != (U.numeric(c, None) is not None) or \
            c.isprintable() != (kind[0] not in "CZ" or c == " "):
        wrong.append(hex(i))
print(len(wrong), wrong[:5])
