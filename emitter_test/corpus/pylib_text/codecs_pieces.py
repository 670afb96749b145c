# Encodings with marks and units of several bytes, in pieces: decoders, encoders, files and streams.
import codecs
import io
import os
import tempfile

TEXT = "h\u00e9llo \U0001f600 x"

for enc in "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be":
    inputs = [TEXT.encode(enc)]
    if enc == "utf-16":
        inputs += [codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT.encode("utf-16-le")]
    elif enc == "utf-32":
        inputs += [codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), TEXT.encode("utf-32-le")]
    elif enc == "utf-8-sig":
        inputs += [TEXT.encode(), b"\xef\xbb", b"\xef\xbbx"]
    for data in inputs:
        for step in 1, 2, 3, 5, 100:
            d = codecs.getincrementaldecoder(enc)()
            out = []
            try:
                for i in range(0, len(data), step):
                    out.append(d.decode(data[i:i + step]))
                out.append(d.decode(b"", True))
                print(enc, step, ascii("".join(out)), [len(x) for x in out])
            except UnicodeError as e:
                print(enc, step, e)

for enc in "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32":
    e = codecs.getincrementalencoder(enc)()
    print(e.encode("a"), e.encode("b"), e.getstate(), e.reset(), e.getstate(), e.encode("c"))
    e.setstate(0)
    print(e.encode("d"))
    d = codecs.getincrementaldecoder(enc)()
    x = "ab".encode(enc)
    print(d.getstate(), d.decode(x[:3]), d.getstate(), d.decode(x[3:]), d.getstate(), d.reset(), d.getstate())
    d.setstate((b"a", 0))
    print(ascii(d.decode("\0bc".encode("utf-16-le")[1:4], True)) if enc == "utf-16" else d.getstate())

for bad in b"\xe0\x80", b"\xed\xa0", b"\xf4\x90", b"\xf5", b"\xc3\xff", b"\xf0\x90\x80", b"a\xe2\x82":
    d = codecs.getincrementaldecoder("utf-8")()
    try:
        print(bad, ascii(d.decode(bad)), d.getstate())
    except UnicodeDecodeError as e:
        print(bad, e)

name = os.path.join(tempfile.mkdtemp(), "text")
for enc in "utf-8-sig", "utf-16", "utf-32", "utf-16-be":
    with open(name, "w", encoding=enc, newline="\n") as f:
        f.write("h\u00e9llo\n" * 3)
        f.write("w\u00f6rld \U0001f600\n" * 1500)
    with open(name, "a", encoding=enc) as f:
        f.write("end")
    with open(name, encoding=enc) as f:
        lines = f.readlines()
        print(enc, len(lines), ascii(lines[0]), ascii(lines[-2]), lines[-1])
        f.seek(0)
        print(ascii(f.readline()))
    with open(name, "rb") as f:
        data = f.read()
    print(len(data), data[:8], data.count(data[:2]))
    with open(name, "w+", encoding=enc, newline="\n") as f:
        f.write("one\n")
        f.seek(0)
        f.write("two\nthree\n")
        f.seek(0)
        print(f.read())
    big = {"utf-16": codecs.BOM_UTF16_BE + ("w\u00f6rld \U0001f600\n" * 1500).encode("utf-16-be"),
           "utf-32": codecs.BOM_UTF32_BE + ("w\u00f6rld \U0001f600\n" * 1500).encode("utf-32-be")}.get(enc)
    if big:
        with open(name, "wb") as f:
            f.write(big)
        with open(name, encoding=enc) as f:
            print(set(f) == {"w\u00f6rld \U0001f600\n"})
    with codecs.open(name, "w", encoding=enc) as f:
        f.write("h\u00e9llo\n" * 3)
        f.write("w\u00f6rld \U0001f600\n" * 30)
    with codecs.open(name, "r", encoding=enc) as f:
        print(ascii(f.readline()), ascii(f.read(3)), len(f.read()))
    print(os.path.getsize(name))
    b = io.BytesIO(b"xyz")
    b.seek(3)
    t = io.TextIOWrapper(b, encoding=enc)
    t.write("a")
    t.write("b")
    t.flush()
    print(b.getvalue())
os.remove(name)
os.rmdir(os.path.dirname(name))

for f, data in (codecs.utf_16_decode, b"a\0b"), (codecs.utf_16_decode, b"\xfe\xff\0a"), (codecs.utf_32_decode, b"a\0\0\0b\0\0"), (codecs.utf_8_decode, b"a\xe2\x82"):
    print(f(data))
