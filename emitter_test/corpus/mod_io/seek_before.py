# A relative seek to before the beginning of memory goes to the beginning; an absolute one is an error.
import io

s = io.BytesIO(b"abc")
print(s.seek(-5, 2), s.tell(), s.read(1))
print(s.seek(-5, 1), s.tell(), s.read())
s.seek(2)
print(s.seek(-1, 1), s.read(), s.seek(-1, 2), s.read(), s.seek(4, 2), s.read(), s.seek(-1, 1))
try:
    s.seek(-1)
except (OSError, ValueError):
    print("refused")
print(s.tell())
