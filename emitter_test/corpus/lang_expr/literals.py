# Numeric and string literals in every notation.
print(0x_ff, 0XaB, 0o17, 0O7, 0b1010, 0B1, 1_000_000, 0b_1111_0000)
print(00, 0_0, 1e3, 1E-3, 1.e2, .5e1, 1_0.0_1, 0e0, 1e308 * 10)
print(10j, .5j, 1e2J, 1_0j, 0j, -0j)
print(0xFFFFFFFFFFFFFFFFFFFFFFFF, 123456789012345678901234567890)
print(1.0.real, 1..real, 5 .real, 1.e0.imag)
print('a' "b" 'c', "it's", 'say "x"', '\'', "\"")
print(repr('\a\b\f\n\r\t\v\\\0\x7f\x80\xa0\xff'))
print('\101\60\7' == "A0\x07", '\1234', len('\08'))
print("\u00e9\u20ac\U0001F600", len("\U0001F600"), ord("\ud7ff"))
print(r'\n\x', R"\'", len(r"\\"), r'a\
b')
print(b'\x00\xff\n\\A', B"abc", rb'\x', Rb"\n", bR'\t', BR"\'")
print("""tri"ple
line""", '''a'b''', """\"""" + '''\'''')
print("con\
tinued", 1 + \
    2)
print(u"uni", U'x')
print("\z" == "\\z", b"\u1234" == b"\\u1234")
print((1, 2,), (3,), ((4)), [5, ], {6: 7, }, {8, })
print(None, True, False, ..., Ellipsis, NotImplemented, __debug__)
x = (
    1,  # comment
    # another
    2
)
print(x)
for bad in ("0x", "0b2", "0o8", "1e", "1e+", "0b", "'abc", '"""abc', "'\\x1'", "'\\u12'", "'\\U00110000'", "1abc", "'a' b'b'", "$", "a ? b", "a!"):
    try:
        compile(bad, "lit", "exec")
        print("compiles", bad)
    except SyntaxError:
        print("SyntaxError", ascii(bad))
print(1if 1else 2, [0x1for x in (1,)] if 1else 3)
