# detach() gives the stream under a text stream; a new one over it can have another encoding.
import io
import os
import sys

b = io.BytesIO("h\u00e4?\n".encode("latin-1"))
t = io.TextIOWrapper(b, encoding="latin-1")
print(t.detach() is b, b.read())
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-16-le")
t.write("ab")
print(t.detach().getvalue())
name = "detach.tmp"
f = open(name, "w", encoding="utf-8", newline="\n")
f.write("\u00e4\n")
latin = io.TextIOWrapper(f.detach(), encoding="latin-1", errors="replace", newline="\r\n")
latin.write("\u00e4\u20ac\n")
latin.close()
with open(name, "rb") as f:
    print(f.read())
with io.TextIOWrapper(open(name).detach(), encoding="latin-1") as f:
    print(ascii(f.read()))
os.remove(name)
print("before")
sys.stdout.flush()
sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="ascii", errors="backslashreplace")
print("after \u00e4")
sys.stdout.flush()
