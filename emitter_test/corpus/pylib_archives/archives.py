# zipfile and tarfile: writing, reading, hostile archives that try to get outside.
import io
import os
import stat
import struct
import tarfile
import tempfile
import zipfile

root = os.path.realpath(tempfile.mkdtemp())
os.chdir(root)
os.makedirs("src/sub")
for name, data in (("src/a.txt", b"text\n" * 1000), ("src/sub/b.bin", bytes(range(256))), ("src/sub/empty", b"")):
    with open(name, "wb") as f:
        f.write(data)

with zipfile.ZipFile("t.zip", "w", zipfile.ZIP_DEFLATED) as z:
    z.write("src/a.txt")
    z.write("src/sub/b.bin", "renamed.bin", zipfile.ZIP_STORED)
    z.writestr("str\u00e4ng.txt", "text as str")
    z.writestr(zipfile.ZipInfo("info.txt", (2020, 2, 3, 4, 5, 6)), b"with info")
    with z.open("streamed", "w") as f:
        f.write(b"part 1 ")
        f.write(b"part 2")
    z.comment = b"a comment"
print(zipfile.is_zipfile("t.zip"), zipfile.is_zipfile("src/a.txt"))
with zipfile.ZipFile("t.zip") as z:
    print(z.namelist(), z.comment, z.testzip())
    i = z.getinfo("src/a.txt")
    print(i.file_size, i.compress_size < 200, i.compress_type, z.getinfo("info.txt").date_time, i.is_dir())
    print(z.read("renamed.bin") == bytes(range(256)), z.read("str\u00e4ng.txt"), z.read("streamed"))
    with z.open("src/a.txt") as f:
        print(f.read(7), f.readline(), len(f.readlines()), f.read())
    try:
        z.read("nope")
    except KeyError as e:
        print(e)
    z.extractall("out")
    print(sorted(os.listdir("out")), os.path.getsize("out/src/a.txt"), os.path.basename(z.extract("info.txt", "out2")))
with zipfile.ZipFile("t.zip", "a") as z:
    z.writestr("appended", b"more")
with zipfile.ZipFile("t.zip") as z:
    print(z.namelist()[-1], z.read("appended"), len(z.infolist()))
buf = io.BytesIO()
with zipfile.ZipFile(buf, "w") as z:
    z.writestr("../../outside.txt", b"evil")
    z.writestr("/abs.txt", b"evil")
    z.writestr("ok/../in.txt", b"fine")
    z.writestr("dir/", b"")
with zipfile.ZipFile(buf) as z:
    z.extractall("box")
found = sorted(os.path.join(d, f)[len(root) + 1 :] for d, _, fs in os.walk(root) for f in fs if f in ("outside.txt", "abs.txt", "in.txt"))
print(found)
data = open("t.zip", "rb").read()
for bad in (data[:50], b"", data[:200] + b"\0" * 8 + data[208:], b"PK\5\6" + b"\xff" * 18):
    try:
        with zipfile.ZipFile(io.BytesIO(bad)) as z:
            print("opened", z.testzip() is not None)
    except (zipfile.BadZipFile, NotImplementedError) as e:
        print(type(e).__name__)

for mode in ("w", "w:gz"):
    with tarfile.open("t.tar", mode) as t:
        t.add("src")
        i = tarfile.TarInfo("made")
        i.size = 5
        t.addfile(i, io.BytesIO(b"bytes"))
        i = tarfile.TarInfo("l" * 150)
        t.addfile(i)
        i = tarfile.TarInfo("link")
        i.type, i.linkname = tarfile.SYMTYPE, "made"
        t.addfile(i)
    print(tarfile.is_tarfile("t.tar"), tarfile.is_tarfile("src/a.txt"))
    with tarfile.open("t.tar") as t:
        print([n[:20] for n in t.getnames()])
        m = t.getmember("src/sub/b.bin")
        print(m.size, m.isfile(), m.isdir(), t.getmember("src").isdir(), t.getmember("link").issym(), stat.S_IMODE(t.getmember("made").mode))
        print(t.extractfile("made").read(), t.extractfile("link").read(), t.extractfile(m).read() == bytes(range(256)), t.extractfile("src"))
        try:
            t.getmember("nope")
        except KeyError as e:
            print(e)
        t.extractall("tar-" + mode[-1], filter="data")
    print(sorted(os.listdir("tar-" + mode[-1]))[1:], os.readlink("tar-" + mode[-1] + "/link"))


def evil(name, kind=tarfile.REGTYPE, link="", data=b"evil"):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w") as t:
        i = tarfile.TarInfo(name)
        i.type, i.linkname = kind, link
        i.size = len(data) if kind == tarfile.REGTYPE else 0
        t.addfile(i, io.BytesIO(data))
    b.seek(0)
    return tarfile.open(fileobj=b)


for args in (("../up.txt",), ("a/../../up.txt",), ("l", tarfile.SYMTYPE, "/etc/passwd"), ("l", tarfile.SYMTYPE, "../../x"), ("h", tarfile.LNKTYPE, "../../etc/passwd"), ("d", tarfile.CHRTYPE), ("f", tarfile.FIFOTYPE)):
    try:
        evil(*args).extractall("jail", filter="data")
        print("extracted", args[0])
    except tarfile.FilterError as e:
        print(type(e).__name__)
evil("/abs.txt").extractall("jail", filter="data")
print(sorted(os.listdir("jail")), os.path.exists(os.path.join(root, "up.txt")))
data = open("t.tar", "rb").read()
for bad in (b"x" * 1024, b"", b"\x1f\x8b" + b"junk" * 50, data[: len(data) // 2]):
    try:
        with tarfile.open(fileobj=io.BytesIO(bad)) as t:
            t.getmembers()
            print("opened")
    except (tarfile.ReadError, EOFError) as e:
        print("ReadError")
import shutil

print(os.path.basename(shutil.make_archive("all", "gztar", "src")), os.path.basename(shutil.make_archive("all", "zip", "src")))
shutil.unpack_archive("all.tar.gz", "un1")
shutil.unpack_archive("all.zip", "un2")
print(sorted(os.listdir("un1")), sorted(os.listdir("un2")))
os.chdir("/")
shutil.rmtree(root)
