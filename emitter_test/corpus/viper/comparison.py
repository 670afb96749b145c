# Comparisons as values, in conditions, chained; signed and unsigned.
@micropython.viper
def values(a: int, b: int):
    print(a < b, a > b, a == b, a <= b, a >= b, a != b)


@micropython.viper
def unsigned(a: uint, b: uint):
    print(a < b, a > b, a == b, a <= b, a >= b, a != b)


@micropython.viper
def conditions(a: int, b: int) -> int:
    r = 0
    if a < b:
        r |= 1
    if a > b:
        r |= 2
    if a == b:
        r |= 4
    if not a <= b:
        r |= 8
    if not a >= b:
        r |= 16
    if not a != b:
        r |= 32
    if a < 5:
        r |= 64
    if -1 < b:
        r |= 128
    if a and b:
        r |= 256
    if a or b:
        r |= 512
    if not a:
        r |= 1024
    if 3 == a:
        r |= 2048
    if a == 100000 or b == -100000:
        r |= 4096
    return r


@micropython.viper
def unsigned_conditions(a: uint, b: uint) -> int:
    r = 0
    if a < b:
        r |= 1
    if a > b:
        r |= 2
    if a <= b:
        r |= 4
    if a >= b:
        r |= 8
    if a:
        r |= 16
    if a < uint(5):
        r |= 32
    if uint(5) < b:
        r |= 64
    return r


@micropython.viper
def chained(a: int, b: int, c: int) -> bool:
    return a < b < c


@micropython.viper
def chained_if(a: int, b: int, c: int) -> int:
    if a <= b <= c <= 100:
        return 1
    if not a != b != c:
        return 2
    return 3


@micropython.viper
def selected(a: int, b: int) -> int:
    x = a and b
    y = a or b
    return x * 100 + y


@micropython.viper
def mixed_selection(a: int, b: int) -> bool:
    return a and a < b


@micropython.viper
def booleans(a: bool, b: bool):
    c = a and b
    d = a or b
    print(c, d, a, b)
    if c:
        print("both")
    elif d:
        print("one")
    else:
        print("none")


M = 1 << 63
PAIRS = ((1, 2), (2, 1), (3, 3), (-1, 1), (1, -1), (0, 0), (M - 1, -M), (-M, M - 1), (0, -7), (4, 0), (100000, -100000))
for a, b in PAIRS:
    values(a, b)
    unsigned(a, b)
    print(conditions(a, b), unsigned_conditions(a, b))
for t in ((1, 2, 3), (1, 3, 2), (2, 1, 3), (5, 5, 5), (5, 5, 6), (1, 50, 200)):
    print(chained(*t), chained_if(*t))
for a, b in ((0, 5), (3, 5), (3, 0), (0, 0)):
    print(selected(a, b), mixed_selection(a, b))
for a in (False, True):
    for b in (False, True):
        booleans(a, b)
