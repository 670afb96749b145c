# Length-prefixed frames, checksums, hex dumps, in-place buffers.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def frame(p): return len(p).to_bytes(2, "big") + p + bytes([sum(p) & 255])
def parse(b):
    i = 0
    while i < len(b):
        n = int.from_bytes(b[i:i + 2], "big"); p = b[i + 2:i + 2 + n]
        if len(b) <= i + 2 + n: raise EOFError
        if b[i + 2 + n] != sum(p) & 255: raise ValueError
        yield p; i += n + 3
w = b"".join(map(frame, (b"hello", b"", bytes(range(250, 256))))); print(w, list(parse(w)), t(lambda: list(parse(w[:-1]))), t(lambda: list(parse(w[:3] + b"X" + w[4:]))))
for o in range(0, 20, 8): r = w[o:o + 8]; print("%02x %-23s %s" % (o, r.hex(" "), "".join(chr(c) if 32 <= c < 127 else "." for c in r)))
b = bytearray(b"abcdef"); b[1:3] = b"XYZ"; b[0] = 65; b += b"!"; del b[-2]; print(b, t(b.__setitem__, 0, 256), t(b.__setitem__, 0, "a"), t(b.append, -1), b.pop(), b.find(b"YZ"), b.count(b"X"), b[::-1], t(b.__setitem__, 99, 1))
m = memoryview(b); m[0] = 97; m[1:3] = b"--"; print(b, m[1], bytes(m[2:4]), len(m), m.tolist()[:2], t(m.__setitem__, slice(0, 2), b"x"), t(memoryview(b"ro").__setitem__, 0, 1)); m.release()
print(b"a,b,,c".split(b","), b" x y ".split(), b"-".join([b"1", bytearray(b"2")]), b"abc".replace(b"b", b""), b"abc".partition(b"b"), b"AbC".lower(), b"abc".upper(), b"xxaxx".strip(b"x"), b"ab".center(6, b"*"), b"7".zfill(3), t(b"a".split, "a"))
print(b"a" + bytearray(b"b"), bytearray(b"b") + b"a", b"ab" * 2, b"a" < b"b", b"a" == "a", b"a" == bytearray(b"a"), 97 in b"abc", b"bc" in b"abc", t(lambda: "a" in b"abc"), t(lambda: b"a" + "b"), t(lambda: 300 in b"a"), list(b"\x00\xff"), b"abc"[1], b"abc"[1:2])
print(bytes(3), bytes([1, 2]), t(bytes, [256]), t(bytes, -1), t(bytes, "a"), bytes("é", "utf-8"), "é".encode(), b"\xc3\xa9".decode(), t(b"\xff".decode), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), t("é".encode, "ascii"), bytes.fromhex("0a ff"), t(bytes.fromhex, "0"), b"\x00q'\"\n")
