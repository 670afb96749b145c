# ChainMap.
from collections import ChainMap, Counter, OrderedDict

base = {"a": 1, "b": 2}
top = {"b": 20, "c": 30}
m = ChainMap(top, base)
print(m, len(m), m["a"], m["b"], m.get("z"), m.get("z", 9), "c" in m, bool(m), bool(ChainMap()))
print(list(m), sorted(m.items()), sorted(m.values()), m.maps == [top, base])
m["a"] = 100
print(top, base)
del m["a"]
print(m["a"])
for f in (lambda: m["q"], lambda: m.pop("q"), lambda: m.__delitem__("a"), lambda: ChainMap().popitem()):
    try:
        f()
    except KeyError as e:
        print("KeyError", e.args[0])
child = m.new_child()
child["x"] = 1
print(child, child.parents == m, m.new_child({"k": 1}), m.new_child(k=2), m.new_child({"z": 0}, k=2))
print(m.pop("c"), m, dict(m))
print(ChainMap.fromkeys("ab", 0), m.copy(), m == dict(m), m == {"a": 1})
n = ChainMap({1: 1}, {2: 2})
n |= {3: 3}
print(n, n | {4: 4}, {5: 5} | n, type({5: 5} | n).__name__)
n.clear()
print(n, n.popitem() if n.maps[0] else "empty")


class Default(ChainMap):
    def __missing__(self, key):
        return f"no {key}"


d = Default({"a": 1})
print(d["a"], d["zz"], "zz" in d, d.get("zz", "default"))


class Deep(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value


e = Deep({"zebra": "black"}, {"elephant": "blue"}, {"lion": "yellow"})
e["lion"] = "orange"
e["snake"] = "red"
print(e.maps)
print(ChainMap(OrderedDict(x=1), Counter("ab"))["b"], e.setdefault("lion", 0), e.setdefault("new", 0), e.maps[0])
e.update(zebra="white", fish="gold")
print(e.maps)
