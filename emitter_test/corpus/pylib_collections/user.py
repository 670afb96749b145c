# UserDict, UserList, UserString.
from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


d = Lower({"A": 1}, B=2)
d["Cc"] = 3
print(d, d["CC"], "b" in d, len(d), sorted(d), d.get("X", 9), d.pop("a"), d.data)
d.update([("Q", 5)])
print(d | {"z": 1}, {"z": 1} | d, d.copy() == d, type(d.copy()).__name__, Lower.fromkeys("AB", 0))
d |= {"r": 1}
print(d, d.setdefault("r", 2), d.items(), list(d.values()), d.popitem())


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


print(Missing()["ab"], UserDict(a=1) == {"a": 1}, UserDict({"a": 1}) == UserDict(a=1))
try:
    UserDict()["x"]
except KeyError as e:
    print(repr(e))

l = UserList([3, 1, 2])
l.append(5)
l.extend((7, 8))
l += [9]
l.insert(0, 0)
print(l, len(l), l[1], l[1:3], type(l[1:3]).__name__, l + [1], [1] + l, l * 2, 2 * UserList([1]))
l.sort(reverse=True)
l.reverse()
print(l, l.pop(), l.pop(0), l.index(5), l.count(5), 7 in l, l.remove(7), l)
l[0] = "x"
del l[1]
l[1:2] = [10, 11]
print(l, l == ["x"] + l[1:].data, l < ["y"], l >= ["a"], l.copy(), bool(UserList()), list(reversed(l)))
l *= 2
print(l, UserList("abc"), UserList(UserList([1])), UserList(range(3)))
l.clear()
print(l)

s = UserString("Hello World")
print(s, repr(s), len(s), s[0], s[-5:], s + "!", "<" + s, s * 2, s % () if False else UserString("%d-%s") % (1, "x"))
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.replace("o", "0"), s.find("o"), s.rfind("o"), s.count("l"))
print(s.split(), s.partition(" "), s.startswith("He"), s.endswith(("x", "ld")), s.index("W"), s.center(15, "*"))
print(s == "Hello World", s < "Z", hash(s) == hash("Hello World"), "lo" in s, UserString("lo") in s, type(s.upper()).__name__)
print(UserString(42), int(UserString("42")), float(UserString("1.5")), s.encode(), UserString("a").join(["1", "2"]))
print(UserString("{} {x}").format(1, x=2), s.isalpha(), UserString("abc").isalpha(), UserString("7").zfill(3))
print(s.removeprefix("Hello "), s.removesuffix("World"), s.strip("Hd"), [str(c) for c in UserString("ab")], s.translate({108: "L"}))
