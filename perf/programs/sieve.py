# Prime sieve in a bytearray: integer loops and byte stores.
import sys


def sieve(n):
    flags = bytearray(n + 1)
    count = 0
    last = 0
    i = 2
    while i <= n:
        if not flags[i]:
            count += 1
            last = i
            j = i * i
            while j <= n:
                flags[j] = 1
                j += i
        i += 1
    return count, last


def main(n):
    count, last = sieve(n)
    print(n, count, last)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 6000000)
