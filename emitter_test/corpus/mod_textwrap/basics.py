# textwrap: wrap, fill, dedent, indent, shorten with their options.
import textwrap
from textwrap import wrap, fill, dedent, indent, shorten
text = "The quick brown fox jumped over the lazy dog. Supercalifragilistic words-with-hyphens and  double  spaces."
for w in (10, 20, 40, 200):
    print(w, wrap(text, w))
print(fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(wrap(text, 10, break_long_words=False), wrap(text, 15, break_on_hyphens=False), wrap("", 10), wrap("   ", 10), wrap("abc", 3), wrap("a\tb\nc", 10), wrap("a b", 1), sep="\n")
print(wrap("  leading space", 20), wrap("  leading space", 20, drop_whitespace=False), wrap("one  two   three", 5, drop_whitespace=False), wrap("a\n\nb", 10, replace_whitespace=False), wrap("x y z", 3, max_lines=1, placeholder="~"), wrap("many words in this line", 10, max_lines=2, placeholder=" ..."))
for bad in (0, -1):
    try: wrap("abc", bad)
    except ValueError: print("ValueError")
print(repr(dedent("  a\n    b\n  c")), repr(dedent("\n  x\n\n   y\n")), repr(dedent("a\n b")), repr(dedent("\t\ta\n\tb")), repr(dedent("  a\n\tb")), repr(dedent("")), repr(dedent("   \n  a\n")), repr(dedent("  only")))
print(repr(indent("a\nb\n\nc", "> ")), repr(indent("a\n \nb\n", "--")), repr(indent("a\nb", "+", lambda l: "b" in l)), repr(indent("", "x")), repr(indent("\n\n", "  ")))
print(shorten("Hello  world!", 12), shorten("Hello world!", 11), shorten("Hello world", 10, placeholder="..."), shorten("  a   b  ", 5), shorten("abcdefghij", 5, placeholder=""))
t = textwrap.TextWrapper(width=12, expand_tabs=True, tabsize=4, fix_sentence_endings=True)
print(t.wrap("End. Next\tsentence here. x"), t.fill("a b c d e f g h i"), t.width); t.width = 5; print(t.wrap("a b c d e f g"))
doc = """
    Usage:
        prog [options]

    Done.
    """
print(dedent(doc).strip(), fill("é " * 10, 7), wrap("日本語 テキスト", 4), sep="\n")
