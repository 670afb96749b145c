# Parts of texts in hot loops: startswith, endswith, find, in, strip and its kin, with all sorts of texts and arguments, and str() of what is no number.


class Text(str):
    pass


class Loud:
    def __str__(self):
        return "loud"


def starts(s, x):
    return s.startswith(x)


def ends(s, x):
    return s.endswith(x)


def find(s, x):
    return s.find(x)


def has(s, x):
    return x in s


def lacks(s, x):
    if x not in s:
        return 1
    return 0


def strip(s):
    return s.strip()


def lstrip(s):
    return s.lstrip()


def rstrip(s):
    return s.rstrip()


def chars(s):
    return (s.isdigit(), s.isalpha(), s.isalnum(), s.isspace(), s.islower(), s.isupper())


def text(x):
    return str(x)


def call(f, *args):
    try:
        return f(*args)
    except TypeError:
        return "TypeError"
    except AttributeError:
        return "AttributeError"


def warm():
    for i in range(3000):
        starts("hello world", "hello")
        ends("hello world", "world")
        find("hello world", "wor")
        has("hello world", "wor")
        lacks("hello world", "wor")
        strip(" a ")
        lstrip(" a ")
        rstrip("a\n")
        chars("abc")
        text(True)


texts = [
    "", "a", "ab", "abc", "abcd", "abcde", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq", "xabcdefghijklmnopqy", "aaaaaaaaaaab", "aab",
    "\xe4hnlich", "na\xefve", "\u20ac", "ab\u20accd", "h" * 300 + "needle" + "y" * 10, Text("abcdef"), Text("abc"), "bc", "defgh", "needle",
]
shared = "abcdefghijklmnopqrstuvwxyz" * 2
texts.append(shared[3:40])
texts.append(shared[10:])
grown = ""
for c in "some text that has grown":
    grown += c
texts.append(grown)


def parts():
    total = 0
    for s in texts:
        for x in texts:
            row = (call(starts, s, x), call(ends, s, x), call(find, s, x), call(has, s, x), call(lacks, s, x))
            plain = (s[:len(x)] == x, len(x) <= len(s) and s[len(s) - len(x):] == x)
            if row[:2] != plain or row[3] != (row[2] >= 0) or row[4] == row[3]:
                print("wrong", ascii(s), ascii(x), row, plain)
            if row[2] >= 0 and s[row[2]:row[2] + len(x)] != x:
                print("wrong place", ascii(s), ascii(x), row)
            total = (total * 31 + row[2] + 2 + row[0] * 3 + row[1] * 7) % 1000003
    print(total)
    for s, x in ((b"abc", b"ab"), (b"abc", b"c"), (bytearray(b"abc"), b"bc"), ("abc", b"a"), (b"abc", "a"), ("abc", ("x", "ab")), ("abc", ()), ("abc", 1), (5, "a"), (["a"], "a"), ("abc", None)):
        print(s, x, call(starts, s, x), call(ends, s, x), call(find, s, x), call(has, s, x))


def strips():
    for s in ("", " ", "  ", "a", " a", "a ", " a ", "\t\r\n\v\f a b \n", "\x1c\x1da\x1e\x1f", "\x01a\x01", "\x00 ", "\x85a\xa0", "\u2003a\u2003", "\xe4 ", " " * 50 + "x" * 50 + " " * 9, Text(" a "), Text("a"), b" a ",
              bytearray(b" a\n"), shared[5:] + "  ", 5):
        print(ascii(call(strip, s)), ascii(call(lstrip, s)), ascii(call(rstrip, s)), type(call(strip, s)).__name__)
    s = "nothing to strip"
    print(strip(s) is s)


def kinds():
    for s in ("", "0", "12345", "12a45", "abc", "aBc", "ABC", "A1", "a1", "a b", "   ", " \n\x1c", "\x1b ", "\xe4\xf6", "a\xe4", "\u0661\u0662", "1\xb2", "a" * 100, "7" * 300, b"123", b"abc", Text("123")):
        print(ascii(s)[:30], chars(s))


def strs():
    for x in (True, False, None, 5, 1.5, 10 ** 30, "a", Text("t"), Loud(), [1, "a"], (), {"a": None}, b"x", len, int, ValueError("v")):
        print(text(x))
    print(text(Text("t")).__class__ is str)


for i in range(3):
    warm()
for i in range(2):
    parts()
    strips()
    kinds()
    strs()
