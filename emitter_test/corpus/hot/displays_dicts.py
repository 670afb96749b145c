# Dict displays in hot code: how many entries there is room for, keys that come twice, keys that cannot be hashed.
def none(): return {}
def one(k, v): return {k: v}
def two(k, v): return {k: v, "b": 2}
def three(k, v): return {k: v, "b": 2, k: v}
def seven(k, v): return {k: v, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}
def ten(k, v): return {k: v, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, "j": 9}
def eleven(k, v): return {k: v, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, "k": 10}
def merged(k, v): return {**one(k, v), "m": v, **two(v, k)}

def fill(d, n):
    for i in range(n):
        d["x%d" % i] = i
    for i in range(0, n, 2):
        del d["x%d" % i]
    return d

for make in none, one, two, three, seven, ten, eleven, merged:
    for i in range(300):
        d = make() if make is none else make(i % 9, "v")
        if i % 100 == 7:
            print(make.__name__, d, len(d))
            print(list(fill(d, i % 40))[-3:], len(d))
    if make is not none:
        for key in 1, True, 1.0, "b", (1, 2), None, 2 ** 70, [], {}:
            try:
                print(make(key, 0))
            except TypeError as e:
                print(make.__name__, e)

def order():
    seen = []
    def note(x):
        seen.append(x)
        return x
    return {note("a"): note(1), note("b"): note(2)}, seen
for i in range(200):
    r = order()
print(r)

def keep(n):
    return [{"i": i, "l": [i]} for i in range(n)]
rows = keep(3000)
print(sum(r["i"] for r in rows), all(r["l"] == [r["i"]] for r in rows))
