# Round trips, escapes, indentation, sorted keys and malformed texts.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import json, io
v = {"a": [1, -2.5, 1e20, True, None, "é\n\"\\\u2603"], "b": {}, "c": [], "d": {"e": [[], [1]]}}
s = json.dumps(v); print(s, json.loads(s) == v, json.loads(json.dumps(json.dumps(s))) == json.dumps(s)); print(json.dumps(v, indent=2)); print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, {"k": 2}], separators=(",", ":")))
print(json.dumps({1: 2, None: 3, True: 4, 2.5: 5}), json.dumps((1, (2,))), t(json.dumps, {1, 2}), t(json.dumps, b"x"), t(json.dumps, {(1,): 2}), t(json.dumps, object()), json.dumps(10 ** 30), json.dumps(""), json.dumps("\x01\x7f"), json.dumps("é", ensure_ascii=False))
bad = ["", "[", "[1,", "[1,]", "{", '{"a"}', '{"a":}', '{"a":1,}', "{1:2}", "nul", "tru", '"abc', "01", "1.", "-", "[1 2]", "'a'", "1 2", '"\\x"', "]"]
print([t(json.loads, b) for b in bad if t(json.loads, b) not in ("JSONDecodeError", "ValueError")])
print([json.loads(x) for x in (" [ 1 , 2 ] ", '"\\u00e9\\ud83d\\ude00\\/"', "1e3", "-0", "-0.0", "1E-2", "true", '{"a":1,"a":2}', '{"":[]}', "123456789012345678901234567890", '"\\t\\b"')], json.loads(b"[1]"))
o = io.StringIO(); json.dump([1, {"x": None}], o); o.seek(0); print(json.load(o), o.getvalue())
def depth(x): return 1 + max([depth(y) for y in (x.values() if isinstance(x, dict) else x)] or [0]) if isinstance(x, (list, dict)) else 0
print(depth(json.loads("[" * 50 + "]" * 50)), depth(v)); x = []; x.append({"n": len(x)}); print(json.dumps(x))
