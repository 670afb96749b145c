import micropython
r=micropython.RingIO(8)
print(r.write(b'hello\nworld'), r.any(), r.readline(), r.read(1), r.any(), r.write(b'12345678'), r.read(), r.read())
b=bytearray(4); r.write('abcdef'); print(r.readinto(b), b, r.readinto(b,1), r.read(), r.any())
try: micropython.RingIO(0)
except ValueError as e: print(e)
print(micropython.RingIO(bytearray(5)).write(b'1234567'))
for bad in (b"abc", memoryview(b"abc"), "abc", "a", 1.5, None, [], 0, -1, bytearray(1)):
    try:
        micropython.RingIO(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
