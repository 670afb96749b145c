# Arguments of open that make no sense are told before the file is touched.
import os, tempfile

name = os.path.join(tempfile.mkdtemp(), "file")
with open(name, "w") as f:
    f.write("contents")
for mode, args in ("wb", {"encoding": "utf-8"}), ("wb", {"errors": "strict"}), ("wb", {"newline": ""}), ("wb", {"buffering": "x"}), ("w", {"buffering": "x"}):
    try:
        open(name, mode, **args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e if "binary" in str(e) else "")
with open(name) as f:
    print(f.read())
for mode in "rb", "br", "r+b", "rb+", "w+b", "wb", "a+b", "ab", "r", "rt", "w+", "a":
    with open(name, mode) as f:
        print(mode, f.mode)
os.remove(name)
for mode in "xb", "x+b", "x":
    with open(name, mode) as f:
        print(mode, f.mode)
    os.remove(name)
os.rmdir(os.path.dirname(name))
