# Loops, jumps and blocks in the dialect that boards share.
log = []


class Ctx:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self.name

    def __exit__(self, t, v, tb):
        log.append("exit " + self.name + " " + (t.__name__ if t else "-"))
        return self.swallow


def jumps(n):
    for i in range(n):
        try:
            if i == 1:
                continue
            with Ctx("c%d" % i) as c:
                if i == 3:
                    break
                log.append(c)
        finally:
            log.append("f%d" % i)
    else:
        log.append("else")
    return log.pop(0)


def returns(k):
    for x in [1, 2, 3]:
        try:
            try:
                with Ctx("r"):
                    if k == 0:
                        return "early", x
                    if k == 1:
                        raise ValueError(k)
            finally:
                log.append("inner")
                if k == 2:
                    return "replaced"
        except ValueError as e:
            log.append((type(e).__name__, e.args))
            continue
        else:
            log.append("no error")
        finally:
            log.append("outer")
    return "end"


def whiles(n):
    out = []
    while n:
        n -= 1
        if n == 5:
            continue
        while True:
            if n % 3 == 0:
                break
            n -= 1
        else:
            out.append("never")
        out.append(n)
    else:
        out.append("done")
    return out


for n in (2, 5):
    print(jumps(n), log)
    log.clear()
for k in range(4):
    print(returns(k), log)
    log.clear()
print(whiles(10))

with Ctx("a", True), Ctx("b") as b:
    raise KeyError("lost")
print(log, b)
log.clear()
for i in range(3):
    for j in range(3):
        if j == 1:
            break
        if i == 1:
            continue
        log.append((i, j))
    else:
        log.append("inner else")
else:
    log.append("outer else")
print(log)


def finally_order():
    out = []
    for i in range(4):
        try:
            try:
                if i == 2:
                    break
                if i == 0:
                    continue
                out.append(i)
            finally:
                out.append("a%d" % i)
        finally:
            out.append("b%d" % i)
    return out


print(finally_order())
print([x for x in range(10) if x % 2 if x % 3], sorted({x: y for x, y in [(1, 2), (3, 4)]}.items()), sorted({x % 3 for x in range(7)}))
print(1 < 2 < 3, 1 < 3 < 2, not (1 > 2 or 3 > 2 and 0), 5 if log else 6, None or [] or "last", 0 and 1)
