# Results and arguments at the edge of what is accepted.
import binascii, math, os, time

print(math.degrees(1e308), math.degrees(-1e308), math.degrees(float("inf")), math.degrees(180))
print(binascii.hexlify(b"abc", b"\xff"), binascii.hexlify(b"abc", "é"))
print(time.gmtime(1 << 40)[:9], time.gmtime(6e16)[:9], time.gmtime(-62135596801)[:6])


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__)


error(b"abc".hex, "é")
error(b"abc".hex, "é€")
error(binascii.hexlify, b"abc", "€")
error(time.gmtime, 1 << 60)
error(time.gmtime, 1 << 64)
error(compile, "1", 5, "exec")
error(compile, "1", None, "exec")
error(compile, "1", "a\0b", "exec")
print(compile("1", b"name", "exec").co_filename)
error(os.getenv, 5)
error(os.getenv, b"x")
error(os.environ.get, 5)
print(os.getenv("surely not set"), os.environ.get("surely not set", 3))
