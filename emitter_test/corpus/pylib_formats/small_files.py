# netrc, wave, .pth files, checks of syntax.
import io, netrc, os, shutil, struct, sys, tempfile, wave

d = tempfile.mkdtemp()
f = os.path.join(d, "netrc")


def t(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return "%s: %s" % (type(e).__name__, str(e).replace(d, "DIR"))


for text in (
    "machine h login l password p\n",
    "# comment here\nmachine h\n  login l # not here\n  account a\n  password \"p w\"\ndefault login d password e\n",
    "macdef m\n  one\n  two\n\nmachine h login a\\ b password c#d\n",
    "machine h user u password p machine i login j\n",
    "nonsense h\n",
    "machine h nonsense\n",
    "machine\n",
    "",
    "#x\n#y z\nmachine h password p",
):
    with open(f, "w") as o:
        o.write(text)
    n = t(netrc.netrc, f)
    if isinstance(n, str):
        print(n)
    else:
        print(n.hosts, n.macros, n.authenticators("h"), n.authenticators("other"))
        print(n)

b = io.BytesIO()
w = wave.open(b, "wb")
print(t(w.writeframes, b"ab"), t(w.getnchannels), t(w.getparams), t(w.setsampwidth, 9), t(w.setcomptype, "x", "y"))
w.setparams((2, 2, 8000, 0, "NONE", "not compressed"))
w.writeframes(struct.pack("<8h", *range(8)))
print(w.tell(), w.getnframes(), t(w.setnchannels, 1))
w.writeframesraw(b"1234")
w.close()
print(b.getvalue())
b.seek(0)
with wave.open(b) as r:
    print(r.getparams(), r.readframes(2), r.tell(), r.readframes(-1), r.readframes(5), r.getmarkers())
    r.setpos(1)
    print(r.readframes(1), t(r.setpos, 99))
    r.rewind()
    print(len(r.readframes(99)))
for data in (b"", b"RIFF0000WAVX", b"XXXX0000WAVE", b"RIFF0000WAVE", b"RIFF\x20\0\0\0WAVEdata\4\0\0\0abcd", b"RIFF\x20\0\0\0WAVEfmt \x10\0\0\0\2\0\1\0\0\1\0\0\0\1\0\0\1\0\x08\0"):
    print(t(wave.open, io.BytesIO(data)))
print(t(wave.open, io.BytesIO(), "x"))
f = os.path.join(d, "a.wav")
with wave.open(f, "w") as w:
    w.setnchannels(1)
    w.setsampwidth(1)
    w.setframerate(100.4)
    w.writeframes(b"abc")
with wave.open(f) as r:
    print(r.getnchannels(), r.getsampwidth(), r.getframerate(), r.getnframes(), r.readframes(9), r.getcomptype())

import site

os.mkdir(os.path.join(d, "one"))
with open(os.path.join(d, "x.pth"), "w") as o:
    o.write("# comment\none\nnothing\nimport sys; sys.marked = 5\n\n")
site.addsitedir(d)
print([p.replace(d, "DIR") for p in sys.path if p.startswith(d)], sys.marked, len(site.getsitepackages()) > 0, isinstance(site.getusersitepackages(), str))

import compileall, py_compile

good, bad = os.path.join(d, "good.py"), os.path.join(d, "one", "bad.py")
for p, text in ((good, "x = 5\n"), (bad, "def f(:\n")):
    with open(p, "w") as o:
        o.write(text)
print(t(py_compile.compile, good) is None or True)
try:
    py_compile.compile(bad, doraise=True)
except py_compile.PyCompileError as e:
    print(e.exc_type_name, e.file == bad, "bad.py" in str(e))
print(bool(compileall.compile_dir(d, quiet=2)), bool(compileall.compile_file(good, quiet=2)), bool(compileall.compile_file(bad, quiet=2)))
shutil.rmtree(d)
import opcode, sre_compile, rlcompleter

print(opcode.cmp_op, sre_compile.isstring(b""), sre_compile.compile("a+").match("aa"))
c = rlcompleter.Completer({"alpha": 1, "alphabet": print, "Some": str})
print([c.complete("alp", i) for i in range(3)], c.complete("Some.capi", 0)[:15], c.complete("nothing.x", 0), c.complete("whi", 0))
