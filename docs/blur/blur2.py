# Blurs a picture three times and prints a checksum. The pixels are in a bytearray, row by row.
import sys


def picture(width, height):
    pixels = bytearray(width * height)
    for y in range(height):
        for x in range(width):
            pixels[y * width + x] = (x * x + y * y * 3) % 256
    return pixels


def blurred(pixels, width, height, x, y):
    total = count = 0
    for v in range(max(y - 1, 0), min(y + 2, height)):
        for u in range(max(x - 1, 0), min(x + 2, width)):
            total += pixels[v * width + u]
            count += 1
    return total // count


def blur(pixels, width, height):
    out = bytearray(width * height)
    for y in range(height):
        for x in range(width):
            out[y * width + x] = blurred(pixels, width, height, x, y)
    return out


def main(width, height):
    pixels = picture(width, height)
    for _ in range(3):
        pixels = blur(pixels, width, height)
    print(sum(p * (i % 7) for i, p in enumerate(pixels)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, 200)
