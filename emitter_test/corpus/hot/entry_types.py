# Loops that native code is to be entered in with other values in the locals than those that what comes before seems to give.


class A:
    def __init__(self, x):
        self.x = x


class B:
    def __init__(self, x):
        self.y = 0
        self.x = x


def one():
    return 1


def half():
    return 0.5


def text():
    return "ab"


def large():
    return 1 << 70


def loop(make, n):
    v = make()
    s = v
    for i in range(n):
        s = s + v if i % 3 else v
    return s


def field(make, n):
    o = make(1)
    unset = 0
    for i in range(n):
        unset += o.x
    return unset


def until(make, n):
    v = make()
    i = 0
    while i < n:
        i += 1
        if i == n - 1:
            late = v
    return late


for make in one, half, text, large, half, one, lambda: None, text:
    try:
        print(loop(make, 3000), until(make, 3000))
    except TypeError:
        print("TypeError", until(make, 3000))
for make in A, B, A, lambda x: A(0.25), lambda x: B("s"), B, A:
    try:
        print(field(make, 3000))
    except TypeError:
        print("TypeError")


# The notes of calls are of functions that have died.
def adder(k):
    return lambda x: x + k


def apply(f):
    def run(x):
        for _ in range(2):
            x = f(x)
        return x
    return run


def main(n):
    f = adder(1)(2)
    for k in range(50):
        f = adder(k)(k)
    g = apply(adder(f))
    total = 0
    for i in range(n):
        total += g(i)
    for i in range(n):
        total += f
    return total, g(1)


for n in 10, 2000, 5000:
    print(main(n))
