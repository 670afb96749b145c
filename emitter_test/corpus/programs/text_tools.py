# Text processing: tables, wrapping, diff by longest common subsequence, caesar, run lengths, anagrams.
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    return t
def diff(a, b):
    t, i, j, out = lcs(a, b), 0, 0, []
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]: out.append("  " + a[i]); i += 1; j += 1
        elif j < len(b) and (i == len(a) or t[i][j + 1] > t[i + 1][j]): out.append("+ " + b[j]); j += 1
        else: out.append("- " + a[i]); i += 1
    return out
print("\n".join(diff("the quick brown fox".split(), "the slow brown dog fox".split())), diff([], ["x"]), diff("ab", "ab"))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append("%d%s" % (j - i, s[i])); i = j
    return "".join(out)
def unrle(s):
    out = n = ""
    for c in s:
        if c.isdigit(): n += c
        else: out += c * int(n); n = ""
    return out
for s in ("", "a", "aaabccd", "é" * 12 + "x"): print(rle(s), unrle(rle(s)) == s)
def rot(s, k): return "".join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and c.isascii() else c for c in s for b in [65 if c.isupper() else 97])
print(rot("Hello, World! é", 3), rot(rot("Zebra xyz", 13), 13), rot("abc", -1))
def vigenere(s, key, sign=1):
    out, i = [], 0
    for c in s:
        if "a" <= c <= "z": out.append(rot(c, sign * (ord(key[i % len(key)]) - 97))); i += 1
        else: out.append(c)
    return "".join(out)
e = vigenere("attack at dawn", "lemon"); print(e, vigenere(e, "lemon", -1))
def anagrams(words):
    g = {}
    for w in words: g.setdefault("".join(sorted(w)), []).append(w)
    return sorted(v for v in g.values() if len(v) > 1)
print(anagrams("listen silent enlist google elbow below state taste cat act".split()))
def justify(text, w):
    lines, cur = [], []
    for word in text.split():
        if cur and len(" ".join(cur + [word])) > w: lines.append(cur); cur = []
        cur.append(word)
    out = []
    for l in lines:
        gaps = len(l) - 1; spare = w - sum(map(len, l))
        if not gaps: out.append(l[0]); continue
        out.append("".join(x + " " * (spare // gaps + (i < spare % gaps)) if i < gaps else x for i, x in enumerate(l)))
    return out + [" ".join(cur)]
print(*justify("This is an example of text justification done by spreading the spare blanks over the gaps", 18), sep="|\n", end="|\n")
def table(rows, align):
    w = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    bar = "+" + "+".join("-" * (n + 2) for n in w) + "+"
    return "\n".join([bar] + ["|" + "|".join(" {:{}{}} ".format(c, a, n) for c, a, n in zip(r, align, w)) + "|" for r in rows] + [bar])
print(table([["name", "qty", "price"], ["apple", 3, 1.5], ["kiwi", 12, 0.25]], "<>^"))
def palindrome(s): t = [c.lower() for c in s if c.isalnum()]; return t == t[::-1]
print(palindrome("A man, a plan, a canal: Panama"), palindrome("no"), max((s[i:j] for s in ["babadracecarx"] for i in range(len(s)) for j in range(i, len(s) + 1) if s[i:j] == s[i:j][::-1]), key=len))
def expand(s):
    i = s.find("{")
    if i < 0: return [s]
    depth, parts, start = 0, [], i + 1
    for j in range(i, len(s)):
        if s[j] == "{": depth += 1
        elif s[j] == "}":
            depth -= 1
            if depth == 0: parts.append(s[start:j]); break
        elif s[j] == "," and depth == 1: parts.append(s[start:j]); start = j + 1
    return [s[:i] + m + r for p in parts for m in expand(p) for r in expand(s[j + 1:])]
print(expand("a{b,c{d,e}}f{1,2}"), expand("plain"))
