def total(n):
    i = 0
    s = 0
    while i < n:
        s += i * i & 0xff
        i += 1
    return s


def count(n):
    k = 0
    for i in range(n):
        if i % 3 == 0:
            k += i // 7
    return k


total(100)
total(100)
count(100)
count(100)
