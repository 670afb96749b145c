# Normal forms of random strings of marks, Hangul, ligatures and what is composed.
import unicodedata as u, random
random.seed(1)
pool=["a","é","\u0301","\u0323","\u0327","\ud55c","\u1112","\u1161","\u11ab","ﬁ","Å","Ω","\u0344","\u1e9b","x","\u0f71\u0f72","\U0001d15e","\u2126","ž","\u0345","½","\ufb1d","한"]
import zlib
h=0
for i in range(300):
    s="".join(random.choice(pool) for _ in range(random.randrange(9)))
    for f in "NFC","NFD","NFKC","NFKD":
        n=u.normalize(f,s); h=zlib.crc32(n.encode(),h)
        assert u.normalize(f,n)==n and u.is_normalized(f,n)
        if i<5: print(f, ascii(n))
print(h)
h=0
for i in range(0x20, 0x500):
    for f in "NFC","NFD","NFKC","NFKD": h=zlib.crc32(u.normalize(f,chr(i)).encode(),h)
print(h)

# Characters that are no marks, and what they become is one.
for form in ("NFD", "NFKD", "NFC", "NFKC"):
    for text in ("\u30ab\uff9e", "a\u0315\uff9e\u0316", "\u30cf\uff9f\uff9e", "\u0344\u0344", "\u00e9\u0323\uff9e"):
        print(form, ascii(u.normalize(form, text)), ascii(u.normalize(form, text + "\u0300")))
