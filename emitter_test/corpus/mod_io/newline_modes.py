# What newline= does to reading lines and to writing, in files and StringIO.
import io
import os

NAME = "newline_modes.tmp"
TEXT = b"a\r\nb\nc\rd\r\n\r\n\re"

for nl in (None, "", "\n", "\r", "\r\n"):
    with open(NAME, "wb") as f:
        f.write(TEXT)
    with open(NAME, newline=nl) as f:
        print(repr(nl), f.readlines())
    with open(NAME, newline=nl) as f:
        print([line for line in f])
    with open(NAME, newline=nl) as f:
        out = []
        while True:
            s = f.readline(2)
            if not s:
                break
            out.append(s)
        print(out)
    with open(NAME, newline=nl) as f:
        print(repr(f.readline()), repr(f.read(1)), repr(f.readline()), repr(f.read()))
    with open(NAME, "w", newline=nl) as f:
        print(f.write("a\nb\r\nc\rd"))
    with open(NAME, "rb") as f:
        print(f.read())
    s = io.StringIO("a\r\nb\nc\rd", newline=nl)
    print(repr(s.getvalue()), s.readlines())
    s.write("\nx\r\ny\rz")
    print(repr(s.getvalue()))
    s.seek(0)
    print(list(s))

# Ends of lines across the border of what is read at a time.
for n in (8190, 8191, 8192, 8193):
    for end in (b"\r\n", b"\r", b"\n"):
        with open(NAME, "wb") as f:
            f.write(b"x" * n + end + b"y" + end)
        print(n, end, *[[(len(s), s[-3:]) for s in open(NAME, newline=nl)] for nl in ("", "\r\n", "\r")])
os.remove(NAME)

s = io.StringIO(newline="")
s.write("a,b\r\n")
print(repr(s.getvalue()))
for bad in ("x", "\n\n", "\r\r"):
    try:
        io.StringIO("", newline=bad)
    except ValueError as e:
        print("ValueError")
