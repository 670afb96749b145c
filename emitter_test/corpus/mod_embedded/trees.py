# btree: mapping, ranges, changes while iterating, files, a crash in the middle of a write.
import btree
import io
import os
import tempfile

f = io.BytesIO()
db = btree.open(f)
for i in range(20):
    db[b"%03d" % (i * 37 % 100)] = b"value %d" % i
db["text"] = "text value"
print(len(db), db[b"037"], db["text"], db.get(b"nope"), db.get(b"nope", 5), b"000" in db, "zzz" in db)
print(list(db.keys(b"010", b"040")), list(db.keys(b"011", b"048", btree.INCL)), list(db.keys(b"048", b"011", btree.DESC | btree.INCL)))
print(list(db.keys(None, b"020")), list(db.keys(b"t")), list(db.keys(None, None, btree.DESC))[:3], list(db.values(b"090", b"099")), list(db.items(b"t", None)))
del db[b"037"]
print(b"037" in db, db.seq(0, b"036"), db.seq(0, b"zzz"))
for bad in (lambda: db[b"037"], lambda: db.__delitem__(b"037"), lambda: db.__setitem__(5, b"x"), lambda: db[5]):
    try:
        bad()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
seen = []
for k in db:
    seen.append(k)
    if len(seen) == 2:
        del db[seen[1]]
        db[b"011"] = b"new"
print(seen[:5])
db.flush()
size = len(f.getvalue())
db.flush()
print(len(f.getvalue()) == size)
db.close()
db.close()
try:
    db[b"x"]
except ValueError as e:
    print(e)
again = btree.open(f)
print(len(again), again[b"011"], again["text"])
again.close()

name = os.path.join(tempfile.mkdtemp(), "db")
with open(name, "w+b") as f:
    db = btree.open(f)
    db[b"a"] = b"1"
    db.flush()
    whole = f.seek(0, 2)
    db[b"b"] = b"2" * 100
    del db[b"a"]
    db.close()
with open(name, "rb") as f:
    data = f.read()
results = set()
for cut in range(whole, len(data)):
    for tail in (b"", b"\xff" * 50):
        f = io.BytesIO(data[:cut] + tail)
        db = btree.open(f)
        results.add(tuple(db.items()))
        db[b"c"] = b"3"
        db.close()
        db = btree.open(f)
        assert list(db.keys()) == [b"a", b"c"], cut
        db.close()
print(results, len(data) > whole)
db = btree.open(io.BytesIO(data))
print(list(db.keys()))
os.unlink(name)
os.rmdir(os.path.dirname(name))
for junk in (b"x" * 600, b"short", b"\x62\x31\x05\x00\x03\x00\x00\x00\x00\x10\x00\x00" + bytes(600)):
    try:
        btree.open(io.BytesIO(junk))
    except OSError as e:
        print("OSError", e.args[1])

# A file of the C implementation, made here by its layout: meta page, an inner page, two leaves, a value on a page of its own.
import struct

PAGE = 512


def page(number, prev, following, flags, entries):
    offsets, body, upper = [], {}, PAGE
    for e in entries:
        upper -= len(e) + -len(e) % 4
        offsets.append(upper)
        body[upper] = e
    p = bytearray(PAGE)
    struct.pack_into("<IIIIHH", p, 0, number, prev, following, flags, 20 + 2 * len(offsets), upper)
    for i, at in enumerate(offsets):
        struct.pack_into("<H", p, 20 + 2 * i, at)
        p[at : at + len(body[at])] = body[at]
    return bytes(p)


def leaf(key, value, flags=0):
    return struct.pack("<IIB", len(key), len(value), flags) + key + value


meta = struct.pack("<IIIIII", 0x053162, 3, PAGE, 0, 0, 0).ljust(PAGE, b"\0")
inner = page(1, 0, 0, 1, [struct.pack("<IIB", 0, 2, 0), struct.pack("<IIB", 1, 3, 0) + b"m"])
left = page(2, 0, 3, 2, [leaf(b"a", b"one"), leaf(b"b", b"two")])
right = page(3, 2, 0, 2, [leaf(b"m", b"three"), leaf(b"z", struct.pack("<II", 4, 600), 1)])
big = bytes(i % 251 for i in range(600))
over1 = struct.pack("<IIIIHH", 4, 0, 5, 4, 0, 0) + big[:492]
over2 = (struct.pack("<IIIIHH", 5, 4, 0, 4, 0, 0) + big[492:]).ljust(PAGE, b"\0")
f = io.BytesIO(meta + inner + left + right + over1 + over2)
db = btree.open(f)
print(list(db.keys()), db[b"m"], db[b"z"] == big)
db[b"n"] = b"new"
db.close()
db = btree.open(f)
print(list(db.keys()), db[b"z"] == big, f.getvalue()[:8])
