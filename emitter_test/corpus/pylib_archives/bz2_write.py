# What is compressed with bz2 is the same when it is decompressed.
import bz2
import io
import os
import random
import shutil
import tarfile

random.seed(5)
words = [bytes(random.choices(b"abcdefgh", k=random.randrange(1, 9))) for _ in range(200)]
CASES = [b"", b"a", b"abab", b"a" * 3, b"a" * 4, b"a" * 259, b"a" * 260, b"a" * 100_500, b"\0\xff" * 50, bytes(range(256)) * 3, b"banana"]
CASES += [b" ".join(random.choices(words, k=n)) for n in (3, 60, 150, 400, 900, 25_000)]
CASES += [random.randbytes(2_000), bytes([random.choice(b"xy") for _ in range(5_000)])]
CASES += [b"".join([bytes([random.choice(b"abc")]) * random.choice((1, 3, 4, 5, 255, 258, 259, 300)) for _ in range(60)])]
for data in CASES:
    for level in (1, 9):
        packed = bz2.compress(data, level)
        assert bz2.decompress(packed) == data, (len(data), level)
        assert packed[:4] == b"BZh%d" % level
        assert bz2.decompress(packed + packed) == data + data
print(len(CASES), len(bz2.compress(b"")), bz2.compress(b"")[:10], len(bz2.compress(b"a" * 1000)) < 60)
sizes = [len(bz2.compress(CASES[k])) * 100 // len(CASES[k]) for k in (16, 17, 18)]
print(sizes[0] < 40, sizes[1] < 130, sizes[2] < 25)

c = bz2.BZ2Compressor()
packed = c.compress(b"one ") + c.compress(bytearray(b"two ")) + c.flush()
print(bz2.decompress(packed))
for call in (c.flush, lambda: c.compress(b"x"), lambda: bz2.compress(b"x", 0), lambda: bz2.compress(b"x", 10), lambda: bz2.BZ2Compressor(11),
             lambda: bz2.BZ2File("bz2_write.tmp", "q"), lambda: bz2.BZ2File("bz2_write.tmp", "w", compresslevel=0)):
    try:
        print(call())
    except ValueError as e:
        print(type(e).__name__)

NAME = "bz2_write.tmp"
try:
    with bz2.open(NAME, "wb", compresslevel=3) as f:
        print(f.write(b"first\n"), f.writable(), f.readable(), f.tell())
        try:
            f.read()
        except OSError as e:
            print(type(e).__name__, e)
    with bz2.BZ2File(NAME, "a") as f:
        f.write(b"second\n")
        f.writelines([b"third\n", b"fourth"])
    with bz2.BZ2File(NAME) as f:
        print(f.readline(), f.readlines(), f.readable(), f.writable())
        try:
            f.write(b"")
        except OSError as e:
            print(type(e).__name__, e)
    with bz2.open(NAME, "wt", encoding="latin-1") as f:
        f.write("\xe4\n\xf6")
    with bz2.open(NAME, "rt", encoding="latin-1") as f:
        print(ascii(f.read()))
    out = io.BytesIO()
    with bz2.BZ2File(out, "w") as f:
        f.write(b"in memory")
    print(out.closed, bz2.decompress(out.getvalue()))
    with tarfile.open(NAME, "w:bz2") as t:
        info = tarfile.TarInfo("a.txt")
        info.size = 5
        t.addfile(info, io.BytesIO(b"hello"))
    with tarfile.open(NAME) as t:
        print(t.getnames(), t.extractfile("a.txt").read())
    with open(NAME, "rb") as f:
        print(f.read(3))
    os.mkdir("bz2_write.dir")
    with open("bz2_write.dir/x", "w") as f:
        f.write("text")
    made = shutil.make_archive("bz2_write.dir/y", "bztar", ".", "bz2_write.dir/x")
    shutil.unpack_archive(made, "bz2_write.dir/z")
    with open("bz2_write.dir/z/bz2_write.dir/x") as f:
        print(os.path.basename(made), f.read())
finally:
    os.remove(NAME)
    shutil.rmtree("bz2_write.dir", ignore_errors=True)
