# Globals that are ints all the time, or were until now: stored by other functions, by the code itself, by the module, as other types, deleted, shadowed builtins.
import sys

N = 7
MOD = 1000003
BIG = 1 << 45
HUGE = 10 ** 30
STEP = -3
LIMIT = 5
FLAG = True
count = 0
seed = 12345


def total(n):
    s = 1
    for i in range(n):
        s = (s * 31 + i * N + STEP) % MOD
        if s & 1 and i > LIMIT:
            s += BIG >> 40
    return s


def huge(n):
    s = 0
    for i in range(n):
        s += HUGE % (i + 1) + FLAG
    return s


def set_n(x):
    global N
    N = x


def call_between(n):
    s = 0
    for i in range(n):
        s += N
        if i % 50 == 49:
            set_n(i)
        s += N * 2
    return s


def own_store(n):
    global count
    for i in range(n):
        count += i % N + 1
    return count


def random():
    global seed
    seed = seed * 1103515245 + 12345 & 0x7fffffff
    return seed


def uses_random(n):
    s = 0
    for i in range(n):
        s ^= random() + seed
    return s


def reads_seed(n):
    s = 0
    for i in range(n):
        s = s * 3 + seed & 0xffff
    return s


def gen(n):
    for i in range(n):
        yield i * N + LIMIT


def resumed(n):
    s = 0
    for i, x in enumerate(gen(n)):
        s += x
        if i == n // 2:
            set_n(N + 1)
    return s


class Setter:
    def __add__(self, other):
        set_n(other)
        return N


def by_special(n):
    o, s = Setter(), 0
    for i in range(n):
        s += N + (o + i // 20) + N
    return s


def raises(n):
    try:
        for i in range(n):
            if i % N == n:
                break
            i // (LIMIT - 5 if i == n - 1 else LIMIT)
    except ZeroDivisionError:
        return 'zero', i
    return 'none'


def recursive(n):
    if n <= LIMIT:
        return n
    return recursive(n - 1) + N


def by_globals(n):
    g, s = globals(), 0
    for i in range(n):
        s += LIMIT
        if i % 64 == 63:
            g['LIMIT'] = LIMIT + 1
    g['LIMIT'] = 5
    return s


def sized(n):
    s = 0
    for i in range(n):
        s += len('abc') + N
    return s


def values(n):
    global N
    out = []
    old = N
    for v in 3, 3.5, 'ab', [1], None, 1 << 70, True, -4, 3:
        set_n(v)
        try:
            out.append(total(n))
        except TypeError as e:
            out.append('TypeError')
    N = old
    return out


def missing(n):
    global LIMIT
    old = LIMIT
    del LIMIT
    try:
        return total(n)
    except NameError as e:
        return 'NameError'
    finally:
        LIMIT = old


def main(n):
    set_n(7)
    print(total(n), huge(n), call_between(n), total(n))
    print(own_store(n), uses_random(n), reads_seed(n), count)
    print(resumed(n), by_special(n), raises(n), recursive(40))
    print(by_globals(n), total(n), sized(n))
    print(values(n))
    print(missing(n), total(n))


for rounds in range(6):
    main(200)
MOD = 97
main(300)
for N in range(3, 9):
    print(total(100), N)
len = lambda x: 100
print(sized(100))
del len
print(sized(100))
sys.modules['__main__'].STEP = 4
print(total(100))
exec('STEP = 5')
print(total(100))
main(150)
