# Special methods and properties of more classes than an instruction remembers, subclasses that are asked first among them.
def make(k):
    class A:
        def __init__(self, x):
            self.x = x

        def __add__(self, o):
            for i in range(1):
                pass
            return self.x + o.x + k

        def __lt__(self, o):
            for i in range(1):
                pass
            return self.x < o.x

        def __contains__(self, y):
            for i in range(1):
                pass
            return y == self.x

        @property
        def twice(self):
            for i in range(1):
                pass
            return 2 * self.x

        @twice.setter
        def twice(self, v):
            for i in range(1):
                pass
            self.x = v // 2

    return A


classes = [make(k) for k in range(7)]


class Asked(classes[0]):
    def __radd__(self, o):
        return 10000 * (self.x + o.x)

    def __gt__(self, o):
        return "asked"


class Silent(classes[1]):
    pass


def work(objects, n):
    t = 0
    for r in range(n):
        for a in objects:
            for b in objects:
                t += a + b
                if a < b:
                    t += 1
                c = a < b
                if c == "asked":
                    t += 7
                if a.x in b:
                    t += 3
            a.twice = a.twice + 2
            t ^= a.twice
    return t


plain = [c(i) for i, c in enumerate(classes)]
print(work(plain[:1], 60), work(plain[:2], 60), work(plain, 20))
print(work(plain + [Silent(3)], 10), work([Asked(1)] + plain[:2], 60), work(plain + [Asked(5), Silent(2)], 20))
for k in range(3):  # classes that are new each time
    some = [make(k + i)(i) for i in range(5)]
    print(work(some, 30), work(some + plain, 10))
