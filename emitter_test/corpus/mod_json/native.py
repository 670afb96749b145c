# json: errors with positions, hooks, separators, subclasses, encodings.
import json
for s in ['"\\q"','"\\u12','"abc','[1,]','{"a" 1}','{1:2}','nul','[1 2]','"a\nb"','-','01','1.','"\\','{"a":1,}','','[','{','{"a":','"\\u12g4"', '[1,2','tru','-Inf','1 2', "-0", "-0.0", "1E5","1e-7","123456789012345678901234567890", "-9223372036854775808", " [ 1 , { \"x\" : null } ] ", '"\\u00e9\\ud83d\\ude00é"', '1e400', 'NaN', '[-Infinity]']:
    try: print(repr(s), repr(json.loads(s)))
    except ValueError as e: print(repr(s), type(e).__name__, e, e.lineno, e.colno, e.pos)
print(json.dumps({"a": [1, 2.5, None, True, "x\"\\\n\x01é😀\x7f"], 3: (), 1.5: {}, None: {}, False: [[]]}))
print(json.dumps("é\x7f", ensure_ascii=False), json.dumps([1, {"a": [], "b": {"c": 1}}], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True, indent="\t", separators=(";", "=")))
class E(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {1}}, cls=E), E(indent=1).encode([{2}]))
for f in (lambda: json.dumps(object()), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(1j)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.dumps(l, check_circular=False)
except RecursionError as e: print("rec")
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps([float("inf"), -float("inf")]))
print(json.loads('{"a": [1, 2.5], "b": NaN}', parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s, parse_constant=lambda s: "c" + s))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p))
d = json.JSONDecoder(); print(d.raw_decode("[1] x"), d.raw_decode("  3", 2), d.decode(" 4 "))
import io
f = io.StringIO(); json.dump([1, {"a": 2}], f, indent=1); print(f.getvalue()); print(json.load(io.StringIO("[1]")), json.load(io.BytesIO(b"[1]")))
from json.encoder import encode_basestring_ascii, encode_basestring
print(encode_basestring("é\n"), encode_basestring_ascii("é\ud800"))
try: json.loads("["*100000)
except RecursionError: print("deep")
class I(int):
    def __repr__(self): return "I"
class S(str): pass
class D(dict):
    def items(self): return [("k", 1)]
print(json.dumps([I(3), S("s"), D(a=2), {I(4): S("x")}]))
import enum, collections
class Col(enum.IntEnum): A = 1
print(json.dumps([Col.A, {Col.A: Col.A}]), json.dumps(collections.OrderedDict([("z", 1), ("a", 2)])), json.dumps(collections.namedtuple("P", "x y")(1, 2)))
print(json.loads(b'\xef\xbb\xbf[1]'), json.loads("[1]".encode("utf-16")), json.loads(bytearray(b"2")))
