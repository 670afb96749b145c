# Powers modulo numbers of many words: odd and even, of either sign, bases outside of the range, short and long exponents; and what they look like.


def power(x, e, m):
    r = 1
    x %= m
    while e:
        if e & 1:
            r = r * x % m
        x = x * x % m
        e >>= 1
    return r % m


def check():
    seed = 12345
    bad = total = 0
    for words in (1, 2, 3, 4, 7, 8, 16, 24, 25):
        for shape in range(6):
            seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            top = 1 << 64 * words
            m = (top - 1, top // 3 | 1, top // 2 + 1, top - 2, top // 2 + (seed | 1), (top >> 60) + 1)[shape]
            for x in (0, 1, 2, m - 1, m, m + 1, seed, seed ** 3, -1, -seed, -(m * 2) - 5, top * top + seed):
                for e in (0, 1, 2, 17, 65537, 1 << 24, (1 << 24) - 1, seed, seed << 70 | seed):
                    for n in (m, -m):
                        total += 1
                        if pow(x, e, n) != power(x, e, n):
                            bad += 1
                            print("wrong", x, e, n)
    return total, bad


def texts():
    total = bad = 0
    for digits in (18, 19, 20, 37, 38, 39, 57, 300, 1230, 1500, 1536, 1537, 1560, 1600, 2000):
        for x in (10 ** digits, 10 ** digits - 1, 7 * 10 ** digits // 9, 10 ** digits + 10 ** (digits // 2)):
            for v in (x, -x):
                total += 1
                s = str(v)
                t = s[1:] if v < 0 else s
                back = 0
                for i in range(0, len(t), 15):
                    back = back * 10 ** len(t[i:i + 15]) + int(t[i:i + 15])
                if back != x or (s[0] == "-") != (v < 0) or t[0] == "0" or s != "%d" % v or s != format(v):
                    bad += 1
                    print("wrong", s)
    return total, bad


print(check())
print(texts())
try:
    pow(3, 5, 0)
except ValueError as e:
    print("ValueError")
print(pow(3, -1, (1 << 127) - 1) * 3 % ((1 << 127) - 1))
