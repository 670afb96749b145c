# Base64 text of all kinds, and translation tables.
import binascii
for s in [b"", b"YQ==", b"YWI=", b"YWJj", b"YWJj\n", b"YW==YWJj", b"YQ=a", b"YQ=", b"====", b"Y===", b"YWJjYQ==YWJj", b"YW Jj", b"YWJ-", b"YWJjYQ==\n", b"YWJjYR==", "YWJj", "YWJjYWJjYWJjYWJj"*9, b"YQ==YQ=="]:
    for strict in (False, True):
        try: print(s[:12], strict, binascii.a2b_base64(s, strict_mode=strict))
        except Exception as e: print(s[:12], strict, type(e).__name__, e)
for s in (b"", b"a", b"ab", bytearray(b"xay"), bytes(range(256))*3):
    t = bytes.maketrans(b"abc", b"xyz")
    print(s.translate(t)[:20], type(s.translate(t)), s.translate(None, b"a")[:9], s.translate(t, b"x")[:9])
