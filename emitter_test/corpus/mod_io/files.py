# Files: modes, text and binary, seeking, appending, iteration, errors. Works in the temporary directory.
import io, os
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return "OSError" if type(e) is io.UnsupportedOperation else type(e).__name__
base = os.getenv("TMPDIR") or "/tmp"
name = base + "/pycopy_corpus_files_%d.txt" % os.getpid()
with open(name, "w") as f: print(f.write("line one\nline two\nтри\n"), f.name == name, f.mode, f.closed)
print(f.closed, t(f.write, "x"), t(f.read))
with open(name) as f: print(f.read(4), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
with open(name) as f: print([len(line) for line in f], f.readable(), f.writable(), t(f.write, "x"))
with open(name, "a") as f: f.write("appended"); f.writelines(["\n", "x", "y\n"])
with open(name, "rb") as f: d = f.read(); print(len(d), d[:8], d.count(b"\n"), f.seek(5), f.read(3), f.seek(-3, 2), f.read(), f.tell())
with open(name, "r+b") as f: f.seek(5); f.write(b"ONE"); f.seek(0); print(f.readline()); b = bytearray(4); print(f.readinto(b), b); f.truncate(9)
with open(name, encoding="utf-8") as f: print(repr(f.read()))
with open(name, "w+") as f: f.write("abc"); f.seek(0); print(f.read()); f.seek(1); f.write("X"); f.flush(); f.seek(0); print(f.read(), f.tell())
print(t(open, name, "x"), t(open, name + ".none"), t(open, name, "q"), t(open, name, "rw"), t(open, name, ""), t(open, base), t(open, name + "/sub"), t(open, 1.5), t(open, name, "rb", encoding="utf-8"))
try: open(name + ".none")
except OSError as e: print(type(e).__name__, e.errno, e.filename == name + ".none")
with open(name, "wb") as f: print(f.write(b"a\r\nb\rc\n\xff"))
with open(name, "rb") as f: print(f.readlines())
with open(name, "wb") as f: f.write(b"a\r\nb\rc\n")
with open(name) as f: print(f.readlines())
with open(name, newline="\n") as f: print(f.readlines())
with open(name, "w", newline="\r\n") as f: f.write("p\nq\n")
with open(name, "rb") as f: print(f.read())
with open(name, "wb") as f: f.write(b"\xff\xfe")
print(t(lambda: open(name).read()), repr(open(name, errors="replace").read()), open(name, encoding="latin-1").read() == "\xff\xfe")
fd = os.open(name, os.O_RDONLY)
with open(fd, "rb") as f: print(f.read(), f.fileno() == fd)
f = open(name, "w"); print("to file", 1, file=f); f.close(); f.close(); print(open(name).read(), end="")
try:
    with open(name) as f: raise KeyError
except KeyError: print(f.closed)
with open(name, "w") as f:
    for i in range(5000): f.write("%d\n" % i)
with open(name) as f: print(sum(int(x) for x in f))
with open(name) as a, open(name) as b: print(next(a), next(b), next(a), end="")
print(os.path.exists(name), os.stat(name).st_size, os.path.getsize(name)); os.remove(name); print(os.path.exists(name), t(os.remove, name))
