"""The tables of RFC 3454 for the preparation of names, by today's characters instead of those of Unicode 3.2."""

import unicodedata

b1_set = {173, 847, 6150, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, *range(0xFE00, 0xFE10), 0xFEFF}
c22_specials = {
    0x6DD, 0x70F, 0x180E, 0x200C, 0x200D, 0x2028, 0x2029, *range(0x2060, 0x2064), *range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFD),
    *range(0x1D173, 0x1D17B),
}
c6_set = set(range(0xFFF9, 0xFFFE))
c7_set = set(range(0x2FF0, 0x2FFC))
c8_set = {0x340, 0x341, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x206A, 0x2070)}
c9_set = {0xE0001, *range(0xE0020, 0xE0080)}


def in_table_a1(code):
    """Not assigned."""
    return unicodedata.category(code) == "Cn" and not in_table_c4(code)


def in_table_b1(code):
    """Mapped to nothing."""
    return ord(code) in b1_set


def map_table_b3(code):
    """Without a difference of case."""
    folded = code.casefold()
    plain = unicodedata.normalize("NFKC", folded)
    again = unicodedata.normalize("NFKC", plain.casefold())
    return again if again != plain else folded


def map_table_b2(code):
    """Without a difference of case, for texts that are normalized to NFKC."""
    folded = map_table_b3(code)
    plain = unicodedata.normalize("NFKC", folded)
    again = unicodedata.normalize("NFKC", "".join([map_table_b3(c) for c in plain]))
    return again if again != plain else folded


def in_table_c11(code):
    """The blank of ASCII."""
    return code == " "


def in_table_c12(code):
    """Other blanks. (The one without width was one of them.)"""
    return code != " " and in_table_c11_c12(code)


def in_table_c11_c12(code):
    return unicodedata.category(code) == "Zs" or code == "\u200b"


def in_table_c21(code):
    """Control characters of ASCII."""
    return ord(code) < 128 and unicodedata.category(code) == "Cc"


def in_table_c22(code):
    """Other control characters."""
    return ord(code) >= 128 and in_table_c21_c22(code)


def in_table_c21_c22(code):
    return unicodedata.category(code) == "Cc" or ord(code) in c22_specials


def in_table_c3(code):
    """For private use."""
    return unicodedata.category(code) == "Co"


def in_table_c4(code):
    """No characters."""
    return 0xFDD0 <= ord(code) < 0xFDF0 or ord(code) & 0xFFFE == 0xFFFE


def in_table_c5(code):
    """Surrogates."""
    return unicodedata.category(code) == "Cs"


def in_table_c6(code):
    """Not for plain text."""
    return ord(code) in c6_set


def in_table_c7(code):
    """Not for canonical text."""
    return ord(code) in c7_set


def in_table_c8(code):
    """Changes of how text looks, or deprecated."""
    return ord(code) in c8_set


def in_table_c9(code):
    """Tags."""
    return ord(code) in c9_set


def in_table_d1(code):
    """Written from right to left."""
    return unicodedata.bidirectional(code) in ("R", "AL")


def in_table_d2(code):
    """Written from left to right."""
    return unicodedata.bidirectional(code) == "L"
