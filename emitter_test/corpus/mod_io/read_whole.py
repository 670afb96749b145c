# read() and readlines() of whole files: from the start and from the middle, larger than all buffers, with characters and line ends at the
# borders of buffers, encodings, errors far behind, files that grow or shrink meanwhile.
import io, os, tempfile
d = tempfile.mkdtemp()
p = os.path.join(d, "f")

def put(data):
    with open(p, "wb") as f:
        f.write(data)

def show(x):
    n = sum(x.encode("utf-8", "surrogatepass")) if isinstance(x, str) else sum(x)
    print(len(x), n, repr(x[:6]), repr(x[-6:]))

line = b"a line of plain text\n"
for n in 0, 1, 400, 5000, 30000:
    put(line * n)
    with open(p) as f:
        show(f.read())
        show(f.read())
    with open(p, "rb") as f:
        show(f.read(7))
        show(f.read())
        print(f.tell())
        f.seek(0)
        show(b"".join(f.readlines()))
    with open(p) as f:
        f.readline()
        show(f.read())
        f.seek(0)
        print(len(f.readlines()), f.read() == "")

# Characters of two to four bytes, and \r\n, around 8192.
for shift in range(5):
    put(b"x" * (8190 + shift) + "žluť €uro 😀\r\nend".encode() * 900)
    for newline in None, "", "\n", "\r\n", "\r":
        with open(p, encoding="utf-8", newline=newline) as f:
            show(f.read())
    for enc in "latin-1", "cp1252", "utf-8":
        with open(p, encoding=enc, errors="replace") as f:
            show(f.read())
            f.seek(0)
            show("".join(f.readlines()))
put(b"x" * 8191 + b"\r" + b"\n" + b"y" * 9000 + b"\r")
with open(p) as f:
    show(f.read())
with open(p) as f:
    print(len(f.read(5)))
    show(f.read())

for enc in "utf-8-sig", "utf-16", "utf-32-le":
    with open(p, "w", encoding=enc) as f:
        f.write("héllo\n" * 4000)
    with open(p, encoding=enc) as f:
        show(f.read())

# An error far behind; a sequence that is cut off at the end.
for tail in b"\xff" + b"z" * 50, "€".encode()[:2]:
    put(b"q" * 20000 + tail)
    with open(p, encoding="utf-8") as f:
        try:
            print(len(f.read()))
        except UnicodeDecodeError as e:
            print(e.reason)
    for errors in "ignore", "replace", "surrogateescape", "backslashreplace":
        with open(p, encoding="utf-8", errors=errors) as f:
            show(f.read())
put(b"q" * 20000 + b"\xe9")
with open(p, encoding="ascii") as f:
    try:
        f.read()
    except UnicodeDecodeError as e:
        print(e.reason)

# Files that change while they are read.
put(b"1" * 10000)
with open(p, "rb") as f, open(p, "ab") as g:
    show(f.read(10))
    g.write(b"2" * 20000)
    g.flush()
    show(f.read())
    g.write(b"3" * 9)
    g.flush()
    show(f.read())
with open(p, "r+b") as f:
    f.read(10)
    f.truncate(9000)
    print(len(f.read()) in (8182, 8990))
    f.write(b"end")
    f.seek(0)
    show(f.read())
with open(p, "r+") as f:
    f.read()
    f.write("more")
    f.seek(0)
    show(f.read())
with open(p, "w") as f:
    try:
        f.read()
    except io.UnsupportedOperation as e:
        print(e)
f = open(p)
f.close()
try:
    f.read()
except ValueError as e:
    print(type(e).__name__)

# What is appended behind the end is seen by the next read.
with open(p, "w") as f, open(p) as g, open(p, "rb") as h:
    for text in "a\n", "b\nc", "d\n", "", "é\n":
        f.write(text)
        f.flush()
        print(repr(g.readline()), repr(g.readline()), repr(g.read()), h.readline(), h.read())
os.remove(p)
os.rmdir(d)
