# Objects and arrays of all sizes around those that are read in one piece, nested, with hooks, repeated names and all sorts of strings.
import json

for n in (0, 1, 2, 31, 32, 33, 63, 64, 65, 66, 127, 128, 129, 200):
    a = list(range(n))
    o = {"k%d" % i: [i, {"n": str(i)}] for i in range(n)}
    print(n, json.loads(json.dumps(a)) == a, json.loads(json.dumps(o)) == o, list(json.loads(json.dumps(o))) == list(o))
    text = "[" + ",".join(json.dumps({"a": [i], "b": {"c": i}}) for i in range(n)) + "]"
    print(len(json.loads(text)), sum(x["a"][0] + x["b"]["c"] for x in json.loads(text)))
    text = "{" + ",".join('"%s": %d' % ("xyz"[i % 3] * (i % 9), i) for i in range(n)) + "}"
    print(sorted(json.loads(text).items())[:6], len(json.loads(text, object_pairs_hook=list)), json.loads(text, object_hook=len))

for n in list(range(0, 20)) + [31, 32, 33, 100]:
    for c in ("a", "\\n", "\u00e9", "\\u00e9", '\\"', "\\\\", "\U0001f600", "\\ud83d\\ude00", "\x7f"):
        for at in {0, n // 2, n}:
            text = '"' + "b" * at + c + "b" * (n - at) + '"'
            s = json.loads(text)
            if len(s) != n + 1 or json.loads(json.dumps(s)) != s or json.loads("{%s: 1}" % text) != {s: 1}:
                print("differs", n, c, at, ascii(s))
for text in ('"a\nb"', '"abcdefghij\tk"', '"abc', '"abc\\', '"\\q"', '"\\u12"', "[1,", "[1", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "[1,]", "{1:2}", "", "-", "01", "1.", "1e", "[1 2]", '"a" 1'):
    try:
        print(json.loads(text))
    except ValueError as e:
        print(e)
    try:
        print(ascii(json.loads(text, strict=False)))
    except ValueError as e:
        print(e)
print([json.loads(t) for t in ("0", "-0", "7", "-12", "123456789012345678", "-123456789012345678", "1234567890123456789", "99999999999999999999", "-1.5e3", "1E2", "0.1")])
print(json.loads("[" * 50 + "]" * 50), json.loads('{"a":' * 40 + "1" + "}" * 40)["a"]["a"]["a"] != 1)


def boom(d):
    if len(d) == 3:
        raise KeyError("three")
    return tuple(d.items())


for n in (1, 2, 3):
    try:
        print(json.loads(json.dumps([{str(i): i for i in range(n)}] * 70), object_hook=boom)[-1])
    except KeyError as e:
        print(repr(e))
