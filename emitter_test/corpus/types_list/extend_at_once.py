# Lists made of and extended by sets, dicts, views and reversed lists, some of them changed, half used or the list itself.
d = {i: str(i) for i in range(30)}
for k in range(0, 30, 4):
    del d[k]
print(list(d), list(d.keys()), list(d.values()), list(d.items())[:3])
print(sorted(set(d)), list({5}), list(frozenset()), list({}), list({}.values()))
a = [1, 2, 3]
a.extend(reversed(a))
a += reversed(a[:2])
print(a)
r = reversed(a)
next(r)
b = list(r)
print(b, list(r), next(r, "end"))
r = reversed(a)
del a[3:]
print(list(r), list(r))
r = reversed(a)
a.append(4)
print(list(r), r.__length_hint__())
r = reversed(a)
for x in r:
    if x == 3:
        break
print(list(r), [*reversed(a)], [*reversed((1, 2))], list(reversed("ab")), list(reversed(range(3))), list(reversed(d))[:3])
e = [0]
e.extend(d.keys())
e.extend(e)
e[2:4] = {7: 8}.values()
print(len(e), e[:6], sorted(d.keys())[-1], tuple(d.values())[:2])


class K(dict):
    def __iter__(self):
        return iter([1, 2])

    def keys(self):
        return "xy"


class S(set):
    def __iter__(self):
        return iter([9])


class L(list):
    def __reversed__(self):
        return iter("no")


print(list(K({5: 6})), list(K({5: 6}).values()), list(S([1])), list(reversed(L([1, 2]))), [*K(a=1)], [*S([3])])
big = dict.fromkeys(range(100000), 1)
print(len(list(big)), sum(list(big.values())), list(big)[-1], len(list(reversed(list(big)))))
