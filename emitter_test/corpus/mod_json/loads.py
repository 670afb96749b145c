# json.loads: values, whitespace, escapes, numbers, duplicates, errors, hooks.
import json
def t(s, **k):
    try: return json.loads(s, **k)
    except Exception as e: return type(e).__name__
for s in ('null', 'true', 'false', '0', '-0', '12', '-1.5', '1e3', '1E-2', '1.5e+3', '123456789012345678901234567890', '""', '"a"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\u0041\\u00e9"', '"\\ud83d\\ude00"', '"\\ud83d"', '[]', '[1, 2 ,3]', '[[],[[]]]', '{}', '{"a":1}', ' { "a" : [ 1 , { "b" : null } ] } ', '{"a":1,"a":2}', '"é"', '\n\t[1]\r\n', 'NaN', '-Infinity', '1.0', '[1.0e2]', '{"":0}', b'{"b": 1}', bytearray(b'[1]'), '\ufeff1'.strip('\ufeff')):
    print(repr(s), "->", repr(t(s)))
for s in ('', ' ', '{', '[', '[1', '[1,', '[1,]', '[,1]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '"abc', '"\\x41"', '"\\u12"', '"a\nb"', '01', '1.', '.5', '+1', '1e', '-', '--1', 'nul', 'True', 'tru', 'None', '1 2', '[1] x', '{"a" 1}', '{1:2}', '[1 2]', '"\\', '\x01', '1,', ']', '}', '{"a":}', 'Infinit', '[true false]', "'a'", '"\\ud83d\\u"'):
    print(repr(s), t(s))
for bad in (5, None, [1]): print(t(bad), end=" ")
print()
try: json.loads('{"a": nope}')
except ValueError as e: print(type(e).__name__, isinstance(e, json.JSONDecodeError), e.pos, e.lineno, e.colno)
try: json.loads('[1,\n2,\n x]')
except json.JSONDecodeError as e: print(e.lineno, e.colno, e.pos, e.doc == '[1,\n2,\n x]')
print(t('[1.5, 2, {"a": 3}]', parse_float=str, parse_int=lambda s: int(s) * 10), t('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), t('{"b":1,"a":2,"b":3}', object_pairs_hook=list), t('[NaN]', parse_constant=lambda s: "const " + s), t('"a\nb"', strict=False))
for v in ([1, "a", None, True, 2.5, {"k": []}], {"x": {"y": [1]}}, "é\u2028\x00😀", [0.1, 1e22, -5e-324], 10 ** 40):
    print(json.loads(json.dumps(v)) == v, json.loads(json.dumps(v, indent=3)) == v)
import io
print(json.load(io.StringIO('{"f": 1}')), json.load(io.BytesIO(b'[2]')), json.JSONDecoder().decode("[3]"), json.JSONDecoder().raw_decode('{"a":1} tail'), len(t("[" + "1," * 5000 + "1]")), t("[" * 40 + "]" * 40) is not None)
