# plistlib: XML and binary, all types, options, what is refused.
import datetime
import io
import plistlib
from plistlib import FMT_BINARY, FMT_XML, UID

data = {
    "string": "Doodah <&> \u20ac",
    "list": ["A", "B", 12, 32.1, [1, 2, []], {}],
    "float": 0.1,
    "int": 728,
    "big": 2**63 + 5,
    "negative": -5,
    "huge negative": -(2**63),
    "dict": {"inner": "hi", "another": {"z": True, "a": False}},
    "data": b"<binary gunk>" * 11,
    "little": b"x",
    "empty": b"",
    "date": datetime.datetime(2004, 10, 26, 10, 33, 33),
    "ints": [0, 1, 255, 256, 65535, 65536, 2**31, 2**32, 2**40],
    "tuple": (1, "a"),
    "long": "x" * 20,
    "": "key without letters",
    "lines": "a\nb\tc\r\nd\re",
}
for sort in (True, False):
    x = plistlib.dumps(data, sort_keys=sort)
    print(x.decode())
    b = plistlib.dumps(data, fmt=FMT_BINARY, sort_keys=sort)
    print(b.hex())
    want = dict(data, tuple=[1, "a"])
    print(plistlib.loads(b) == want, plistlib.loads(x) == dict(want, lines="a\nb\tc\nd\ne"))
    print(list(plistlib.loads(x)) == list(plistlib.loads(b)))

# Round trips of single values, in both forms.
for v in ("s", "", 0, -1, 2**64 - 1, 1.5, float("inf"), True, False, b"bytes", bytearray(b"ba"), [], {}, [[[]]], datetime.datetime(2001, 1, 1), datetime.datetime(1999, 12, 31, 23, 59, 59)):
    for fmt in (FMT_XML, FMT_BINARY):
        got = plistlib.loads(plistlib.dumps(v, fmt=fmt))
        if got != v or type(got) is not type(v) and not isinstance(v, bytearray):
            print("wrong", fmt, v, got)
for v in (UID(0), UID(255), UID(256), UID(2**32), UID(2**64 - 1), None, [None, UID(1)]):
    print(plistlib.loads(plistlib.dumps(v, fmt=FMT_BINARY)))
print(UID(5) == UID(5), UID(5) == 5, hash(UID(5)) == hash(5), repr(UID(7)), hex(UID(16)), [10, 20][UID(1)])

# The same object twice is written once.
shared = ["shared"]
b = plistlib.dumps([shared, shared, "shared", "shared", 1, True, 1.0], fmt=FMT_BINARY)
print(len(b), b.hex())
got = plistlib.loads(b)
print(got, got[0] is got[1])
print(len(plistlib.dumps(list(range(300)), fmt=FMT_BINARY)), plistlib.loads(plistlib.dumps(list(range(300)), fmt=FMT_BINARY)) == list(range(300)))


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(r if not isinstance(r, bytes) else r[-60:])
    except Exception as e:
        print(type(e).__name__, e)


for fmt in (FMT_XML, FMT_BINARY):
    attempt(plistlib.dumps, {1: 2}, fmt=fmt)
    attempt(plistlib.dumps, {1: 2, "a": "b"}, fmt=fmt, skipkeys=True, sort_keys=False)
    attempt(plistlib.dumps, 2**64, fmt=fmt)
    attempt(plistlib.dumps, -(2**63) - 1, fmt=fmt)
attempt(plistlib.dumps, object, fmt=FMT_XML)
attempt(plistlib.dumps, None)
attempt(plistlib.dumps, "a\x00b")
attempt(plistlib.dumps, "a", fmt="other")
attempt(UID, "a")
attempt(UID, -1)
attempt(UID, 2**64)

X = '<?xml version="1.0"?><plist version="1.0">%s</plist>'
for body in (
    "<dict><key>a</key></dict>", "<dict><string>x</string></dict>", "<dict><key>a</key><key>b</key></dict>", "<array><key>a</key></array>",
    "<integer>0x1F</integer>", "<integer> 12 </integer>", "<real>nan</real>", "<date>2020-01-02T03:04:05Z</date>", "<date>2020-01-02Z</date>",
    "<date>2020-01-02</date>" if False else "<true/>", "<data>\n\tYWJj\n</data>", "<string>a&amp;b &#x20ac;</string>", "<string/>", "<array/>", "<dict/>",
    "<dict><key>k</key><true/><key>l</key><false/></dict>", "<array><dict><key>a</key><array><integer>1</integer></array></dict></array>",
    "<dict><key>a</key><string>1</string><key>a</key><string>2</string></dict>",
):
    attempt(plistlib.loads, (X % body).encode())
attempt(plistlib.loads, b"")
attempt(plistlib.loads, b"nothing of the kind")
attempt(plistlib.loads, b"bplist00")
attempt(plistlib.loads, b"bplist00" + b"\0" * 40)
attempt(plistlib.loads, b[:-1])
attempt(plistlib.loads, b[:-8] + b"\xff" * 8)
attempt(plistlib.loads, (X % "<string>a</string>").encode("utf-16"))
attempt(plistlib.loads, b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY e "x">]><plist><string>&e;</string></plist>')
attempt(plistlib.load, io.BytesIO(plistlib.dumps([1])), fmt=FMT_XML)
f = io.BytesIO()
plistlib.dump({"b": 1, "a": [2]}, f)
print(f.getvalue().decode())
import collections

ordered = plistlib.loads(plistlib.dumps({"x": {"y": 1}}), dict_type=collections.OrderedDict)
print(type(ordered).__name__, type(ordered["x"]).__name__)
deep = []
for i in range(40):
    deep = [deep]
print(plistlib.loads(plistlib.dumps(deep)) == deep, plistlib.loads(plistlib.dumps({"a": {"b": b"data" * 30}})) == {"a": {"b": b"data" * 30}})
print(plistlib.dumps({"a": [{"b": b"data" * 30}]}).decode())
