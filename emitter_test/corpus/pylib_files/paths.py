# pathlib: pure paths, and files.
import os
import tempfile
from pathlib import Path, PurePath, PurePosixPath

P = PurePosixPath
for s in ("", ".", "/", "//", "///a", "a/b/../c", "/usr//lib/./x.tar.gz", "a.", ".hidden", "dir/", "..", "~/x", "a b"):
    p = P(s)
    print(repr(p), p, p.parts, p.name, p.suffix, p.suffixes, p.stem, p.parent, p.root, p.is_absolute())
print(P("a", "b/c", P("d")), P("a", "/b", "c"), P("a") / "b" / P("c"), "x" / P("y"), P("/a").joinpath("b", "c"))
print(P("a/b") == P("a//b"), P("a") < P("b"), hash(P("a/./b")) == hash(P("a/b")), sorted([P("b"), P("a/c"), P("a")]), {P("x"): 1}[P("x")])
print(list(P("/a/b/c").parents), P("a/b/c").parents[0], len(P("a/b").parents), P("/a/b/c").parents[-1])
print(P("a/b.txt").with_name("c.py"), P("a/b.txt").with_suffix(".md"), P("a/b").with_suffix(".x"), P("a/b.tar.gz").with_suffix(""), P("a/b.txt").with_stem("z"))
print(P("/a/b/c").relative_to("/a"), P("a/b").relative_to("a/b"), P("/a/b").is_relative_to("/x"), P("a/b.py").match("*.py"), P("/a/b/c.py").match("b/*.py"), P("a").match("b"))
print(P("/a b").as_uri(), bytes(P("a/b")), os.fspath(P("q")), P("a").as_posix())
for f in (lambda: P("/a").relative_to("/b"), lambda: P("a").with_name(""), lambda: P("").with_suffix(".x"), lambda: P("a").with_suffix("x"), lambda: P(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
d = Path(tempfile.mkdtemp())
print(isinstance(d, PurePath), d.exists(), d.is_dir(), (d / "no").exists(), (d / "no").is_file())
f = d / "sub" / "deep" / "file.txt"
f.parent.mkdir(parents=True)
print(f.write_text("line 1\nline 2\n"), f.read_text(), f.read_bytes(), f.stat().st_size, f.is_file())
(d / "b.bin").write_bytes(b"\x00\xff")
(d / "sub" / "x.py").touch()
(d / "sub" / "y.txt").write_text("y")
(d / "link").symlink_to("b.bin")
print((d / "link").is_symlink(), (d / "link").read_bytes(), (d / "link").readlink(), (d / "link").resolve() == (d / "b.bin").resolve())
print(sorted(p.name for p in d.iterdir()))
for pattern in ("*", "*.bin", "sub/*", "**/*.txt", "**", "*/*/*", "sub/x.py", "no/*"):
    print(pattern, sorted(str(p.relative_to(d)) for p in d.glob(pattern)))
print(sorted(str(p.relative_to(d)) for p in d.rglob("*.txt")))
try:
    f.parent.mkdir()
except FileExistsError:
    print("FileExistsError")
f.parent.mkdir(exist_ok=True)
try:
    (d / "x" / "y").mkdir()
except FileNotFoundError:
    print("FileNotFoundError")
g = f.rename(f.with_name("renamed.txt"))
print(g.name, f.exists(), g.exists(), g.samefile(str(g)))
with g.open("a") as h:
    h.write("more")
print(g.read_text().splitlines())
g.unlink()
g.unlink(missing_ok=True)
try:
    g.unlink()
except FileNotFoundError:
    print("FileNotFoundError")
g.parent.rmdir()
print(Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("/a/../b").resolve(), (d / "sub" / "..").resolve() == d.resolve())
import shutil

shutil.copytree(d, str(d) + "-copy", symlinks=True)
print(sorted(str(p.relative_to(str(d) + "-copy")) for p in Path(str(d) + "-copy").rglob("*")))
shutil.rmtree(str(d) + "-copy")
shutil.copy(d / "b.bin", d / "c.bin")
shutil.move(d / "c.bin", d / "sub")
print((d / "sub" / "c.bin").exists(), shutil.which("sh") is not None, shutil.which("no such program"))
shutil.rmtree(d)
print(d.exists())
try:
    shutil.rmtree(d)
except FileNotFoundError:
    print("FileNotFoundError")
shutil.rmtree(d, ignore_errors=True)
with tempfile.TemporaryDirectory() as name:
    with tempfile.NamedTemporaryFile(dir=name, suffix=".x") as t:
        t.write(b"data")
        t.flush()
        print(open(t.name, "rb").read(), t.name.endswith(".x"), os.path.dirname(t.name) == name)
    print(os.path.exists(t.name))
    with tempfile.TemporaryFile("w+") as t:
        t.write("text")
        t.seek(0)
        print(t.read())
    with tempfile.SpooledTemporaryFile(10) as t:
        t.write(b"small")
        t.write(b"and large")
        t.seek(0)
        print(t.read(), t._rolled)
print(os.path.exists(name))
