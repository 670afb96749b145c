# A subclass of FrameBuffer may have parameters of its own, as drivers of displays do, or not call super().__init__ at all.
import framebuf


class Display(framebuf.FrameBuffer):
    def __init__(self, width, height):
        self.width = width
        self.data = bytearray(width * height // 8)
        super().__init__(self.data, width, height, framebuf.MONO_VLSB)

    def show(self):
        return bytes(self.data)


d = Display(16, 8)
d.fill_rect(1, 2, 3, 3, 1)
print(d.width, d.show(), d.pixel(1, 2), d.pixel(0, 0), memoryview(d)[1])
other = framebuf.FrameBuffer(bytearray(16), 16, 8, framebuf.MONO_VLSB)
other.blit(d, 4, 1)
print(other.pixel(5, 3), other.pixel(4, 3))


class Silent(framebuf.FrameBuffer):
    def __init__(self, buf, w, h, format):
        self.size = w, h


s = Silent(bytearray(8), 8, 8, framebuf.MONO_VLSB)
s.fill(1)
print(s.size, bytes(s))


class Never(framebuf.FrameBuffer):
    def __init__(self):
        pass


for use in (lambda: Never().fill(1), lambda: Never().pixel(0, 0), lambda: bytes(memoryview(Never())), lambda: d.blit(Never(), 0, 0), Display):
    try:
        print(use())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
d.__init__(8, 8)
d.pixel(7, 7, 1)
print(d.width, d.show(), d.pixel(8, 0))


class Stops:
    def __index__(self):
        raise KeyboardInterrupt("stop")


class Quiet(framebuf.FrameBuffer):
    def __init__(self, *args):
        pass


try:
    Quiet(bytearray(8), Stops(), 8, framebuf.MONO_VLSB)
except KeyboardInterrupt as e:
    print("interrupted", e)
