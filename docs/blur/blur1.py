# Blurs a picture three times and prints a checksum.
import sys


def picture(width, height):
    pixels = {}
    for y in range(height):
        for x in range(width):
            pixels[x, y] = (x * x + y * y * 3) % 256
    return pixels


def blurred(pixels, x, y):
    total = count = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            p = pixels.get((x + dx, y + dy))
            if p is not None:
                total += p
                count += 1
    return total // count


def blur(pixels, width, height):
    out = {}
    for y in range(height):
        for x in range(width):
            out[x, y] = blurred(pixels, x, y)
    return out


def main(width, height):
    pixels = picture(width, height)
    for _ in range(3):
        pixels = blur(pixels, width, height)
    print(sum(p * (i % 7) for i, p in enumerate(pixels.values())))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, 200)
