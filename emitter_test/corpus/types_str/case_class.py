# Case mapping and classification, ASCII and beyond.
for s in ("hello World", "HELLO", "hello", "they're bill's", "x1y2", "ß", "ǆ", "É", "ŉ", "ﬁ", "ΑΣ", "İ", "ı", "", "123", "a b", "A1", "Ǆ", "ꙁ", "𐐨"):
    print(ascii(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
tests = ["", "a", "A", "1", " ", "a1", "A b", "AB", "ab", "Ab", "aB", "Ab Cd", "ab1", "1a", "_", "a_b", "\n", "\t ", "\x00", "é", "É", "²", "½", "٣", "Ⅷ", "€", "\u00a0", "\u2028", "日本", "a-b", "for", "a\n", "ª", "\u0345", "1.5", "-1", "𝟘", "\U0001F600", "ǅ", "\ud800", "\x7f", "\xad"]
names = ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")
for s in tests:
    print("%-12s" % ascii(s), "".join("T" if getattr(s, n)() else "." for n in names))
print("ß".upper() == "SS", "straße".casefold() == "STRASSE".casefold(), "Σ".lower(), "ΑΣΣ".lower(), "ΑΣ Β".lower(), "σς".upper(), "İ".lower() == "i̇", len("İ".lower()))
print("hello world".title(), "hello".capitalize(), "HELLO wORLD".capitalize(), "o'neill mc-donald 3rd".title(), "ünï".title(), "aBc DeF".swapcase(), "ÀÉ".swapcase())
import sys
count = {n: sum(getattr(chr(c), n)() for c in range(0x300)) for n in names}
print(count)
print(sum(chr(c).upper() != chr(c) for c in range(0x250)), sum(chr(c).lower() != chr(c) for c in range(0x250)))
x = "".join(chr(c) for c in range(32, 127))
print(x.upper() == x.swapcase().lower().upper(), x.lower().upper() == x.upper(), x.isprintable(), x.isascii())
