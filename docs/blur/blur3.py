# Blurs a picture three times and prints a checksum. The pixels are in a bytearray, row by row, and a viper function blurs them.
import sys
import micropython


def picture(width, height):
    pixels = bytearray(width * height)
    for y in range(height):
        for x in range(width):
            pixels[y * width + x] = (x * x + y * y * 3) % 256
    return pixels


@micropython.viper
def blur_into(out: ptr8, pixels: ptr8, width: int, height: int):
    y = 0
    while y < height:
        top = y - 1 if y > 0 else 0
        bottom = y + 2 if y + 2 < height else height
        x = 0
        while x < width:
            left = x - 1 if x > 0 else 0
            right = x + 2 if x + 2 < width else width
            total = 0
            v = top
            while v < bottom:
                u = left
                while u < right:
                    total += pixels[v * width + u]
                    u += 1
                v += 1
            out[y * width + x] = total // ((bottom - top) * (right - left))
            x += 1
        y += 1


def main(width, height):
    pixels = picture(width, height)
    for _ in range(3):
        out = bytearray(width * height)
        blur_into(out, pixels, width, height)
        pixels = out
    print(sum(p * (i % 7) for i, p in enumerate(pixels)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, 200)
