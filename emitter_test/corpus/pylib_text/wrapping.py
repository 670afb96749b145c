# textwrap.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = (
    "Hello there, how are you this fine day?  I'm glad to hear it!  This is a very-long-hyphenated-word, and a dash "
    "-- or two---here. Also: --option and x-1 e-mail foo--bar."
)
for width in (10, 15, 20, 30, 45, 80):
    print(width, wrap(text, width))
print(fill("The quick brown fox jumped over the lazy dog.", 16, initial_indent="* ", subsequent_indent="  "))
print(wrap("supercalifragilisticexpialidocious is long", 10), wrap("supercalifragilistic is long", 10, break_long_words=False))
print(wrap("a-b-c very-long-word-indeed", 8, break_on_hyphens=False), wrap("tabs\tare\texpanded", 30), wrap("tabs\tkept", 30, expand_tabs=False))
print(wrap("line\none\n\ntwo   spaces", 40), wrap("line\none\n\ntwo   spaces", 40, replace_whitespace=False), wrap("  lead and trail  ", 40, drop_whitespace=False))
print(wrap("End of sentence. Next one! \"Quoted.\" More? Yes.", 60, fix_sentence_endings=True))
print(wrap("", 10), wrap("   ", 10), fill("x", 5), wrap("one two three four five six", 9, max_lines=2), wrap("one two three four", 9, max_lines=2, placeholder="..."))
print(wrap("one two three four", 100, max_lines=1), wrap("aaaaaaaaaaaaaaaaaaaa bbb", 8, max_lines=2), wrap("a bb ccc dddd", 4, tabsize=2, initial_indent=">"))
print(shorten("Hello  world!", 12), shorten("Hello  world!", 11), shorten("Hello world", 10, placeholder="..."), shorten("  a  b ", 20))
for bad in (lambda: wrap("x", 0), lambda: wrap("x y", 3, max_lines=1, placeholder="long placeholder")):
    try:
        bad()
    except ValueError as e:
        print(e)
print(repr(dedent("    a\n      b\n\n    c\n")), repr(dedent("\ta\n\t  b\n")), repr(dedent("  a\n\tb\n")), repr(dedent("  x\n   \n  y")))
print(repr(dedent("no margin\n  in\n")), repr(dedent("")), repr(dedent("   \n\t\n")), repr(dedent("    a\n   b\n  c")), repr(dedent(" \ta\n \tb\n  c")))
print(repr(indent("a\n\n b\n", "> ")), repr(indent("a\n\nb", "+ ", lambda line: True)), repr(indent("", "x")), repr(indent("a\r\nb", "-")))
w = TextWrapper(width=20, initial_indent="- ")
print(w.wrap("reuse this wrapper many times"), w.fill("again and again and again"), w.width)
w.width = 12
w.subsequent_indent = "    "
print(w.wrap("change the attributes of it"))
print(wrap("unicode: naïve café — em–dash, ａｂｃ and日本語テキスト", 14))
print(wrap("well-known two--hyphens end- -start a--b--c 2-succinyl-6-hydroxy-2,4-cyclohexadiene ", 12))
