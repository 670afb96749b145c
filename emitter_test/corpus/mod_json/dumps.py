# json.dumps: types, separators, indent, sorting, escapes, keys, defaults, errors.
import json
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
for v in (None, True, False, 0, -5, 2 ** 70, 1.5, -0.0, 1e100, 1e-7, 0.1, "", "a\"b\\c/\n\t\r\b\f", "\x00\x1f\x7f", "é€😀", [], [1, [2, []]], (1, 2), {}, {"a": 1}, {"b": [], "a": {}}, {1: 2, None: 3, True: 4, 1.5: 5}, [None, True], "\u2028", "</script>"):
    print(json.dumps(v))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True), json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps({"x": (1, 2), "y": {}}, indent=2), json.dumps([], indent=4), json.dumps([1, [2]], indent="--"), json.dumps({"a": 1}, indent=0), sep="\n")
print(json.dumps(float("nan")), json.dumps([float("inf"), float("-inf")]), t(json.dumps, float("nan"), allow_nan=False))
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))
r = []; r.append(r)
print(t(json.dumps, r))
d = {}; d["d"] = [d]
print(t(json.dumps, d))
class C:
    def __init__(self, v): self.v = v
print(json.dumps({"c": C(1), "l": [C(2)]}, default=lambda o: {"C": o.v}), json.dumps({1, }, default=list))
class I(int): pass
class S(str): pass
class L(list): pass
class D(dict): pass
print(json.dumps([I(3), S("s"), L([1]), D(a=1)]), json.dumps({S("k"): I(1)}))
class E(json.JSONEncoder):
    def default(self, o): return "<%s>" % type(o).__name__ if isinstance(o, C) else super().default(o)
print(json.dumps([C(1)], cls=E), E(sort_keys=True).encode({"b": 1, "a": 2}), "".join(json.JSONEncoder().iterencode([1, {"a": None}])))
import io
b = io.StringIO(); json.dump({"k": [1, 2.5, None]}, b); print(b.getvalue()); b = io.StringIO(); json.dump([1], b, indent=1); print(repr(b.getvalue()))
deep = 0
for _ in range(50): deep = [deep]
print(json.dumps(deep) == "[" * 50 + "0" + "]" * 50, len(json.dumps(list(range(1000)))), json.dumps({str(i): i for i in range(3)}), json.dumps("x" * 10) == '"xxxxxxxxxx"')
