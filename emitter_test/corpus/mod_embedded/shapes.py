# framebuf: ellipses and polygons pixel by pixel as MicroPython draws them, and blit from what is no frame buffer.
import framebuf
from array import array


def show(f, w, h):
    for y in range(h):
        print("".join(["#" if f.pixel(x, y) else "." for x in range(w)]))
    print()


f = framebuf.FrameBuffer(bytearray(32), 16, 16, framebuf.MONO_HLSB)
for shape in ((8, 8, 5, 3), (8, 8, 5, 7, True), (8, 8, 6, 4, True, 5), (3, 3, 0, 0), (2, 8, 0, 6), (8, 3, 6, 0), (0, 0, 12, 9)):
    f.fill(0)
    f.ellipse(*shape[:4], 1, *shape[4:])
    show(f, 16, 16)
f.fill(0)
f.ellipse(3, 3, 0, 0, 1, False, 0)
print(f.pixel(3, 3))
for points, filled in (
    ((0, 0, 8, 3, 5, 10), False), ((0, 0, 12, 3, 7, 11, 3, 6), True), ((5, -9, 14, 4, 2, 4, 11, 13, 4, 12), True), ((3, 2, 9, 2, 9, 6), True),
    ((1, 1, 5), False), ((), True), ((2, 5), True), ((-20, 2, 30, 5, -20, 11), True),
):
    f.fill(0)
    f.poly(1, 2, array("h", points), 1, filled)
    show(f, 16, 16)
f.fill(0)
f.poly(0, 0, bytearray(b"\x00\x05\x0a\x05\x0f\x0e"), 1, 1)
show(f, 16, 16)

f.fill(0)
f.blit((b"\x50\xa0\x50", 4, 3, framebuf.MONO_HLSB), 2, 1)
f.blit([b"\xff\x00\xff\x00", 3, 2, framebuf.MONO_HLSB, 16], 9, 2, 0)
show(f, 16, 5)
g = framebuf.FrameBuffer(bytearray(8), 4, 2, framebuf.GS8)
g.blit((bytes(b"\x50\xa0"), 4, 2, framebuf.MONO_HLSB), 0, 0, -1, (b"\x05\x06", 2, 1, framebuf.GS8))
print([g.pixel(x, y) for y in range(2) for x in range(4)])
for bad in (5, (b"abc", 8), (b"abc", 8, 8, framebuf.MONO_HLSB), (b"abc", 1, 1, 99), (5, 1, 1, 0), ("abc", 1, 1, 0, 0)):
    try:
        f.blit(bad, 0, 0)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
