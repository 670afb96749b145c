# Hexadecimal digits with spaces anywhere, many, odd and wrong; slices with steps of long bytes.
import binascii
for s in "", "a", "ab", "abc", "ab c", "ab cd", " ab\tcd\n", "aabbccddx", "aab", "zz", "ab"*5000, "ab "*3000, "ab"*2048+"c", "ab"*2048+" cd", "ab"*2047+" "+"cd"*9, "é", "abé", "ABcdEF09", "0g", "a b":
    for cls in bytes, bytearray:
        try: r=cls.fromhex(s); print(len(r), r[:9], r[-3:], r.hex()==s.replace(" ","").strip().lower() or s)
        except ValueError as e: print(e)
    try: r=binascii.unhexlify(s); print(len(r), r[-3:])
    except ValueError as e: print(type(e).__name__)
b=bytes(range(256))*40
for st in (-1,2,-3,7,255,-10000,20000): print(b[::st]==bytes(list(b)[::st]), b[5:9000:st]==bytes(list(b)[5:9000:st]), b[9000:5:st]==bytes(list(b)[9000:5:st]))
class B(bytes): pass
print(B.fromhex("aa"), type(B.fromhex("aa")).__name__)
