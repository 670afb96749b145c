# Sorting algorithms written out, against the built-in sort.
import sys


def quicksort(a, lo, hi):
    while lo < hi:
        p = a[(lo + hi) >> 1]
        i, j = lo, hi
        while i <= j:
            while a[i] < p:
                i += 1
            while a[j] > p:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        if j - lo < hi - i:
            quicksort(a, lo, j)
            lo = i
        else:
            quicksort(a, i, hi)
            hi = j


def mergesort(a):
    n = len(a)
    if n < 2:
        return a
    left = mergesort(a[: n // 2])
    right = mergesort(a[n // 2:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def heapsort(a):
    n = len(a)
    for start in range(n // 2 - 1, -1, -1):
        sift(a, start, n)
    for end in range(n - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(a, 0, end)


def sift(a, i, n):
    v = a[i]
    while True:
        c = 2 * i + 1
        if c >= n:
            break
        if c + 1 < n and a[c + 1] > a[c]:
            c += 1
        if a[c] <= v:
            break
        a[i] = a[c]
        i = c
    a[i] = v


def insertion(a):
    for i in range(1, len(a)):
        v = a[i]
        j = i - 1
        while j >= 0 and a[j] > v:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = v


def radix(a):
    shift = 0
    while shift < 24:
        buckets = [[] for _ in range(64)]
        for x in a:
            buckets[x >> shift & 63].append(x)
        a = []
        for b in buckets:
            a += b
        shift += 6
    return a


def data(n, seed):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(seed >> 8)
    return out


def main(n):
    base = data(n, 3)
    want = sorted(base)
    a = base[:]
    quicksort(a, 0, n - 1)
    b = mergesort(base)
    c = base[:]
    heapsort(c)
    d = radix(base)
    e = data(700, 9)
    insertion(e)
    words = ["k%d" % (x % 10007) for x in base]
    byword = sorted(words, key=lambda w: (len(w), w), reverse=True)
    pairs = sorted([(x & 15, -x) for x in base])
    print(n, a == want, b == want, c == want, d == want, e == sorted(e), byword[0], byword[-1], pairs[0], pairs[-1])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 90000)
