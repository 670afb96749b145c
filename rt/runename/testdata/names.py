"""Makes ../names.deflate: names.py UnicodeData.txt NameAliases.txt > names.deflate

The files are those of Unicode 15.0; the fields behind the second one do not matter. Names that follow from the
code point are left out. Numbers of names and of aliases, the code points, relative, then the texts."""

import re
import sys
import zlib

COMPUTED = re.compile("<|CJK UNIFIED IDEOGRAPH-|HANGUL SYLLABLE|TANGUT IDEOGRAPH-")


def uvarint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes(out) + bytes([n])


def read(file):
    rows = [line.split(";") for line in open(file) if line[0] not in "#\n"]
    return sorted((int(r[0], 16), r[1].strip()) for r in rows if not COMPUTED.match(r[1]))


out, texts = b"", ""
lists = [read(name) for name in sys.argv[1:3]]
for rows in lists:
    out += uvarint(len(rows))
for rows in lists:
    last = 0
    for code, _ in rows:
        out += uvarint(code - last)
        last = code
for rows in lists:
    texts += "".join(name + "\n" for _, name in rows)
z = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
sys.stdout.buffer.write(z.compress(out + texts.encode()) + z.flush())
