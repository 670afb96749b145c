# Normal forms of Unicode: what is normal already, marks out of order, Hangul, compatibility, what composes with what comes before.
import unicodedata as u

FORMS = ("NFC", "NFD", "NFKC", "NFKD")
TEXTS = [
    "", "plain", "žluťoučký kůň", "z\u030clut\u030couc\u030cky\u0301", "Ελληνικά", "привет", "日本語",
    "q\u0323\u0307", "q\u0307\u0323", "\u0307\u0323", "a\u0300\u0301\u0302", "\u212b \u2126 \u00c5",
    "\uac00\uac01", "\u1100\u1161", "\u1100\u1161\u11a8", "\uac00\u11a8", "\uac00\u11a7", "\u1161\u11a8",
    "ﬁ ½ ² ①", "\u0958", "\u2adc", "\u0344", "\u09c7\u09be", "\u09c7 \u09be", "\ud800x\u0301", "\U0001d15e", "ſ\u0307",
]
for form in FORMS:
    for text in TEXTS:
        out = u.normalize(form, text)
        again = u.normalize(form, out)
        print(form, ascii(text), ascii(out), again == out, u.is_normalized(form, text))

for bad in (("NFX", "a"), ("", "é")):
    try:
        u.normalize(*bad)
    except ValueError as e:
        print(e)
try:
    u.normalize("NFC", b"a")
except TypeError as e:
    print("TypeError")
print(u.normalize("NFKD", "Crème Brûlée №5").encode("ascii", "ignore"))
print(ascii("ÿ\u0100\uffff\U00010000'\n"), ascii(["é"]), ascii("\ud800"))
