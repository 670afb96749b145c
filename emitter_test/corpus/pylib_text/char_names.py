import unicodedata as u
print("\N{GREEK SMALL LETTER ALPHA}", f"{1}\N{DIGIT TWO}{2!r:\N{DIGIT ONE}}", "\N{line feed}".encode(), '\N{NBSP}'.encode(), b"\N{x}", r"\N{x}")
print(rf"\N{1}", f"\N{BULLET}x{3}")
bad = 0
import zlib
h = 0
for c in list(range(0, 0x3500, 11)) + list(range(0xa000, 0xd7ff, 177)) + list(range(0xe000, 0x16800, 31)) + list(range(0x18d10, 0x20010, 31)) + list(range(0x1f000, 0x1fa00, 17)) + [0x10ffff, 0x4e00, 0x9fff]:
    n = u.name(chr(c), None)
    if u.category(chr(c)) == "Cn": continue
    if n is not None and u.lookup(n) != chr(c): bad += 1; print(n)
    h = zlib.crc32((n or "-").encode(), h)
print(bad)
for n in "CJK UNIFIED IDEOGRAPH-3FFFFF", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "HANGUL SYLLABLE", "HANGUL SYLLABLE GAGX", "", "NO SUCH", "space", "BEL", "A\nB":
    try: print(repr(u.lookup(n)))
    except KeyError as e: print("KeyError", e)
try: u.name("\x01")
except ValueError as e: print(e)
for s in r"'\N{}'", r"'\Nx'", r"'a\N{NO SUCH}'", r"f'\N{NO SUCH}'":
    try: eval(s)
    except SyntaxError as e: print(e.msg)
