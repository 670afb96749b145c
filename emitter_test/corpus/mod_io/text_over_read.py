# A text stream over a binary file of which some has been read ahead: it is decoded all the same.
import io
import os
import tokenize

NAME = "text_over_read.tmp"
with open(NAME, "wb") as f:
    f.write(b"# -*- coding: latin-1 -*-\r\n\nname = '\xe1\xff'\n")
try:
    for enc in ("ascii", "latin-1", "utf-8", "cp1252", "utf-16-le"):
        for lines in range(4):
            for again in (True, False):
                b = open(NAME, "rb")
                for _ in range(lines):
                    b.readline()
                if again:
                    b.seek(0)
                try:
                    t = io.TextIOWrapper(b, enc)
                    print(enc, lines, again, ascii(t.read()))
                except UnicodeError as e:
                    print(enc, lines, again, type(e).__name__)
                b.close()
    with tokenize.open(NAME) as f:
        print(f.encoding, f.mode, ascii(f.read()))
finally:
    os.remove(NAME)

r, w = os.pipe()
os.write(w, b"one\n\xe9t\xe9\n")
pipe = open(r, "rb")
print(pipe.readline())
text = io.TextIOWrapper(pipe, "latin-1")
print(ascii(text.readline()))
os.write(w, b"\xe4nd")
os.close(w)
print(ascii(text.read()))
text.close()

text = io.TextIOWrapper(io.BytesIO(b"x"), "ascii")
text.mode = "r"
print(text.mode)
for stream in (io.StringIO(), io.BytesIO()):
    try:
        stream.detach()
    except io.UnsupportedOperation as e:
        print(type(stream).__name__, e)
