# framebuf: formats, drawing, clipping, blit, scroll, text.
import framebuf

FORMATS = ("MONO_VLSB", "RGB565", "GS4_HMSB", "MONO_HLSB", "MONO_HMSB", "GS2_HMSB", "GS8")


def show(f, w, h):
    for y in range(h):
        print("".join([".#23456789abcdef"[min(f.pixel(x, y), 15)] for x in range(w)]))
    print()


for name in FORMATS:
    fmt = getattr(framebuf, name)
    buf = bytearray(16 * 16 * 2)
    f = framebuf.FrameBuffer(buf, 13, 11, fmt)
    f.fill(0)
    f.pixel(0, 0, 1)
    f.pixel(12, 10, 1)
    f.pixel(100, 100, 1)
    f.pixel(-1, 0, 1)
    print(name, f.pixel(0, 0), f.pixel(1, 0), f.pixel(12, 10), f.pixel(13, 0), f.pixel(-1, -1), sum(buf) > 0)
    f.hline(2, 2, 50, 1)
    f.vline(3, -5, 10, 1)
    f.rect(5, 4, 4, 4, 1)
    f.fill_rect(10, 5, 10, 3, 1)
    f.line(0, 10, 4, 7, 1)
    show(f, 13, 11)
    f.scroll(1, 1)
    f.scroll(-2, 0)
    show(f, 13, 4)

f = framebuf.FrameBuffer(bytearray(16 * 8), 16, 8, framebuf.GS8)
f.text("Hi", 0, 0, 7)
show(f, 16, 8)
f.fill(0)
f.text("\u00e9", 0, 0)
show(f, 8, 8)
src = framebuf.FrameBuffer(bytearray([0, 1, 2, 3]), 2, 2, framebuf.GS8)
f.fill(5)
f.blit(src, 1, 1)
f.blit(src, 5, 1, 0)
f.blit(src, 15, 7)
f.blit(src, -1, -1)
palette = framebuf.FrameBuffer(bytearray([8, 9, 10, 11]), 4, 1, framebuf.GS8)
f.blit(src, 9, 1, -1, palette)
show(f, 16, 8)
f.fill(0)
f.ellipse(6, 3, 5, 3, 1)
f.ellipse(13, 3, 2, 2, 2, True)
show(f, 16, 8)
f.fill(0)
f.ellipse(6, 3, 5, 3, 1, True, 1)
from array import array

f.poly(8, 0, array("h", [0, 0, 7, 0, 7, 7]), 3, True)
f.poly(0, 0, array("h", [0, 5, 3, 7, 0, 7]), 2)
show(f, 16, 8)
f = framebuf.FrameBuffer(bytearray(8), 8, 8, framebuf.MONO_HLSB)
f.rect(0, 0, 8, 8, 1)
f.rect(2, 2, 4, 4, 1, True)
print(bytes(f) if hasattr(f, "__len__") else bytes(memoryview(f)))
print(type(framebuf.FrameBuffer1(bytearray(16), 8, 8)).__name__)


class Display(framebuf.FrameBuffer):
    def __init__(self):
        self.data = bytearray(8)
        super().__init__(self.data, 8, 8, framebuf.MONO_VLSB)


for bad in (
    lambda: framebuf.FrameBuffer(bytearray(4), 8, 8, framebuf.GS8),
    lambda: framebuf.FrameBuffer(bytearray(4), 0, 8, framebuf.GS8),
    lambda: framebuf.FrameBuffer(bytearray(4), 1, 1, 99),
    lambda: framebuf.FrameBuffer(b"1234", 1, 1, framebuf.GS8),
    lambda: f.blit(5, 1, 1),
    lambda: f.pixel(1),
):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
