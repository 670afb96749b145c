# Which of two operands is asked first when the class of the right one is a subclass of that of the left one, in hot loops.
log = {}


def note(what):
    log[what] = log.get(what, 0) + 1


class Base:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        note("Base.lt")
        return self.v < o.v

    def __add__(self, o):
        note("Base.add")
        return self.v + o.v

    def __sub__(self, o):
        note("Base.sub")
        return NotImplemented

    def __rsub__(self, o):
        note("Base.rsub")
        return o.v * 100 - self.v

    def __le__(self, o):
        note("Base.le")
        return NotImplemented

    def __eq__(self, o):
        note("Base.eq %s" % type(self).__name__)
        return self.v == o.v

    __hash__ = None


class Plain(Base):
    pass


class Greater(Base):
    def __gt__(self, o):
        note("Greater.gt")
        return self.v > o.v

    def __radd__(self, o):
        note("Greater.radd")
        return (o.v + self.v) * 10

    def __rsub__(self, o):
        note("Greater.rsub")
        return o.v * 1000 - self.v

    def __ge__(self, o):
        note("Greater.ge")
        return NotImplemented


class Deep(Plain):
    pass


def run(a, b, n):
    log.clear()
    total = less = same = 0
    for i in range(n):
        if a < b:
            less += 1
        total += a + b
        if a == b:
            same += 1
    try:
        diff = a - b
    except TypeError as e:
        diff = "TypeError"
    return total, less, same, diff, sorted(log.items())


objs = [Base(3), Plain(4), Greater(5), Deep(3)]
for a in objs:
    for b in objs:
        print(type(a).__name__, type(b).__name__, run(a, b, 700))


def orders(a, b, n):
    log.clear()
    got = []
    for i in range(n):
        try:
            got.append(a <= b)
        except TypeError:
            got.append("TypeError")
    return got[0], got[-1], len(got), sorted(log.items())


for a in objs:
    for b in objs:
        print(type(a).__name__, type(b).__name__, orders(a, b, 600))


# A subclass gets its own methods while the loop is hot.
def changing(pairs, n):
    log.clear()
    total = 0
    for i in range(n):
        for a, b in pairs:
            if a < b:
                total += a + b
        if i == n // 2:
            Plain.__gt__ = lambda self, o: note("new gt") or self.v > o.v
            Plain.__radd__ = lambda self, o: note("new radd") or 1
        if i == n - 5:
            del Plain.__gt__, Plain.__radd__
    return total, sorted(log.items())


print(changing([(objs[0], objs[1]), (objs[0], objs[3]), (objs[1], objs[3]), (objs[1], objs[0])], 2000))


class Num(int):
    def __add__(self, o):
        note("Num.add")
        return Num(int(self) + int(o) + 1)

    def __lt__(self, o):
        note("Num.lt")
        return int(self) < int(o)


class Sub(Num):
    pass


class Both(Num):
    def __radd__(self, o):
        note("Both.radd")
        return 5

    def __gt__(self, o):
        note("Both.gt")
        return True


def numbers(a, b, n):
    log.clear()
    total = less = 0
    for i in range(n):
        total += int(a + b)
        if a < b:
            less += 1
    return total, less, sorted(log.items())


for a in (7, Num(7), Sub(8), Both(9)):
    for b in (7, Num(7), Sub(8), Both(9)):
        print(numbers(a, b, 700))
