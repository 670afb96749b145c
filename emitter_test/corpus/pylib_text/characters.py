import unicodedata as U, random
h = 0
def add(x):
    global h
    h = (h * 31 + hash_(x)) & 0xffffffff
def hash_(s):
    v = 0
    for c in str(s): v = (v * 131 + ord(c)) & 0xffffffff
    return v
step = 211
for c in range(0, 0x110000, step):
    if 0xd800 <= c < 0xe000: continue
    x = chr(c)
    add((U.category(x), U.combining(x), U.east_asian_width(x), U.bidirectional(x), U.mirrored(x), U.decimal(x, None), U.digit(x, None), U.numeric(x, None), U.decomposition(x)))
    if c < 0x3000 and c % step == 0: print(hex(c), h) if c % (step * 97) == 0 else None
print(h)
random.seed(1)
pool = [chr(c) for c in list(range(0x40, 0x250)) + list(range(0x300, 0x370)) + list(range(0x1100, 0x1200)) + list(range(0xac00, 0xac40)) + list(range(0x1e00, 0x1f00)) + list(range(0x3300, 0x3340)) + list(range(0xfb00, 0xfb50)) + [0x1d160, 0x2f800, 0x340, 0x344, 0x958, 0x9c7, 0x9be, 0x9d7]]
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    h = 0
    for _ in range(3000 // step + 50):
        s = "".join(random.choice(pool) for _ in range(random.randint(1, 12)))
        n = U.normalize(form, s); add(n)
    print(form, h)
print(U.normalize("NFKD", "Crème Brûlée ﬁ ½ Å Ⅳ").encode("ascii", "ignore"), ascii(U.normalize("NFC", "e\u0301 한")), U.is_normalized("NFC", "é"), U.category("A"), U.unidata_version)
