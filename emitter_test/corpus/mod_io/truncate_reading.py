# Files for reading cannot be truncated.
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "f")
with open(path, "wb") as f:
    f.write(b"abcd")
for mode in "r", "rb", "r+", "r+b", "a", "ab":
    with open(path, mode) as f:
        for args in (), (2,), (3,):
            try:
                print(mode, args, f.truncate(*args))
            except io.UnsupportedOperation as e:
                print(mode, args, isinstance(e, OSError), isinstance(e, ValueError))
with open(path, "rb") as f:
    print(f.read())
os.remove(path)
os.rmdir(folder)
