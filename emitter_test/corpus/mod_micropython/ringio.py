import micropython
r=micropython.RingIO(8)
print(r.write(b'hello\nworld'), r.any(), r.readline(), r.read(1), r.any(), r.write(b'12345678'), r.read(), r.read())
b=bytearray(4); r.write('abcdef'); print(r.readinto(b), b, r.readinto(b,1), r.read(), r.any())
try: micropython.RingIO(0)
except ValueError as e: print(e)
print(micropython.RingIO(bytearray(5)).write(b'1234567'))
