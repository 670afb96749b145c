# gc.collect() called by functions that still need their arguments, and whose results only they know.
import gc


class L(list):
    pass


def key(s):
    gc.collect()
    return s


def f(n):
    bad = 0
    for i in range(n):
        y = list(map(gc.collect, [1, 2, 1]))
        z = sorted([str(i), str(i + 1), "a%d" % i], key=key)
        x = L(map(lambda v: (gc.collect(), v)[1], [i]))
        w = L(map(gc.collect, [1, 2]))
        m = max([str(i), "b" + str(i)], key=key)
        junk = [str(i) + "x" for k in range(3)]
        if len(y) != 3 or z[2] != "a%d" % i or len(z) != 3 or x != [i] or len(w) != 2 or m != "b" + str(i):
            bad += 1
    return bad


print(f(60), f(60))
