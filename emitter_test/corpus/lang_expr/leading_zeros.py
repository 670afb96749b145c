# Decimal ints do not begin with zeros, unless they are 0; floats and imaginary numbers may.
for text in ("00", "000_0", "0_0", "09.5", "09j", "09e1", "00.1", "0e0", "0x0f", "0b01", "0o07",
             "08", "017", "007", "0_7", "00_1", "[1, 01]"):
    try:
        print(text, eval(text))
    except SyntaxError:
        print(text, "SyntaxError")
