# Keys are removed in hot loops: from dicts and sets, small and large, of names of globals and attributes, with keys that compare by methods of their own.
class O: pass
def attrs(n):
    t = 0
    o = O()
    d = o.__dict__
    for i in range(n):
        o.x = i
        t += o.x
        del d["x"]
        try:
            t += o.x
        except AttributeError:
            t += 1
        d["x"] = 5
        t += o.x
        t += d.pop("x")
        t += getattr(o, "x", 2)
    return t
print(attrs(3000))

g = 1
def globs(n):
    global g
    d = globals()
    t = 0
    for i in range(n):
        g = i
        t += g
        del d["g"]
        try:
            t += g
        except NameError:
            t += 1
        d["g"] = 7
        t += g
        t += d.pop("g")
        d["g"] = 8
        t += g
    return t
print(globs(3000))
def builtin(n):
    d = globals()
    t = 0
    for i in range(n):
        t += len("ab")
        d["len"] = lambda s: 10
        t += len("ab")
        del d["len"]
    return t
print(builtin(2000))

class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 5
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
class I(int): pass
class S(str): pass
def odd(n):
    d = {}; s = set(); t = 0
    for i in range(n):
        k = [K(i % 17), I(i % 17), S("s%d" % (i % 17)), i % 17, float(i % 17), (i % 5, "a"), None, True, 2**70 + i % 3][i % 9]
        d[k] = i
        s.add(k)
        j = (i * 5 + 3) % 9
        k = [K(i % 17), I(i % 17), S("s%d" % (i % 17)), i % 17, float(i % 17), (i % 5, "a"), None, True, 2**70 + i % 3][j]
        if k in d:
            del d[k]
            t += 1
        if d.pop(k, None) is not None: t += 100
        s.discard(k)
        try:
            s.remove(k)
        except KeyError as e:
            t += e.args[0] is k
        try:
            d.pop(k)
        except KeyError as e:
            t += e.args[0] is k
        try:
            del d[k]
        except KeyError as e:
            t += e.args[0] is k
        try:
            del d[[]]
        except TypeError:
            t += 1
    return t, len(d), len(s)
print(odd(4000))

# Subclasses have methods of their own.
class D(dict):
    def __delitem__(self, k):
        self.deleted = k
        super().__delitem__(k)
    def pop(self, k, d=None): return "popped"
def subs(n):
    t = 0
    for i in range(n):
        d = D() if i % 3 else {}
        d[i] = i
        del d[i]
        if i % 3: t += d.deleted
        d[5] = 6
        x = d.pop(5)
        if x == "popped": t += 1
    l = [1, 2, 3]
    b = bytearray(b"abc")
    for c in [{1: 2}] * 2 + [l, b]:
        try:
            del c[1]
        except KeyError:
            t += 1
    return t, l, b
print(subs(3000))

# While the table is iterated.
def during(n):
    t = 0
    for i in range(n):
        d = dict.fromkeys(range(20), i)
        try:
            for k in d:
                t += k
                del d[k]
        except RuntimeError:
            t += 1000
        for k in list(d): del d[k]
        t += len(d)
        s = set(range(12))
        for k in list(s):
            s.discard(k)
            if k > 5: break
        t += sum(s)
    return t
print(during(500))

# Queues: what is entered leaves in order, or the other way round.
def queues(n):
    d = {}
    lo = t = 0
    for i in range(n):
        d[i] = i
        if len(d) > 50:
            del d[lo]
            lo += 1
        if i % 1000 == 999:
            while d:
                k = max(d)
                t = (t * 31 + d.pop(k) + next(iter(d), 7)) % 1000003
            lo = i + 1
    return t, len(d)
print(queues(20000))
