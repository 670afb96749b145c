# What an attribute had been loaded as is not what it is after an instruction that runs Python code on a way out.


class O:
    def __init__(self):
        self.v = 1
        self.n = 0

    def __contains__(self, x):
        self.n += 1
        if self.n > 40:
            self.v = [2.5, 'ab', None, 7][self.n & 3]
        return True


def f(obj, keys):
    out = []
    for k in keys:
        a = obj.v
        if k in obj:
            b = a + 1 if type(a) is int else 0
            c = obj.v
            out.append(c)
            out.append(b)
    return out


def g(obj, keys):
    out = 0
    for k in keys:
        obj.v = 1
        a = obj.v
        if k in obj:
            b = a + 1
            c = obj.v
            if type(c) is int:
                out += c + b
            else:
                out += b * 100 + len(str(c))
    return out


def h(obj, keys):
    out = 0
    for k in keys:
        obj.v = 1
        a = obj.v
        if k in obj:
            try:
                b = a + 1
                c = obj.v + 1
                out += c + b
            except TypeError:
                out += 1000
    return out


class Counted:
    def __init__(self, items):
        self.items = items
        self.asked = 0

    def __iter__(self):
        self.asked += 2
        return zip(self.items, self.items)


def counted(obj, n):
    t = 0
    for k in range(n):
        before = obj.asked
        for x, y in obj:
            t += obj.asked - before
    return t


print(counted(Counted([1]), 10), counted(Counted([1, 2]), 60))
print(len(f(O(), [1] * 60)), f(O(), [1] * 60)[-8:])
print(g(O(), [1] * 60))
print(h(O(), [1] * 60))
