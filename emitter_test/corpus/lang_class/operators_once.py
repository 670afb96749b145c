# The operator of a builtin type is asked once, whatever it runs.
# heavy
log = []


class D:
    def __str__(self):
        log.append("str")
        return "x"

    def __index__(self):
        log.append("index")
        return 2

    def __radd__(self, other):
        log.append("radd")
        return other

    def __rmul__(self, other):
        log.append("rmul")
        return other

    def __rmod__(self, other):
        log.append("rmod")
        return other

    def __iter__(self):
        log.append("iter")
        return iter([1, 2])


def show(v):
    print(v, log)
    log.clear()


d = D()
show("%s" % d)
show("%s %s" % (d, d))
show(b"%d" % 5 + b"")
show([1] + d)
show(3 + d)
show(2.5 * d)
show(True % d)
show(7j + d)
show("a" + d)
n = 5
n += d
show(n)


class F:
    def __str__(self):
        log.append("str")
        raise ValueError


try:
    "%s" % F()
except ValueError:
    show("ValueError")


class Deep:
    depth = 0

    def __str__(self):
        Deep.depth += 1
        return "%s" % self


try:
    str(Deep())
except RecursionError:
    print(10 < Deep.depth < 100000)
