# Ellipses with negative radii: MicroPython draws the arcs that its loops reach.
import framebuf


def draw(*args):
    b = bytearray(32 * 4)
    framebuf.FrameBuffer(b, 32, 32, framebuf.MONO_HLSB).ellipse(16, 16, *args)
    print(args)
    for y in range(32):
        row = "".join(f"{x:08b}" for x in b[4 * y : 4 * y + 4])
        if "1" in row:
            print(y, row.replace("0", ".").rstrip("."))


draw(-5, 3, 1)
draw(5, -3, 1)
draw(-5, -3, 1)
draw(-5, 0, 1)
draw(0, -5, 1)
draw(-1, 0, 1, True)
draw(0, -1, 1, True)
draw(-5, 8, 1, True)
draw(5, -8, 1, True)
draw(-8, 3, 1, True, 5)
draw(-8, 12, 1, False, 3)
