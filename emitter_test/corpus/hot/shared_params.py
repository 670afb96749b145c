# Functions walked in place whose parameters are what the caller has, over several ways: they are the same value until either is assigned.


class Task:
    def __init__(self, first, second, third):
        self.link = None
        self.first = first
        self.second = second
        self.third = third
        self.count = 0

    def either(self):
        return self.first or (not self.second and self.third)

    def all(self):
        return self.first and self.second and not self.third

    def start(self):
        self.first = True
        self.second = False
        self.third = False
        return self

    def stop(self):
        self.first = False
        self.second = True
        self.third = not self.third
        return self

    def run(self, x):
        if self.all():
            y = self.link
            if y is None:
                self.start()
            else:
                self.stop()
        else:
            y = None
        return self.act(y, x)

    def act(self, y, x):
        self.count += 1
        return self


class A(Task):
    def act(self, y, x):
        self.count += x
        if self.count & 1:
            return self.stop()
        return self


class B(Task):
    def __init__(self, *flags):
        Task.__init__(self, *flags)
        self.more = 1

    def act(self, y, x):
        self.count += 2
        return self.start() if x & 4 else self.stop()


class C(Task):
    def __init__(self, *flags):
        self.before = 1
        Task.__init__(self, *flags)


def changes(x, y, n):
    if n & 1:
        x = y
    if n & 2:
        y = x + 1
    if n & 4:
        n = 0
    return x * 3 + y + n


def keeps(x, n):
    if n & 1:
        z = x
    else:
        z = 1
    if n & 2:
        z += x
    return z + x


def nested(x, n):
    if n & 1:
        a = keeps(x, n)
    else:
        a = keeps(n, x)
    if n & 4:
        x = a
    return keeps(x, n) + a


def main():
    tasks = [A(True, True, False), B(False, True, True), C(True, False, True), A(1, "", None), B([], (), {}), C(0.0, 2.5, "x")]
    for i, t in enumerate(tasks):
        t.link = tasks[i - 1] if i % 2 else None
    total = 0
    for n in range(4000):
        t = tasks[n % 6]
        if not t.either():
            total += 1
        t = t.run(n)
        total += t.count & 7
        x = n
        total += changes(x, n + 1, n) - x
        total += nested(x, n)
        x = total & 15
        total += keeps(x, x) + keeps(1, n) + x
        if n == 3000:
            tasks[2] = B(None, not n, not "")
        if n % 500 == 0:
            tasks[n % 5] = C(n & 1000, "", 0)
            tasks[n % 5].link = 1
    print(total)
    for t in tasks:
        print(type(t).__name__, t.count, t.first, t.second, t.third, t.either(), t.all())


class Falls:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        if self.n == 3:
            raise ValueError("no truth")
        return self.n > 1


class Sized:
    def __len__(self):
        return 0


def truths(values):
    out = []
    for k in range(400):
        for v in values:
            r = 0
            if v:
                r = 1
            if not v:
                r += 2
            w = not v
            x = v and 4 or 8
            while v:
                r += 16
                break
            if k == 399:
                out.append((r, w, x))
    return out


main()
print(truths([True, False, None, 0, 1, -1, 0.0, -0.0, 1.5, 1e300, "", "a", b"", b"b", [], [0], (), (0,), {}, {1: 1}, set(), {1}, range(0), range(3),
              Falls(1), Falls(2), Sized(), object, 1 << 70, 0j, 1j, bytearray(), bytearray(1), len]))
try:
    truths([True, False, Falls(3)])
except ValueError as e:
    print(e)
