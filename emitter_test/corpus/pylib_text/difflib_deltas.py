import difflib, random
random.seed(7)
words = "alpha beta gamma delta eps zeta".split()
def mk(n): return [" ".join(random.choice(words) for _ in range(random.randint(1, 4))) + "\n" for _ in range(n)]
for k in range(60):
    a = mk(random.randint(0, 12)); b = a[:]
    for _ in range(random.randint(0, 4)):
        i = random.randint(0, len(b))
        op = random.random()
        if op < .4: b.insert(i, mk(1)[0])
        elif op < .7 and b: del b[i - 1]
        elif b: b[i - 1] = b[i - 1].replace("a", "o", 1)
    s = difflib.SequenceMatcher(None, a, b)
    print(s.get_opcodes(), s.ratio(), s.quick_ratio())
    print("".join(difflib.unified_diff(a, b, "x", "y", n=2)), "".join(difflib.context_diff(a, b, "x", "y", "d1", "d2")), "".join(difflib.ndiff(a, b)))
    d = list(difflib.ndiff(a, b)); assert list(difflib.restore(d, 1)) == a and list(difflib.restore(d, 2)) == b
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]))
print(difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;").get_matching_blocks())
print(difflib.SequenceMatcher(None, "abxcd", "abcd").find_longest_match(0, 5, 0, 4))
A = "x" * 300 + "abc"; B = "x" * 150 + "abd" + "y" * 100; print(difflib.SequenceMatcher(None, A, B).ratio(), difflib.SequenceMatcher(None, A, B, autojunk=False).ratio())
print("".join(difflib.ndiff(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"])), "".join(difflib.ndiff(["\tfoo bar\n"], ["\tfoo  bax\n"])))
