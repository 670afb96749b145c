# Conway's life on an unbounded plane: sets and dicts of coordinate pairs.
import sys


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    nxt = set()
    for key in counts:
        n = counts[key]
        if n == 3 or (n == 2 and key in alive):
            nxt.add(key)
    return nxt


def main(n):
    # The "acorn" lives for thousands of generations.
    alive = set([(0, 2), (1, 0), (1, 2), (3, 1), (4, 2), (5, 2), (6, 2)])
    for _ in range(n):
        alive = step(alive)
    check = 0
    for x, y in alive:
        check += x * 31 + y * 17 + x * y
    print(n, len(alive), check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1700)
