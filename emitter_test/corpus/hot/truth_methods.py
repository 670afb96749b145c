# Truth by __len__ and __bool__, != by __eq__ alone, and their negations, of classes that change while the code is hot.


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Big(Sized):
    def __len__(self):
        n = self.n
        for k in range(1):  # not walked in place
            n += k
        return n


class Both(Sized):
    def __bool__(self):
        return self.n > 5


def truth(o, n):
    a = b = c = d = e = 0
    for i in range(n):
        if o:
            a += 1
        if not o:
            b += 1
        c += not o
        d += (o or 7) is o
        while o and e < 3:
            e += 1
    return a, b, c, d, e


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, [] if isinstance(e, ArithmeticError) else e, lines)


for o in Sized(0), Sized(3), Big(0), Big(2), Both(3), Both(9), Sized(0), [], [1], Both(0), 0, "x":
    show(truth, o, 300)


class Odd:
    def __init__(self, r):
        self.r = r

    def __len__(self):
        return self.r


for r in 1, 0, True, False, -1, "x", None, 1.5, 1 << 70:
    show(truth, Odd(r), 200)


class OddBool(Odd):
    def __bool__(self):
        return self.r


for r in True, False, 1, 0, None:
    show(truth, OddBool(r), 200)


class Changes:
    n = 1

    def __len__(self):
        return self.n


def changes(o, n):
    out = []
    for i in range(n):
        if i == 300:
            o.n = 0
        elif i == 600:
            Changes.__bool__ = lambda self: self.n == 0
        elif i == 900:
            del Changes.__bool__
        elif i == 1200:
            Changes.__len__ = lambda self: 1 - self.n
        elif i == 1500:
            del Changes.__len__
        if o:
            r = 1
        else:
            r = 0
        r = r, not o
        if not out or out[-1][1:] != r:
            out.append((i, *r))
    return out


show(changes, Changes(), 2000)


class Raises:
    def __init__(self, at):
        self.at = at

    def __len__(self):
        self.at -= 1
        if self.at < 0:
            raise KeyError(self.at)
        return 1


def raises(o, n):
    k = 0
    for i in range(n):
        if o:
            k += 1
        if not o:
            k -= 1
    return k


show(raises, Raises(801), 1000)
show(raises, Raises(800), 1000)


def caught(n):
    k = 0
    for i in range(n):
        try:
            if Raises(i & 1):
                k += 1
        except KeyError as e:
            k += 1000 * e.args[0]
    return k


show(caught, 500)


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        if not isinstance(o, P):
            return NotImplemented
        return self.x == o.x


class Q(P):
    def __eq__(self, o):
        for k in range(2):
            pass
        return self.x == getattr(o, "x", o)


class R(P):
    def __ne__(self, o):
        return "R"


class S(P):
    def __eq__(self, o):
        return [self.x] if self.x else []


def unequal(a, b, n):
    t = u = 0
    r = None
    for i in range(n):
        r = a != b
        t += r is True
        if a != b:
            u += 1
    return r, t, u


for a in P(1), P(2), Q(1), R(1), S(0), S(1), 1:
    for b in P(1), Q(1), R(2), S(0), S(1), 1, None:
        show(unequal, a, b, 100)


def pairs(l, n):
    t = []
    for i in range(n):
        t.append(l[i % len(l)] != l[i * 7 % len(l)])
        if l[i % len(l)] != l[i * 3 % len(l)]:
            t.append(2)
    return t[-20:], t.count(True), t.count(False), t.count("R")


show(pairs, [P(1), P(1), P(2)], 400)
show(pairs, [P(1), Q(1), Q(2), P(2)], 400)
show(pairs, [P(1), R(1), S(2), Q(1), 1], 400)


class M:
    def __eq__(self, o):
        return self is o


def mutates(a, b, n):
    out = []
    for i in range(n):
        if i == 300:
            M.__ne__ = lambda self, o: self is o
        elif i == 600:
            del M.__ne__
        elif i == 900:
            M.__eq__ = lambda self, o: self is not o
        elif i == 1200:
            del M.__eq__
        r = a != b, 1 if a != b else 0, a != a
        if not out or out[-1][1] != r:
            out.append((i, r))
    return out


show(mutates, M(), M(), 1500)


class E:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return 1 // (self.x - o.x)


show(unequal, E(1), E(0), 100)
show(unequal, E(1), E(3), 100)
show(unequal, E(1), E(1), 100)


class Has:
    def __init__(self, *a):
        self.a = a

    def __contains__(self, x):
        return self.a.count(x)


class HasBig(Has):
    def __contains__(self, x):
        for y in self.a:
            if x == y:
                return True
        return False


def lacks(o, n):
    t = [0, 0, 0, 0]
    for i in range(n):
        x = i % 5
        t[0] += x not in o
        t[1] += x in o
        if x not in o:
            t[2] += 1
        if not x in o:
            t[3] += i
    return t


show(lacks, Has(1, 2), 300)
show(lacks, HasBig(1, 2), 300)
show(lacks, Has(), 300)
show(lacks, [1, 4], 300)
show(lacks, {1, 4}, 300)


class Two:
    def __len__(self):
        return 2

    def __contains__(self, x):
        return 3

    def __eq__(self, o):
        return 0

    def __hash__(self):
        return 4


class Never(Two):
    def __bool__(self):
        return False

    def __len__(self):
        return 0

    def __contains__(self, x):
        return None

    def __eq__(self, o):
        return True


def constants(o, n):
    t = u = v = w = x = y = 0
    for i in range(n):
        t += not o
        u += i not in o
        v += i in o
        w += o != i
        x += hash(o) + len(o)
        y += (not o) * i + (o != 1)
    return t, u, v, w, x, y


class Hashed(Never):
    def __hash__(self):
        return 4


show(constants, Two(), 200)
show(constants, Hashed(), 200)
