# Positions in StringIO and BytesIO while the text changes from ASCII to other characters and back, and streams over memory of their argument.
import io


def state(f):
    at = f.tell()
    text = f.getvalue()
    f.seek(at)
    return at, text


def texts():
    f = io.StringIO("plain text\nsecond line\nlast")
    print(f.read(0), f.read(3), f.tell(), f.read(None) == " in text\nsecond line\nlast"[1:], f.tell())
    f.seek(2)
    print(repr(f.readline()), repr(f.readline(3)), repr(f.read(1)), state(f))
    f.seek(6)
    print(f.write("tëxt"), state(f), repr(f.read(2)), f.tell())
    f.seek(8)
    print(repr(f.read(1)), repr(f.read(-1)), repr(f.read()), repr(f.read(5)))
    f.seek(0)
    for line in f:
        print(repr(line), f.tell())
    print(f.truncate(9), repr(f.getvalue()), f.seek(0, 2), f.tell())
    f.seek(4)
    print(f.truncate(), repr(f.getvalue()), f.tell())
    print(f.write("é€😀é"), state(f))
    for at in range(10):
        f.seek(at)
        print(at, f.tell(), repr(f.read(1)), repr(f.read(2)), f.tell())
    f.seek(12)
    print(f.write("x"), repr(f.getvalue()), f.tell())
    f.seek(0)
    print(repr(f.readline(6)), repr(f.read(20)))
    f.seek(3)
    print(f.write("ab"), repr(f.getvalue()), f.tell())


def wide_reads():
    text = "".join(chr(0x400 + i % 60) if i % 3 else "\n" if i % 7 == 0 else "a" for i in range(400))
    f = io.StringIO(text)
    for n in (1, 2, 7, 8, 9, 50, 1000):
        f.seek(0)
        parts = []
        while True:
            part = f.read(n)
            if not part:
                break
            parts.append(part)
        print(n, "".join(parts) == text, len(parts), f.tell())
    for n in (1, 3, 10, 100):
        f.seek(5)
        lines = []
        while True:
            line = f.readline(n)
            if not line:
                break
            lines.append(line)
        print(n, "".join(lines) == text[5:], len(lines), max(map(len, lines)))
    f.seek(0)
    print(f.readlines() == text.splitlines(True), list(io.StringIO(text)) == text.splitlines(True))


class Text(str):
    pass


class Octets(bytes):
    pass


def shared():
    s = "a line\n" * 3
    f = io.StringIO(s)
    print(f.read() == s, f.read(), f.tell())
    f.seek(0)
    print(f.read() == s and f.getvalue() == s)
    f.write("more")
    print(repr(f.getvalue()), repr(s))
    f = io.StringIO(Text("abc"))
    print(type(f.read()).__name__, type(f.getvalue()).__name__)
    b = b"bytes\nof lines\n"
    g = io.BytesIO(b)
    print(g.read(), g.read(), g.tell(), g.seek(0), g.read() == b)
    g.seek(5)
    g.write(b"!")
    print(g.getvalue(), b)
    g = io.BytesIO(Octets(b"abc"))
    print(type(g.read()).__name__, type(g.getvalue()).__name__)


def octets():
    g = io.BytesIO(b"one\ntwo\n\nthree")
    print(g.read(2), g.readline(), g.readline(2), g.read(None), g.read(1), g.readline())
    g.seek(0)
    print(list(g), next(g, "end"))
    g.seek(100)
    print(g.read(), g.read(3), g.readline(), list(g), g.tell())
    g.seek(1)
    print(g.readlines(), g.tell())
    g.seek(2)
    print(g.readlines(1))
    buf = bytearray(5)
    g.seek(1)
    print(g.readinto(buf), buf, g.readinto(buf), buf, g.readinto(buf), buf)
    g.seek(20)
    print(g.write(b"zz"), g.getvalue())


def closed():
    for f in io.StringIO("a\nb"), io.BytesIO(b"a\nb"):
        it = iter(f)
        print(next(it))
        f.close()
        for what in (f.read, f.readline, lambda: next(it), f.tell, lambda: f.seek(0), f.getvalue):
            try:
                print(what())
            except ValueError as e:
                print(type(e).__name__)


def changed_while_read():
    f = io.StringIO("a\nb\nc\n")
    seen = []
    for line in f:
        seen.append(line)
        if len(seen) == 2:
            f.seek(0, 2)
            f.write("ü\n")
            f.seek(4)
        if len(seen) > 8:
            break
    print(seen, repr(f.getvalue()))
    g = io.BytesIO(b"a\nb\n")
    seen = []
    for line in g:
        seen.append(line)
        if len(seen) < 4:
            at = g.tell()
            g.seek(0, 2)
            g.write(b"more\n")
            g.seek(at)
    print(seen)


texts()
wide_reads()
shared()
octets()
closed()
changed_while_read()
for _ in range(300):
    f = io.StringIO()
    for i in range(20):
        f.write(str(i))
        f.write("\u20ac" if i == 10 else "\n")
    f.seek(25)
    rest = f.read()
    f.seek(0)
    n = sum(len(line) for line in f)
print(repr(rest), n)
