# Strs and bytes.
from _bench import idiom, main


@idiom(1000000)
def concatenation(n):
    s = 0
    for i in range(n):
        t = "abc" + "def"[i & 1:]
        s += len(t)
    return s


@idiom(300000)
def appending(n):
    s = ""
    for i in range(n):
        s += "x"
    return len(s)


@idiom(300000)
def f_string(n):
    s = 0
    for i in range(n):
        s += len(f"{i}: {i & 7:>4}")
    return s


@idiom(300000)
def percent_format(n):
    s = 0
    for i in range(n):
        s += len("%d: %4d" % (i, i & 7))
    return s


@idiom(200000)
def format_method(n):
    s = 0
    for i in range(n):
        s += len("{}: {:>4}".format(i, i & 7))
    return s


@idiom(20000)
def join_and_split(n):
    words = ["alpha", "beta", "gamma", "delta"] * 5
    s = 0
    for i in range(n):
        s += len(" ".join(words).split())
    return s


@idiom(1000000)
def index(n):
    t = "hello world"
    s = 0
    for i in range(n):
        if t[i % 11] == "o":
            s += 1
    return s


@idiom(500000)
def slices(n):
    t = "hello world"
    s = 0
    for i in range(n):
        s += len(t[i & 3:7])
    return s


@idiom(100000)
def characters(n):
    s = 0
    for i in range(n):
        for c in "hello world":
            if c == "o":
                s += 1
    return s


@idiom(500000)
def comparison(n):
    words = ["alpha", "beta", "gamma", "delta"]
    s = 0
    for i in range(n):
        if words[i & 3] < words[i + 1 & 3]:
            s += 1
    return s


@idiom(300000)
def methods(n):
    s = 0
    for i in range(n):
        t = "  Hello World "
        if t.strip().lower().startswith("hello"):
            s += t.find("W")
    return s


@idiom(100000)
def replace(n):
    s = 0
    for i in range(n):
        s += len("the cat sat on the mat".replace("the", "a"))
    return s


@idiom(500000)
def to_and_from_int(n):
    s = 0
    for i in range(n):
        s += int(str(i))
    return s


@idiom(1000000)
def ord_and_chr(n):
    s = 0
    for i in range(n):
        s += ord(chr(i & 127))
    return s


@idiom(200000)
def encode_and_decode(n):
    s = 0
    for i in range(n):
        s += len("grüße".encode().decode())
    return s


@idiom(100000)
def membership(n):
    t = "the quick brown fox jumps over the lazy dog"
    s = 0
    for i in range(n):
        if "lazy" in t and "cat" not in t:
            s += 1
    return s


@idiom(300000)
def bytes_index(n):
    b = b"hello world"
    s = 0
    for i in range(n):
        s += b[i % 11]
    return s


@idiom(300000)
def bytearray_store(n):
    b = bytearray(64)
    for i in range(n):
        b[i & 63] = i & 255
    return sum(b)


main()
