# A backtracking pattern matcher compiled from text to nested closures (no re module).
import sys


def parse(p):
    node, i = alternatives(p, 0)
    if i != len(p):
        raise ValueError(p)
    return node


def alternatives(p, i):
    parts = []
    while True:
        seq, i = sequence(p, i)
        parts.append(seq)
        if i >= len(p) or p[i] != "|":
            break
        i += 1
    return (("alt", parts) if len(parts) > 1 else parts[0]), i


def sequence(p, i):
    items = []
    while i < len(p) and p[i] not in "|)":
        c = p[i]
        if c == "(":
            item, i = alternatives(p, i + 1)
            i += 1
        elif c == "[":
            j = p.find("]", i)
            item = ("set", p[i + 1:j])
            i = j + 1
        elif c == ".":
            item = ("any",)
            i += 1
        else:
            item = ("char", c)
            i += 1
        if i < len(p) and p[i] in "*+?":
            item = (p[i], item)
            i += 1
        items.append(item)
    return ("seq", items), i


def build(node, k):
    # Returns a function (text, i) -> end or -1 that continues with k.
    kind = node[0]
    if kind == "char":
        c = node[1]

        def match(s, i):
            if i < len(s) and s[i] == c:
                return k(s, i + 1)
            return -1
        return match
    if kind == "any":
        return lambda s, i: k(s, i + 1) if i < len(s) else -1
    if kind == "set":
        members = node[1]
        return lambda s, i: k(s, i + 1) if i < len(s) and s[i] in members else -1
    if kind == "seq":
        for item in reversed(node[1]):
            k = build(item, k)
        return k
    if kind == "alt":
        return choose([build(n, k) for n in node[1]])
    if kind == "?":
        return choose([build(node[1], k), k])
    return repeat(node[1], k, kind == "+")


def choose(options):
    def match(s, i):
        for m in options:
            r = m(s, i)
            if r >= 0:
                return r
        return -1
    return match


def repeat(item, k, once):
    def again(s, i):
        r = step(s, i)
        if r >= 0:
            return r
        return k(s, i)
    step = build(item, again)
    return step if once else again


def search(m, s):
    for i in range(len(s) + 1):
        end = m(s, i)
        if end >= 0:
            return i, end
    return None


PATTERNS = ["abc", "a.*c", "(foo|bar)+baz", "[0123456789]+", "x?y?z+", "(a|b)*abb", "h[aeiou]llo (w.+d|there)", "q.*q|never"]
TEXTS = ["xxabcxx", "aaaabbbbcccc", "foobarfoobarbaz", "order 66 and 12345", "xyyzzz", "abababbabb", "say hello world", "hello there you"]


def main(n):
    check = 0
    for i in range(n):
        for p in PATTERNS:
            m = build(parse(p), lambda s, i: i)
            for t in TEXTS:
                r = search(m, t)
                if r is not None:
                    check = (check * 31 + r[0] * 7 + r[1]) % 1000003
    print(n, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2400)
