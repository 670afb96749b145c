# A trie with insertion, deletion, prefix search, wildcard search and a spelling suggester.
class Trie:
    class Node:
        __slots__ = ("kids", "count")
        def __init__(self): self.kids, self.count = {}, 0
    def __init__(self, words=()):
        self.root, self.size = Trie.Node(), 0
        for w in words: self.add(w)
    def add(self, w):
        n = self.root
        for c in w: n = n.kids.setdefault(c, Trie.Node())
        n.count += 1; self.size += n.count == 1
    def _find(self, w):
        n = self.root
        for c in w:
            if c not in n.kids: return None
            n = n.kids[c]
        return n
    def __contains__(self, w): n = self._find(w); return n is not None and n.count > 0
    def __len__(self): return self.size
    def __iter__(self): return self.walk(self.root, "")
    def walk(self, n, p):
        if n.count: yield p
        for c in sorted(n.kids): yield from self.walk(n.kids[c], p + c)
    def prefix(self, p): n = self._find(p); return iter(()) if n is None else self.walk(n, p)
    def remove(self, w):
        def go(n, i):
            if i == len(w):
                if not n.count: raise KeyError(w)
                n.count = 0; self.size -= 1
            else:
                if w[i] not in n.kids: raise KeyError(w)
                k = n.kids[w[i]]; go(k, i + 1)
                if not k.kids and not k.count: del n.kids[w[i]]
        go(self.root, 0)
    def match(self, pat, n=None, done=""):
        n = n or self.root
        if not pat:
            if n.count: yield done
        elif pat[0] == "?":
            for c in sorted(n.kids): yield from self.match(pat[1:], n.kids[c], done + c)
        elif pat[0] == "*":
            yield from self.match(pat[1:], n, done)
            for c in sorted(n.kids): yield from self.match(pat, n.kids[c], done + c)
        elif pat[0] in n.kids: yield from self.match(pat[1:], n.kids[pat[0]], done + pat[0])
t = Trie("car card care cart cat dog do dot done zebra".split())
print(len(t), list(t), "car" in t, "ca" in t, "" in t, list(t.prefix("car")), list(t.prefix("x")), list(t.prefix("")) == list(t))
t.remove("car"); t.remove("zebra"); print(list(t), len(t), t._find("z"))
for w in ("ca", "nothing", "car", ""):
    try: t.remove(w)
    except KeyError as e: print("KeyError", e)
print(list(t.match("ca?")), list(t.match("*d*")), sorted(set(t.match("*o*"))), list(t.match("????")), list(t.match("")))
t.add(""); print("" in t, next(iter(t)) == "", len(t))
def edits(w):
    letters = "abcdefghijklmnopqrstuvwxyz"; s = [(w[:i], w[i:]) for i in range(len(w) + 1)]
    return {a + b[1:] for a, b in s if b} | {a + b[1] + b[0] + b[2:] for a, b in s if len(b) > 1} | {a + c + b[1:] for a, b in s if b for c in letters} | {a + c + b for a, b in s for c in letters}
for w in ("crae", "dgo", "donee", "xx"): print(w, sorted(e for e in edits(w) if e and e in t))
