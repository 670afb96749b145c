# hashlib.scrypt: the keys of RFC 7914, and what is wrong with arguments.
import hashlib

print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex())
print(hashlib.scrypt(b"pleaseletmein", salt=b"SodiumChloride", n=1024, r=2, p=2, dklen=64).hex())
print(hashlib.scrypt(password=bytearray(b"p"), salt=memoryview(b"s"), n=2, r=1, p=True, dklen=3).hex())
good = {"salt": b"s", "n": 2, "r": 1, "p": 1}
for change in (
    {"salt": "s"}, {"n": 3}, {"n": 1}, {"n": 0}, {"n": -2}, {"n": 2.0}, {"n": 2 ** 70}, {"n": 2 ** 30}, {"r": 0}, {"r": -1}, {"r": "1"}, 
    {"p": 0}, {"r": 2 ** 30, "p": 2 ** 10}, {"dklen": 0}, {"dklen": -1}, {"dklen": 2 ** 31}, {"maxmem": -1}, {"maxmem": 1}, {"maxmem": 2 ** 31},
    {"n": 2 ** 15, "r": 8}, {"n": 2 ** 10, "r": 8, "maxmem": 2 ** 20}, {"n": 2 ** 9, "r": 8, "maxmem": 2 ** 20}, {"password": "p"}, {"password": None},
    {"salt": None}, {"other": 1},
):
    try:
        print(change, len(hashlib.scrypt(**{"password": b"p"} | good | change)))
    except (TypeError, ValueError) as e:
        print(change, type(e).__name__, e if "keyword" not in str(e) and "bytes-like" not in str(e) else "")
for name in good:
    try:
        hashlib.scrypt(b"p", **{k: v for k, v in good.items() if k != name})
    except TypeError as e:
        print(e)
try:
    hashlib.scrypt(b"p", b"s", 2, 1, 1)
except TypeError as e:
    print("positional")
