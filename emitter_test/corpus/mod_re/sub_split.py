# re: sub, subn, split, findall, finditer, escape, compiled pattern methods, bytes patterns, templates.
import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub("a", "b", "banana", count=1), re.subn("a", "b", "banana"), re.sub("", "-", "abc"), re.sub("x*", "-", "axb"), re.sub("b*", "-", "abc"), re.sub("z", "y", "abc"), re.sub("^", "> ", "a\nb", flags=re.M), re.sub("$", "!", "ab"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<x>a)", r"[\g<x>]", "banana"), re.sub("(a)(b)?", r"<\1\2>", "ab a"), re.sub("a", r"\\", "a"), re.sub("a", r"\n", "a") == "\n", re.sub("(a)", r"\g<1>0", "a"), re.sub("a", r"\g<0>\g<0>", "ba"), re.sub("(.)", r"\1\1", "ab"), repr(re.sub("a", r"\t", "a")), re.sub(r"(\d)", r"<\1>", "a1"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1 b22 c"), re.sub("[aeiou]", lambda m: m.group().upper(), "hello"), re.sub("x", lambda m: "\\1", "x"), re.sub(r"(\w)(\w*)", lambda m: m[2] + m[1] + "ay", "pig latin"))
for bad in (r"\1", r"\g<zz>", r"\g<", r"\q", r"\g<1"):
    try: re.sub("a", bad, "a"); print("ok")
    except (re.error, IndexError): print("bad template", bad)
try: re.sub("a", lambda m: 5, "a")
except TypeError: print("TypeError")
print(re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split(r"\s*[,;]\s*", "a , b;c"), re.split(",", "a,b,c", 1), re.split("x", "abc"), re.split("", "abc"), re.split("x*", "axbc"), re.split(r"(-)|(,)", "a-b,c"), re.split(",", ""), re.split(r"\W+", "Words, words."), re.split(r"\b", "hi there"), re.split("(a)?b", "xbyabz"))
print(re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("an(.)", "banana"), re.findall("", "ab"), re.findall("x*", "axb"), re.findall(r"\d+", "1 22 333"), re.findall(r"(?i)a", "aA"), re.findall("z", "abc"), re.findall("(a)|b", "ab"), re.findall(r"(?=(\w\w))", "abcd"), re.findall("aa", "aaaa"), re.findall(r"[^,]*", "a,,b"))
print([(m.group(), m.start()) for m in re.finditer(r"\w+", "ab c def")], [m.span() for m in re.finditer("a*", "baac")], list(re.finditer("z", "a")), next(re.finditer("(?P<k>b)", "abc")).groupdict())
p = re.compile(r"(\d+)-(?P<n>\w+)", re.I)
print(p.pattern, p.groups, dict(p.groupindex), p.flags & re.I != 0, p.search("x 12-ab", 3).group(), p.match("12-ab", 1).group(), p.match("12-ab", 0, 4).group(), p.fullmatch("1-a").groups(), p.findall("1-a 2-b"), p.sub("*", "1-a,2-b", 1), p.split("1-a_"), p.search("none"), re.compile("^a").search("ba", 1), re.compile(r"\ba").search("xa", 1), p == re.compile(r"(\d+)-(?P<n>\w+)", re.I), re.compile(p) is p, [m.group() for m in p.finditer("1-a 2-b", 2)], repr(re.compile("a+")), repr(re.match("a", "ab")))
print(re.escape("a.b*c[d]"), re.escape("a b-c_é\n"), re.search(re.escape("$1.50+"), "cost $1.50+ ok").group(), re.escape(b"a.b"), re.purge())
print(re.search(b"a+", b"caat").group(), re.sub(b"a", b"x", b"aba"), re.findall(rb"\d", b"1a2"), re.split(b",", b"a,b"), re.match(rb"(?P<x>.)", b"\xff")["x"], re.sub(b"(a)", rb"<\1>", b"a"), re.compile(rb"\w+").match(b"\xe9"), re.search(rb"[\x80-\xff]+", b"a\x80\xffb").span())
for f in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.sub("a", b"x", "a"), lambda: re.match("a", None), lambda: re.compile(5), lambda: re.match(b"a", bytearray(b"a")).group(), lambda: re.match(b"a", memoryview(b"ab")).group()):
    try: print(f())
    except TypeError: print("TypeError", end=" ")
print()
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"\s+", " ", "  a \n b\t"), re.sub(r"([A-Z])", r"_\1", "camelCaseStr").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_str"), re.findall(r"<(\w+)[^>]*>(.*?)</\1>", "<b>x</b><i a=1>y</i>"), dict(re.findall(r"(\w+)=(\w+)", "a=1,b=2")), re.match(r"^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$", "192.168.1.255") is not None)
