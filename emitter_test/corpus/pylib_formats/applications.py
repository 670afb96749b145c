# zipapp, quopri, and what sysconfig says on all systems.
import io
import os
import quopri
import shutil
import stat
import sysconfig
import tempfile
import zipapp
import zipfile

root = tempfile.mkdtemp()
src = os.path.join(root, "app")
os.makedirs(src + "/pkg")
for name, text in (("hello.py", "def main():\n    print('hi')\n"), ("pkg/__init__.py", ""), ("pkg/data.txt", "data" * 100)):
    with open(os.path.join(src, name), "w") as f:
        f.write(text)


def attempt(*args, **kw):
    try:
        zipapp.create_archive(*args, **kw)
        print("made")
    except Exception as e:
        print(type(e).__name__, e)


attempt(src)
attempt(root + "/nothing")
attempt(src, main="hello")
attempt(src, main="hello:main()")
attempt(src, main="1a:b")
attempt(src, root + "/a.pyz", main="hello:main", interpreter="/usr/bin/env python3")
z = zipfile.ZipFile(root + "/a.pyz")
print(sorted(n for n in z.namelist() if not n.endswith("/")), z.read("__main__.py"), zipapp.get_interpreter(root + "/a.pyz"))
print(open(root + "/a.pyz", "rb").readline(), bool(os.stat(root + "/a.pyz").st_mode & stat.S_IEXEC))
attempt(root + "/a.pyz", root + "/b.pyz")
print(zipapp.get_interpreter(root + "/b.pyz"), sorted(zipfile.ZipFile(root + "/b.pyz").namelist()) == sorted(z.namelist()))
attempt(root + "/b.pyz", root + "/c.pyz", "python")
print(zipapp.get_interpreter(root + "/c.pyz"))
out = io.BytesIO()
attempt(src, out, main="hello:main", filter=lambda p: p.suffix == ".py", compressed=True)
print(sorted(zipfile.ZipFile(out).namelist()))
with open(src + "/__main__.py", "w") as f:
    f.write("import hello\nhello.main()\n")
attempt(src, main="hello:main")
attempt(src)
print(os.path.exists(root + "/app.pyz"), zipapp.get_interpreter(root + "/app.pyz"))
shutil.rmtree(root)

text = "h\u00e9llo = w\u00f6rld \t\nline with trailing space \nlong ".encode() + b"x" * 100 + b"\n.\nFrom me\r\nend"
for quotetabs in (False, True):
    for header in (False, True):
        e = quopri.encodestring(text, quotetabs, header)
        print(e)
        print(quopri.decodestring(e, header) == text)
        o = io.BytesIO()
        quopri.encode(io.BytesIO(text), o, quotetabs, header)
        print(o.getvalue() == e)
o = io.BytesIO()
quopri.decode(io.BytesIO(b"a=20b=\nc =3D=zz=4"), o)
print(o.getvalue(), quopri.decodestring(b"a_b=20c", header=True), quopri.decodestring("a=41"))

print(sysconfig.get_path_names() == ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data"), "posix_prefix" in sysconfig.get_scheme_names())
print(sorted(set(sysconfig.get_path_names()) - set(sysconfig.get_paths())), os.path.isabs(sysconfig.get_path("purelib")), sysconfig.get_path("data") == sysconfig.get_config_var("prefix"))
print(sysconfig.get_config_var("no such variable"), sysconfig.get_config_vars("prefix", "none")[1], sysconfig.is_python_build(), "-" in sysconfig.get_platform())
try:
    sysconfig.get_path("nothing")
except KeyError as e:
    print(e)
print(sysconfig.parse_config_h(io.StringIO('#define AB 1\n#define BCD "text"\n/* #undef CD */\nother\n')))
