# Pointers keep the memory of objects alive, also after a resize; bad addresses raise.
import gc


@micropython.viper
def fresh() -> int:
    p = ptr8(bytearray(b"abcd" * 100))
    gc.collect()
    junk = [bytearray(400) for x in range(50)]
    s = 0
    for i in range(400):
        s += p[i]
    return s


@micropython.viper
def argument(p: ptr8, n: int) -> int:
    gc.collect()
    junk = [bytes(400) for x in range(50)]
    s = 0
    for i in range(n):
        s += p[i]
    return s


@micropython.viper
def resized(b) -> int:
    p = ptr8(b)
    b.extend(bytes(100000))
    gc.collect()
    junk = [bytearray(64) for x in range(1000)]
    p[0] = 1
    return p[0] + p[1] + p[2]


@micropython.viper
def sieve(flags: ptr8, n: int) -> int:
    for i in range(n):
        flags[i] = 1
    count = 0
    for i in range(2, n):
        if flags[i]:
            count += 1
            for j in range(i + i, n, 1):
                if j % i == 0:
                    flags[j] = 0
    return count


@micropython.viper
def crc(p: ptr8, n: int) -> uint:
    c = uint(0xFFFFFFFF)
    for i in range(n):
        c ^= uint(p[i])
        for k in range(8):
            if int(c) & 1:
                c = (c >> 1) ^ 0xEDB88320
            else:
                c >>= 1
    return c ^ 0xFFFFFFFF


@micropython.viper
def peek(p: ptr8) -> int:
    return p[0]


@micropython.viper
def peek16(p: ptr16, i: int) -> int:
    return p[i]


@micropython.viper
def poke(p: ptr32, i: int):
    p[i] = 1


@micropython.viper
def guarded(p: ptr8) -> int:
    x = 5
    try:
        x = p[0]
    except OSError as e:
        x += int(e.args[0])
    return x


print(fresh(), argument(b"xyz" * 50, 150), argument(bytearray(b"ab") * 100, 200))
print(resized(bytearray(b"\x05\x06\x07")))
print(sieve(bytearray(500), 500), crc(b"123456789", 9) == 0xCBF43926)
for call in (lambda: peek(0), lambda: peek(8), lambda: peek(1 << 63), lambda: peek16(1 << 47, 3), lambda: poke(4096, -2),
             lambda: peek16(-1, 0)):
    try:
        call()
        print("no exception")
    except OSError as e:
        print("OSError", e.args[0])
print(guarded(0), guarded(b"\x09"))
