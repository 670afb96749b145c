# How text streams show themselves.
import io
import os

print(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
r, w = os.pipe()
f = open(r, encoding="utf-8")
print(repr(f).replace(str(r), "N"))
f.close()
os.close(w)
