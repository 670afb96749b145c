def dot(a, b):
    s = 0
    for i in range(len(a)):
        s += a[i] * b[i]
    return s


def fill(a, x):
    i = 0
    while i < len(a):
        a[i] = x
        i += 1


v = list(range(400))
dot(v, v)
dot(v, v)
fill(v, 3)
fill(v, 3)
