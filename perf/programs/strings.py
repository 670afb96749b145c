# String building: concatenation, joining, slicing, formatting, searching, replacing.
import sys


def caesar(text, key):
    out = []
    for c in text:
        o = ord(c)
        if 97 <= o <= 122:
            c = chr((o - 97 + key) % 26 + 97)
        out.append(c)
    return "".join(out)


def reverse_words(text):
    words = text.split(" ")
    words.reverse()
    return " ".join(words)


def palindromes(text):
    count = 0
    n = len(text)
    for center in range(n):
        i, j = center - 1, center + 1
        while i >= 0 and j < n and text[i] == text[j]:
            count += 1
            i -= 1
            j += 1
    return count


def hexdump(text):
    lines = []
    for i in range(0, len(text), 16):
        part = text[i:i + 16]
        lines.append("%04x %s |%s|" % (i, " ".join(["%02x" % ord(c) for c in part]), part))
    return "\n".join(lines)


def table(n):
    s = ""
    for i in range(n):
        s += "%5d|%-8s|%8.3f\n" % (i, "n" + str(i), i / 7)
    return s


def main(n):
    base = "the quick brown fox jumps over the lazy dog while level radar refers civic noon "
    check = 0
    for i in range(n):
        t = caesar(base, i % 26)
        t = reverse_words(t)
        check += palindromes(t) + t.count("e") + t.find("q") + t.rfind("z")
        d = hexdump(t)
        check += len(d) + d.count("20")
        u = t.replace("a", "aa").replace("zz", "z").upper()
        check += len(u) + (u.lower() == t)
        check += len(table(10)) + len(",".join([str(j) for j in range(20)]).split(","))
        if t.startswith("noon") or t.endswith("the"):
            check += 7
    print(n, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 21000)
