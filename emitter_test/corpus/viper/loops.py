# Loops over range count in words; other loops iterate.
@micropython.viper
def one(n: int):
    s = 0
    for i in range(n):
        s += i
    else:
        s += 1000
    print(s)


@micropython.viper
def two(a: int, b: int):
    for i in range(a, b):
        print(i, end=" ")
    print()


@micropython.viper
def steps(a: int, b: int):
    for i in range(a, b, 3):
        print(i, end=" ")
    for i in range(b, a, -2):
        print(i, end=" ")
    for i in range(10, 0, -5):
        print(i, end=" ")
    print()


@micropython.viper
def unsigned(n: uint) -> uint:
    s = uint(0)
    for i in range(uint(0), n):
        s += i
    return s


@micropython.viper
def changed(n: int):
    for i in range(n):
        print(i, end=" ")
        i += 10
        n = 0
    print(i)


@micropython.viper
def leave(n: int):
    for i in range(n):
        if i == 2:
            continue
        if i == 5:
            break
        for j in range(i):
            if j == 2:
                break
        else:
            print("all", i)
    else:
        print("end")
    return i, n


@micropython.viper
def variable_step(a, b, c):
    r = []
    for i in range(a, b, c):
        r.append(i)
    return r


@micropython.viper
def objects(x):
    r = []
    for i in x:
        r.append(i)
    for k, v in {"a": 1}.items():
        r.append((k, v))
    for i, c in enumerate("ab"):
        r.append(c)
    return r


@micropython.viper
def listed(n: int):
    return [x for x in range(n)]


@micropython.viper
def while_true(n: int) -> int:
    i = 0
    while True:
        i += 1
        if i * i > n:
            break
    return i


@micropython.viper
def while_else(n: int):
    while n > 3:
        n -= 1
    else:
        print("else")
    return str(n)


@micropython.viper
def from_finally(n: int):
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    print("after", i)


@micropython.viper
def through_with(n: int, m):
    for i in range(n):
        with m:
            if i == 1:
                break
            print("in", i)


class M:
    def __enter__(self):
        print("enter")

    def __exit__(self, a, b, c):
        print("exit", a)


one(10)
one(0)
two(-2, 3)
two(3, -2)
steps(0, 10)
print(unsigned(100))
changed(3)
print(leave(10), leave(3))
print(variable_step(0, 10, 4), objects("xyz"), objects((1, 2)), listed(4))
print(while_true(50), while_else(7), while_else(1))
from_finally(5)
through_with(3, M())
