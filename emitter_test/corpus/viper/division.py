# What the hardware leaves open: division by zero, the least number by -1.
@micropython.viper
def div(a: int, b: int) -> int:
    return a // b


@micropython.viper
def mod(a: int, b: int) -> int:
    return a % b


@micropython.viper
def by_zero_literal(a: int) -> int:
    zero = 0
    try:
        return a // 0
    except ZeroDivisionError:
        print("caught")
    return a % zero


@micropython.viper
def by_uint(a: int, b: uint) -> int:
    return a // b * 1000 + a % b


for f in (div, mod):
    print(f(-(1 << 63), -1), f(5, -1), f(-5, 1), f(0, 9))
    try:
        f(1, 0)
    except ZeroDivisionError as e:
        print(e)
try:
    by_zero_literal(3)
except ZeroDivisionError as e:
    print(e)
print(by_uint(-7, 2), by_uint(17, 5))
