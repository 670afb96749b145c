# Counting loops in the dialect that boards share.
def each(*args):
    out = []
    for i in range(*args):
        out.append(i)
    return out


def literal():
    out = []
    for i in range(3):
        out.append(i)
        i += 10
    for i in range(2, 5):
        out.append(i)
    for i in range(5, 0, -2):
        out.append(i)
    for i in range(0):
        out.append("never")
    for i in range(3, 1):
        out.append("never")
    return out, i


def variable(a, b):
    out = []
    for i in range(a):
        out.append(i)
    for i in range(a, b):
        out.append(i)
        b = 0
    for i in range(b + 6, a, -3):
        out.append(i)
    return out


def jumps(n):
    out = []
    for i in range(n):
        for j in range(i, n):
            if j == 3:
                break
            if (i + j) % 2:
                continue
            out.append((i, j))
        else:
            out.append("else")
        try:
            if i == 2:
                continue
            if i == 4:
                return out
            if i == 1:
                raise ValueError
        except ValueError:
            out.append("error")
        finally:
            out.append("f")
    else:
        out.append("outer")
    return out


def side(log, v):
    log.append(v)
    return v


def order():
    log = []
    for i in range(side(log, 1), side(log, 3)):
        log.append(-i)
    for i in range(side(log, 5), side(log, 4)):
        log.append("never")
    return log


def gen(n):
    for i in range(n):
        yield i
    for i in range(n, 0, -1):
        yield i


print(each(4), each(1, 8, 3), literal(), variable(3, 6), jumps(3), jumps(6), order(), list(gen(3)))
for i in range(2):
    for i in range(3):
        pass
print(i, sum(1 for _ in range(1000)), [i for i in range(-2, 2)], list(range(10))[::3])


def shadow():
    range = lambda n: "ab"
    return [c for c in range(1)], [c for c in (range(2))]


print(shadow())
total = 0
for a in range(40):
    for b in range(a):
        if b * b > a:
            break
        total += a * b
    else:
        total -= 1
print(total)
try:
    for i in range("x"):
        pass
except TypeError:
    print("TypeError")
