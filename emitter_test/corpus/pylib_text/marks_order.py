# Normal forms where a beginning stays as it is: marks in order and out of it behind it, jamo, what is composed across its end.
import unicodedata as U

forms = ("NFC", "NFD", "NFKC", "NFKD")
heads = ("", "a", "é", "abc", "ab한", "ß中", "가", "ᄀ", "e\u0301", "e\u0323\u0301", "\u0301", "\u0340")
tails = ("\u0301", "\u0323\u0301", "\u0301\u0323", "\u0301a\u0323", "ᅡ", "ᅡᆨ", "ᆨ", "\u11a7", "\u0338", "\u0300\u0301", "\u0344", "\u2126x", "ﬁ", "½\u0301", "\u3099", "か\u3099", "か\uff9e", "\u0f71\u0f72\u0f71")
digest = 0
for head in heads:
    for tail in tails:
        s = head + tail
        for form in forms:
            n = U.normalize(form, s)
            digest = (digest * 31 + sum(map(ord, n)) * len(n) + U.is_normalized(form, s)) % 1000003
        if head == "e\u0301": print(ascii(s), [ascii(U.normalize(form, s)) for form in forms])
print(digest)
s = "x" * 5000 + "é" * 3000 + "e\u0301" * 3000 + "\u0301\u0323" * 2000
print([(len(n := U.normalize(form, s)), hash(n) == hash(U.normalize(form, n))) for form in forms])
class Text(str): pass
print([type(U.normalize("NFC", Text(t))).__name__ for t in ("a", "é", "e\u0301")])
for f, args in ((U.category, ("", )), (U.category, (5,)), (U.decimal, ("x",)), (U.numeric, ("x",)), (U.digit, ("½",)), (U.name, ("\n",)), (U.normalize, ("X", "")), (U.normalize, ("NFC", 5)), (U.lookup, ("NOPE",))):
    try: print(f(*args))
    except Exception as e: print(type(e).__name__)
print(U.decimal("x", None), U.digit("½", 7), U.numeric("½"), U.name("\n", ""), U.numeric("x", "no"))
