# Pancake flips over all permutations: small integer lists.
import sys


def fannkuch(n):
    perm1 = list(range(n))
    count = [0] * n
    max_flips = checksum = 0
    r = n
    nperm = 0
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        first = perm1[0]
        if first:
            perm = perm1[:]
            flips = 0
            while first:
                i, j = 1, first - 1
                while i < j:
                    perm[i], perm[j] = perm[j], perm[i]
                    i += 1
                    j -= 1
                nxt = perm[first]
                perm[first] = first
                first = nxt
                flips += 1
            if flips > max_flips:
                max_flips = flips
            checksum += flips if nperm % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum, max_flips
            p0 = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = p0
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        nperm += 1


def main(n):
    for _ in range(2):
        print(n, fannkuch(n))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
