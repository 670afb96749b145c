# int() of strs in hot code: digits, signs, white space, other scripts, too long, wrong; subclasses, floats and objects in the same place.
class S(str): pass
class I:
    def __int__(self): return 77
def one(s): return int(s)
def total(texts, n):
    t = 0
    for i in range(n):
        t += int(texts[i % len(texts)])
    return t
print(total(["0", "7", "123", "-45", "-0", "007", "999999999999999999", "-999999999999999999"], 4000))
print(total([" 5", "6\n", "+7", "1_000", "\u0663", "1000000000000000000", "-12345678901234567890", "4611686018427387904"], 4000))
print(total([5, "6", 7.9, True, S("8"), I(), b"9", "10"], 4000))
def wrong(n):
    t = {}
    for i in range(n):
        s = ["", "-", "x", "1x", "--1", "12 3", "1.5", "\x00", "9" * 30, "é", "0x10", "5" * 17 + "z"][i % 12]
        try:
            k = int(s)
        except ValueError as e:
            k = type(e).__name__
        t[k] = t.get(k, 0) + 1
    return sorted(t.items(), key=str)
for k, v in wrong(2400): print(k, v)
def parse(lines):
    out = []
    for line in lines:
        a, b, c = line.split()
        out.append(int(a) * int(b) - int(c))
    return sum(out), out[-1]
print(parse(["%d %d %d" % (i, -i, i * i) for i in range(3000)]))
def pieces(n):
    s = "1234567890" * 3
    return sum([int(s[i % 20:i % 20 + 5]) for i in range(n)])
print(pieces(3000))
def shared(n):
    s = "12,-7," * 100
    return sum(int(x) for i in range(n) for x in s[i:i + 60].split(",") if x not in ("", "-"))
print(shared(300))
