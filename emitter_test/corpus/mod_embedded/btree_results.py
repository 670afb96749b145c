# What the methods of databases return, and the cursor of seq().
import btree, io

db = btree.open(io.BytesIO())
print(db.put(b"b", b"2"), db.put("a", "1"), db.put(b"c", b"3"), db.flush(), db.flush())
print(db.put(b"a", b"new", 8), db.put(b"d", b"4", 8), db[b"a"], db.get(b"d", None, 0))
FIRST, LAST, NEXT, PREV, CURSOR = 3, 6, 7, 9, 1
print(db.seq(NEXT), db.seq(NEXT), db.seq(FIRST), db.seq(PREV), db.seq(LAST), db.seq(NEXT), db.seq(PREV))
print(db.seq(CURSOR, b"bb"), db.seq(NEXT), db.seq(CURSOR, b"x"), db.seq(CURSOR))
for flags in 2, 99, b"a":
    try:
        db.seq(flags)
    except OSError as e:
        print(e.errno)
for f in (lambda: db.nothing, lambda: db()):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(e)
print(db.close(), db.close(), [n for n in dir(btree) if n[0] != "_"])
