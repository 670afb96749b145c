# Streams in UTF-16 and UTF-32 begin with a mark, or are in an encoding that says the order of bytes. Texts need none.
import io, os, tempfile

text = "h\xe9\u20ac\n\U0001d11ex\n"
sources = [text.encode(e) for e in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig")]
sources += [b"\xfe\xff" + text.encode("utf-16-be"), b"", b"a", b"ab", b"\xff\xfe", b"\xfe\xff", b"\xff"]
folder = tempfile.mkdtemp()
path = os.path.join(folder, "t")


def attempt(f, *args):
    try:
        return ascii(f(*args))
    except ValueError as e:
        return type(e).__name__ + ": " + str(e)


def whole(enc):
    with open(path, encoding=enc, newline="") as f:
        return f.read()


def lines(enc):
    with open(path, encoding=enc, newline="") as f:
        return list(f)


def bits(enc):
    with open(path, encoding=enc, newline="") as f:
        return f.read(1), f.readline()


def wrapped(enc):
    return io.TextIOWrapper(io.BytesIO(data), encoding=enc).read()


for i, data in enumerate(sources):
    with open(path, "wb") as f:
        f.write(data)
    for enc in "utf-16", "utf-16-le", "utf-32", "utf-8-sig":
        print(i, enc, attempt(whole, enc), attempt(lines, enc), attempt(bits, enc), attempt(wrapped, enc), attempt(data.decode, enc))
for enc in "utf-16", "utf-16-le", "utf-32":
    for mode in "w", "a", "r+":
        with open(path, mode, encoding=enc) as f:
            print(enc, f.write("ab"), end=" ")
        with open(path, "rb") as f:
            print(f.read())
    with open(path, encoding=enc) as f:
        print(f.read(2), f.seek(0), f.read())
os.remove(path)
os.rmdir(folder)
