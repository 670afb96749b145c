"""Records what CPython 3.11's re does, for the tests of package regex.

usage: python3.11 record.py   (in this directory)
Fields are separated by tabs; strings are quoted as in Go, with \\xNN for what is
not printable ASCII.  Spans are start,end in code points (or bytes).
"""

import random
import re
import sys
import warnings

warnings.simplefilter("ignore")


def q(s):
    b = s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass")
    return '"' + "".join(
        "\\\\" if c == 0x5c else
        chr(c) if 32 <= c < 127 and c != 0x22 else f"\\x{c:02x}" for c in b) + '"'


def failure(e):
    if isinstance(e, re.error):
        return f"!error\t{-1 if e.pos is None else e.pos}\t{q(e.msg)}"
    return f"!{type(e).__name__}\t-1\t{q(str(e))}"


def spans(m):
    if m is None:
        return "-"
    return " ".join(f"{m.start(g)},{m.end(g)}" for g in range(m.re.groups + 1)) + f" {m.lastindex or 0}"


def kind(p):
    return "b" if isinstance(p, bytes) else "s"


def record(out, pattern, subject, flags=0, pos=0, endpos=None):
    """match, fullmatch, search and all of finditer."""
    try:
        r = re.compile(pattern, flags)
    except (re.error, ValueError, OverflowError, RecursionError) as e:
        out("compile", kind(pattern), q(pattern), str(int(flags)), failure(e))
        return
    end = len(subject) if endpos is None else endpos
    try:
        results = (spans(r.match(subject, pos, end)), spans(r.fullmatch(subject, pos, end)),
                   "|".join(spans(m) for m in r.finditer(subject, pos, end)))
    except SystemError:
        return  # a fault of CPython: captures in a possessive repetition that fails
    out("match", kind(pattern), q(pattern), str(int(flags)), q(subject), f"{pos},{end}", *results)


FIXED = r"""
abc|xabcabc
a|b|c|cba
(a)(b)?|ab ac
(a|ab)(c|bcd)(d*)|abcd
(?:a|ab)(?:c|bcd)(?:d*)|abcd
a*|aaab
a+?|aaa
a??b|aab
a{2,3}|aaaaaaa
a{2,3}?|aaaaaaa
a{,2}|aaa
a{2}|aaaaa
a{2,}b|aaab
x{|x{x{
x{,}|xxx
a{1,2,3}|a{1,2,3}
(ab)*|ababx
(ab)*?c|ababc
(a*)*|aab
(a*)+|b
(a*?)*|aab
(?:a*)*b|aaab
(?:a?)*?b|aab
(a?)*?|aa
(a|b*)*|abba
(?:(a)|b)*|ab
(?:(a)|(b))*|abba
(a(b)?)+|aba
(a(b)?c?)+|abcab
((a)|b)*\2|aba
(?:a|b|c|d){3,5}|abcdabcd
(?:ab|cd){2}|abcdab
(?:a?){3}|aa
(?:a*){2,3}|aaa
(?:|a){3}|aaa
(?:a|){2,}b|aab
(?:ab?){2,3}?c|abaabc
^abc$|abc
^|a\nb
(?m)^|a\nb\n
(?m)$|a\nb\n
$|a\n
\Z|a\n
\A|ab
\bfoo\b|foo food afoo foo
\B|ab c
\B|
\b|
\w+|héllo wörld_1
(?a)\w+|héllo wörld_1
\W+|a, b; ü
\d+|12 ٣٤ ²
\s+|a \t\u3000b\x1c
\S+|a \t b
[a-c]+|abcd
[^a-c]+|abcdé€
[]a]+|]a[
[^]a]+|]ab[
[a-]+|a-b
[-a]+|a-b
[\w-]+|a-b c
[\]\\]+|a]\\
[^\d\s]+|a1 b
[é-ü]+|eéöü
[\u4e00-\u9fff]+|ab漢字c
[^\u4e00-\u9fff]+|ab漢字c
[\U00010000-\U0010ffff]|a😀b
.|a\né😀
(?s).|a\né
.*|ab\ncd\n
(?s).*|ab\ncd
.*?b|aab aab
.+x|axbx\nax
.*\d|abc1def2\nx
"(?:[^"\\]|\\.)*"|x "a\"b" "c
<.*?>|<a><b>
<.+?>|<><b>
(?<=a)b|ab bb
(?<!a)b|ab bb
(?<=ab|cd)e|abe cde xe
(?<=é)x|éx ex
(?<=\d{3})x|123x 12x
(?<=^)a|aa
a(?=b)|ab ac
a(?!b)|ab ac
(?=(a+))a*b\1|baaabac
(?=(a))(?=(b))|ab
(?!(a))b|b
(?=a)*b|b
(?!)|a
(?=)|a
(a)(?(1)b|c)|ab ac
(?:(a)|b)(?(1)c|d)|ac bd bc
(?P<x>a)(?(x)b)|ab
(?:(<)|x)y(?(1)>)|<y> xy <y
(?P<q>['"]).*?(?P=q)|'a"' "b"
(\w)\1|aabbc
(?i)(\w)\1|aAbB
(a)\1{2}|aaa
(?i)abc|ABC aBc
(?i)straße|STRASSE straße STRAßE
(?i)[a-c]+|AbC
(?i)[^a-c]+|AbCxY
(?i)é|É
(?i)k|K k k
(?i)[k]|K
(?i)s|ſS
(?i)ǆ|ǅǄǆ
(?i)[α-ω]+|ΑΒΓΣς
(?i)σ|ςΣσ
(?ai)k|Kk
(?i:a)b|Ab AB
(?i)a(?-i:b)|AB Ab
(?s-m:.)|\n
(?m-s:^.)|\n
(?x) a b # comment|ab
(?x: a b )c|abc
(?x)[a b]|a
(?x)\ a|xa a
(?x)a | b|b
(?#comment)a|a
(?>a+)a|aaa
(?>a+)b|aaab
(?>a|ab)c|abc ac
(?>(a+))b|aab
a++b|aab
a++a|aaa
a*+|aaa
a?+a|a
(?:ab)++a|ababa
(?:ab)*+ab|abab
(a|b)*+c|abac
a{1,2}+a|aaa
(?:a|ab)?+c|abc ac
(?:(?=a)a)+|aaa
(?:a(?!b))+|aab
((?:a|b)*?)b|aabab
(a+)+$|aaab
(x+x+)+y|xxxy
^(([a-z])+.)+[A-Z]([a-z])+$|aaaaX
(\d+)-(\d+)|12-34 5-6
(?P<year>\d{4})-(?P<month>\d\d)|2024-05
([^,]*),?|a,b,,c
(?:([a-z]+)|(\d+))\s*|ab 12 c
^(?:(\d+)|(\w+))$|abc
\0|a\0b
\x41\u00e9|Aé
\101|A
[\101\b]|A
\t\n\r\f\v\a\\|\t
(((((((((((a)))))))))))\11|aa
()|a
()*|a
(?:)|a
(?:)*a|a
|abc
a||ab
(|a)+|aa
(a||b)+|ab
(?:a{0,2}){2}|aaaaa
(?:(a){1,2}b){2}|abaab
(?:^a)+|aa
(?:\b\w)+|ab cd
(?:a$)?b|ab
\w{3,}?\b|abcde abc
\s*\S+\s*$|ab  cd  
(.)(.)(.)\3\2\1|abccba
(?:x|(y))\1?|xyy
(a)|b\1|b
(?:(a)(b)|c)+|abc
one|two|three|four|five|six|seven|eight|nine|ten|seven ten
(?:0|1|2|3|4|5|6|7|8|9|10)+x|910x
if|else|while|elif|elif ifelse
(?P<a>x)|(?P<b>y)|yx
a.c|aéc a\nc
é+|éé
é*?x|ééx
[éa]*é|éaé
.{2}|é😀a
.{1,2}?é|aéé
\udc80|a\udc80
[\ud800-\udfff]+|\ud800\udfffx
a\Z|a\n
a$|a\n
a$|a\nb
(?m)a$|a\nb
\w+(?=\.)|ab.c
\w+(?<!b)|ab
(?<![a-z])\d+|a12 3
(?<=(a))b|ab
(?<!(a))b|b
(?<=a(?=b))b|ab
(?<=a|b)c|bc
(?:a|b)(?<=b)|ab
""".strip("\n").split("\n")

ERRORS = r"""
* +a ?a a** a*?? a+++ a{1}{2} a{2,1} a{99999999999} {1} ^* \b+ $? ( ) a) (a (?:a (?P<a (?P<> (?P<1>a) (?P<a>x)(?P<a>y)
(?P=a) (?P=a (?P=) (?P (?Px) (? (?z) (?< (?<z) (?=a (?<=a (?!a (?<!a (?#a (?(1)a) (?(1 (?() (?(a)b) (?(0)a) (?(+1)a) (a)(?(1)a|b|c)
(?(-1)a) (?(1x)a) (a(?(1)b)) [ [a []  [^] [b-a] [\w-a] [a-\w] [a-\d] [\q] [\8] \q \8 \1 (\1) \400 [\400] \x \x1 \u12 \U1234
\U00110000 \ a\ *\ [\ (?i (?i- (?i-) (?i-z:a) (?iz) (?i~) (?-i (?-i) (?-z) (?- (?i-i:a) (?L)a (?u-a:b) (?a-u:b) (?au)x (?ua:x) a(?i)b (?:(?i)a) |(?i)a
(?<=a*) (?<=a|bc) (?<!a+b) (?<=(a)\1) (?<=a)(?<=(b)(?(2)c)) (?<=(a)(?<=b\1)) (a)(?<=\1) (a*)(?<=\1) \p \Q [[:alpha:]]
(?P<é>a) (?P<a-b>x) (?P<a>(?P=a)) \g (?P<n>a)(?P=m) (?i:a (?>a (?>) (?a)(?u) x{2}{3} x{2}* (?:x{2})* ab{3,2} (?s-i-m:a) a|* (|*) (?:+) é* é** é( €[ é(?z)
(?x)#( (?x)a\# (?x)(?#\) a{0} (a){0}b\1 (a{4294967294}) a{4294967295} (?1) (?&a) (?|a) (?R)
""".split()

BYTES_ERRORS = [rb"(?u)a", rb"(?L)a", rb"(?La)a", rb"\u0041", b"\xff*", b"[\xff-a]", b"(?P<\xff>a)", b"(?\xff)",
                rb"\xff\777", b"(?P<a>x)(?P=b)", b"(?i-L:a)", b"(?L-i:a)", b"(?a:x)", b"\\\xff", b"[\\\xff]"]


def fixed(out):
    for line in FIXED:
        pattern, _, subject = line.rpartition("|")
        subject = subject.encode("latin-1", "backslashreplace").decode("unicode_escape") if "\\" in subject else subject
        record(out, pattern, subject)
        for pos, endpos in ((1, len(subject)), (0, len(subject) - 1)):
            if 0 <= pos <= endpos:
                record(out, pattern, subject, 0, pos, endpos)
        if subject.isascii() and pattern.isascii() and "\\u" not in pattern.lower():
            record(out, pattern.encode(), subject.encode())
    for flags in (re.I, re.M, re.S, re.X, re.A, re.I | re.A, re.I | re.M | re.S):
        for pattern in ("a b", "^.", ".$", "[a-z ]+", r"\w", "É", r"(é)\1"):
            record(out, pattern, "A b\néÉ", flags)
    record(out, rb"[a-z]\w", b"A\xe9ab", re.I | re.L)
    for flags in (re.L, re.A | re.U):
        record(out, "a", "a", flags)
    for flags in (re.U, re.L | re.A):
        record(out, b"a", b"a", flags)


def errors(out):
    for pattern in ERRORS:
        for p in (pattern, "(?x)" + pattern, "ab" + pattern):
            try:
                r = re.compile(p)
            except (re.error, ValueError, OverflowError) as e:
                out("compile", "s", q(p), "0", failure(e))
            else:
                out("compile", "s", q(p), "0", str(int(r.flags)), str(r.groups))
    for p in BYTES_ERRORS:
        try:
            r = re.compile(p)
        except (re.error, ValueError, OverflowError) as e:
            out("compile", "b", q(p), "0", failure(e))
        else:
            out("compile", "b", q(p), "0", str(int(r.flags)), str(r.groups))


def templates(out):
    r = re.compile(r"(?P<first>a)(b)?(?P<é>c)")
    pool = ["\\", "g", "<", ">", "1", "2", "0", "3", "9", "8", "first", "é", "x", "n", "\\g<", "\\1", "\\g<1>", "\\n", "\\.",
            "\\g<first>", "+", "-", " ", "_", "\\g", "€", "\\0", "\\12", "\\123", "\\400", "\\777", "b", "\\q"]
    rnd = random.Random(5)
    cases = set()
    while len(cases) < 700:
        cases.add("".join(rnd.choice(pool) for _ in range(rnd.randrange(1, 6))))
    for t in sorted(cases):
        try:
            out("s", q(t), q(r.match("ac").expand(t)))
        except (re.error, IndexError) as e:
            out("s", q(t), failure(e))
    rb = re.compile(rb"(a)(?P<n>b)?")
    for t in (rb"\1\2x", b"\xff\\g<n>", rb"\g<q>", rb"\377", rb"\z", b"\\g<\xff>", b"\\\xff"):
        try:
            out("b", q(t), q(rb.match(b"ab").expand(t)))
        except (re.error, IndexError) as e:
            out("b", q(t), failure(e))


def atom(rnd, depth, groups):
    k = rnd.randrange(16)
    if k < 6 or depth == 0:
        return rnd.choice(["a", "b", "c", "ab", "é", "."])
    if k < 8:
        return rnd.choice(["[ab]", "[^a]", r"\w", r"\W", "[a-cé]", r"\d", r"\s", "[^é]"])
    if k < 9:
        return rnd.choice(["^", "$", r"\b", r"\B", r"\Z", r"\A"])
    if k < 11 and groups[0] < 9:
        groups[0] += 1
        n = groups[0]
        body = expr(rnd, depth - 1, groups)
        groups.append(n)
        return f"({body})"
    if k < 13:
        return f"(?:{expr(rnd, depth - 1, groups)})"
    if k == 13:
        return f"(?{rnd.choice(['=', '!', '>'])}{expr(rnd, depth - 1, groups)})"
    if k == 14 and len(groups) > 1:
        g = rnd.choice(groups[1:])
        return rnd.choice([f"\\{g}", f"(?({g}){expr(rnd, 0, groups)}|{expr(rnd, 0, groups)})"])
    return rnd.choice(["(?<=a)", "(?<!b)", "(?<=ab)", "(?<=é)"])


def expr(rnd, depth, groups):
    def item():
        a = atom(rnd, depth, groups)
        if rnd.random() < .35 and a[0] not in "^$" and a[:2] not in (r"\b", r"\B", r"\A", r"\Z"):
            if len(a) > 1 and a[0] not in "([\\":
                a = f"(?:{a})"
            a += rnd.choice(["*", "+", "?", "{2}", "{1,2}", "{0,2}", "{2,}"]) + rnd.choice(["", "", "", "?", "+"])
        return a
    return "|".join("".join(item() for _ in range(rnd.randrange(1, 4))) for _ in range(rnd.choice([1, 1, 1, 2, 3])))


def rand(out):
    rnd = random.Random(7)
    n = 0
    while n < 2000:
        pattern = expr(rnd, 3, [0])
        subject = "".join(rnd.choice("aaabbcé \n1") for _ in range(rnd.randrange(0, 9)))
        flags = rnd.choice([0, 0, 0, 0, re.I, re.M, re.S, re.A])
        record(out, pattern, subject, flags)
        n += 1


FILES = [fixed, errors, templates, rand]


def main():
    for f in FILES:
        if len(sys.argv) > 1 and f.__name__ not in sys.argv[1:]:
            continue
        with open(f.__name__ + ".txt", "w") as w:
            f(lambda *fields: w.write("\t".join(fields) + "\n"))


if __name__ == "__main__":
    main()
