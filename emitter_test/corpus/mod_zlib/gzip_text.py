# Gzip files line by line, as text and as bytes: members one after the other, long lines, pieces, peek, universal newlines, encodings,
# what is left after a part has been read, seeking back.
import gzip, io, lzma
text = "".join("line %d ž €\r\n" % i if i % 7 == 0 else "line %d\n" % i for i in range(3000)) + "x" * 70000 + "\nlast"
data = text.encode()
z = gzip.compress(data[:20000]) + gzip.compress(b"") + gzip.compress(data[20000:])

def total(lines):
    lines = list(lines)
    return len(lines), sum(map(len, lines)), lines[0], lines[-1]

for newline in None, "", "\n", "\r\n":
    with gzip.open(io.BytesIO(z), "rt", encoding="utf-8", newline=newline) as f:
        print(total(f))
with gzip.open(io.BytesIO(z), "rt", encoding="latin-1") as f:
    print(f.readline(), len(f.read(10)), len(f.readline(5)), len(f.read()), repr(f.read()))
with gzip.open(io.BytesIO(z)) as f:
    print(total(f), f.tell())
    f.seek(10)
    print(f.readline(), f.readline(3), f.readline(0), f.read(4), f.tell())
    print(len(f.peek(1)) > 0, len(f.read1(5)), len(f.read1()) > 0)
    f.seek(25000)
    b = bytearray(10)
    print(f.readinto(b), bytes(b) == data[25000:25010], f.tell())
    print(len(f.readlines()), f.read(5), f.readline(), f.tell() == len(data))
out = io.BytesIO()
with gzip.open(out, "wt", encoding="utf-8", newline="\r\n") as f:
    print(f.write("a\nbü\n"))
    f.writelines(["c\n", "d"])
print(gzip.decompress(out.getvalue()))
with gzip.open(io.BytesIO(gzip.compress(b"caf\xe9\n")), "rt", encoding="utf-8") as f:
    try:
        f.readline()
    except UnicodeDecodeError as e:
        print(e.reason)
with gzip.open(io.BytesIO(gzip.compress(b"caf\xe9\n")), "rt", errors="replace", encoding="utf-8") as f:
    print(f.read())
for cut in 5, 15, len(z) - 3:
    try:
        with gzip.open(io.BytesIO(z[:cut])) as f:
            print(len(f.read()))
    except EOFError as e:
        print(e)
x = io.BytesIO(lzma.compress(data))
with lzma.open(x, "rt", encoding="utf-8") as f:
    print(total(f))
