# find, rfind, index, count, startswith, endswith, split, replace, partition against naive models, with offsets, on ASCII and wide text.
# heavy
def find(s, t, a, b):
    for i in range(a, b - len(t) + 1):
        if s[i:i + len(t)] == t: return i
    return -1
def rfind(s, t, a, b):
    for i in range(b - len(t), a - 1, -1):
        if s[i:i + len(t)] == t: return i
    return -1
def count(s, t, a, b):
    if not t: return max(0, b - a + 1)
    n = 0
    while a <= b - len(t):
        if s[a:a + len(t)] == t: n += 1; a += len(t)
        else: a += 1
    return n
def norm(i, n, d): return d if i is None else max(0, i + n) if i < 0 else i
bad = 0
texts = ["", "a", "abab", "aaaa", "abcabcab", "é", "éaé€é", "😀a😀a", "\0a\0", "the cat"]
for s in texts:
    subs = {"", "a", "ab", "aa", "é", "😀", "x", s, s[1:], s[:2], s[::-1]}
    for t in sorted(subs):
        for a in (None, 0, 1, 2, -1, -3, 99, -99):
            for b in (None, 0, 1, 3, -1, 99, -99):
                n = len(s); x, y = norm(a, n, 0), min(norm(b, n, n), n)
                ok = x <= n
                f = find(s, t, x, y) if ok and x <= y else -1
                r = rfind(s, t, x, y) if ok and x <= y else -1
                c = count(s, t, x, y) if ok and x <= y else 0
                bad += s.find(t, a, b) != f
                bad += s.rfind(t, a, b) != r
                bad += s.count(t, a, b) != c
                bad += s.startswith(t, a, b) != (ok and x <= y and s[x:y][:len(t)] == t)
                bad += s.endswith(t, a, b) != (ok and x <= y and (s[x:y][-len(t):] == t if t else True))
                try: i = s.index(t, a, b)
                except ValueError: i = -1
                bad += i != f
                e, g = s.encode(), t.encode()
                if len(e) == len(s): bad += e.find(g, a, b) != f or e.count(g, a, b) != c or e.rfind(g, a, b) != r
        bad += (t in s) != (find(s, t, 0, len(s)) >= 0)
        if t:
            parts, rest = [], s
            while t in rest: k = rest.find(t); parts.append(rest[:k]); rest = rest[k + len(t):]
            parts.append(rest)
            bad += s.split(t) != parts or s.replace(t, "<>") != "<>".join(parts) or t.join(s.split(t)) != s
            for m in (-1, 0, 1, 2, 9):
                bad += s.split(t, m) != (parts if m < 0 or m >= len(parts) - 1 else parts[:m] + [t.join(parts[m:])])
                bad += s.replace(t, "-", m) != (s.replace(t, "-") if m < 0 else "-".join(s.split(t, m)))
            k = s.find(t); bad += s.partition(t) != ((s[:k], t, s[k + len(t):]) if k >= 0 else (s, "", ""))
            k = s.rfind(t); bad += s.rpartition(t) != ((s[:k], t, s[k + len(t):]) if k >= 0 else ("", "", s))
            bad += s.removeprefix(t) != (s[len(t):] if s.startswith(t) else s) or s.removesuffix(t) != (s[:-len(t)] if s.endswith(t) else s)
print("bad", bad)
