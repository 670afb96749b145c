# Wrapping options, dedent, indent and shorten on awkward input.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import textwrap
s = "The quick-brown fox   jumped over\tthe extraordinarily long   fence. It fell down."
for w in (10, 20, 33): print(textwrap.wrap(s, w))
print(textwrap.fill(s, 24, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(s, 9, break_long_words=False), textwrap.wrap(s, 12, break_on_hyphens=False))
print(textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("a", 1), t(textwrap.wrap, "abc", 0), textwrap.wrap("abcdefghij", 3), textwrap.fill("", 9) == "")
print(repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("x\n  y")), repr(textwrap.dedent("   \n  z\n")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\n  b\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda l: True)), repr(textwrap.indent("a\nb", "+", lambda l: l.startswith("b"))))
print(textwrap.shorten("hello  big   world", 11), textwrap.shorten("hello big world", 50), textwrap.shorten("hello big world", 12, placeholder="..."), t(textwrap.shorten, "hello big world", 3))
print(textwrap.wrap("one two three four five six", 8, max_lines=2), textwrap.wrap("one two three", 8, max_lines=2, placeholder="~"), textwrap.wrap("a\tb  c", 20, expand_tabs=False, replace_whitespace=False), textwrap.wrap("a  b  c", 3, drop_whitespace=False))
x = textwrap.TextWrapper(width=12, fix_sentence_endings=True); print(x.wrap("end. Next one. third."), x.fill("aa bb cc dd ee ff")); x.width = 5; print(x.wrap("aa bb cc dd"))
para = " ".join("w" * (i * 7 % 11 + 1) for i in range(30)); print([max(map(len, textwrap.wrap(para, w))) <= w for w in (11, 15, 40)], " ".join(textwrap.wrap(para, 30)) == para)
