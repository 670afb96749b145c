# The last match, wherever it is and whatever else matches.
import random


def last(s, sub, start=0, end=None):
    end = len(s) if end is None else end
    for i in range(end - len(sub), start - 1, -1):
        if s[i:i + len(sub)] == sub:
            return i
    return -1


random.seed(5)
for n in (0, 1, 2, 5, 62, 63, 64, 65, 66, 127, 128, 129, 191, 192, 193, 320, 700, 3000):
    for sub in "", "a", "ab", "aab", "b" * 60, "ab" * 40, "a" * 130:
        s = "a" * n
        assert s.rfind(sub) == (last(s, sub) if n < 400 else n - len(sub) if set(sub) <= {"a"} and len(sub) <= n else -1)
        for at in (0, 1, n // 3, n // 2, n - len(sub) - 65, n - len(sub) - 64, n - len(sub) - 1, n - len(sub)):
            if at < 0:
                continue
            s = "." * at + sub + "." * (n - at - len(sub))
            assert s.rfind(sub) == (at if sub else len(s)), (n, at, sub)
            assert s.encode().rfind(sub.encode()) == s.rfind(sub)
            if sub:
                assert s.rpartition(sub) == (s[:at], sub, s[at + len(sub):])
                assert s.rsplit(sub) == s.split(sub)
for k in range(200):
    s = "".join(random.choice("ab") for _ in range(random.randrange(600)))
    if k % 2:
        s = s[:150] + "é" + s[150:]
    sub = s[random.randrange(len(s) + 1):][:random.randrange(20)]
    i, j = sorted((random.randrange(len(s) + 1), random.randrange(len(s) + 1)))
    assert s.rfind(sub, i, j) == last(s, sub, i, j)
    assert s.rsplit("bab", k % 5) == [x[::-1] for x in s[::-1].split("bab"[::-1], k % 5)][::-1]
print("ok", "xyzzy" * 100 == ("xyzzy" * 100).rsplit("q")[0], ("ab" * 500).rindex("ba"))
