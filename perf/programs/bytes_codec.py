# Byte processing: base64, run lengths, checksums and a stream cipher over bytes and bytearrays.
import sys

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64encode(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        n = len(data) - i
        a = data[i]
        b = data[i + 1] if n > 1 else 0
        c = data[i + 2] if n > 2 else 0
        out.append(ALPHABET[a >> 2])
        out.append(ALPHABET[(a & 3) << 4 | b >> 4])
        out.append(ALPHABET[(b & 15) << 2 | c >> 6] if n > 1 else 61)
        out.append(ALPHABET[c & 63] if n > 2 else 61)
    return bytes(out)


def b64decode(text, table):
    out = bytearray()
    acc = bits = 0
    for ch in text:
        if ch == 61:
            break
        acc = acc << 6 | table[ch]
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(acc >> bits)
            acc &= (1 << bits) - 1
    return bytes(out)


def pack_runs(data):
    out = bytearray()
    i = 0
    n = len(data)
    while i < n:
        j = i + 1
        while j < n and j - i < 255 and data[j] == data[i]:
            j += 1
        out.append(j - i)
        out.append(data[i])
        i = j
    return out


def unpack_runs(data):
    out = bytearray()
    for i in range(0, len(data), 2):
        out += bytes([data[i + 1]]) * data[i]
    return out


def crc_table():
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = c >> 1 ^ 0xEDB88320 if c & 1 else c >> 1
        table.append(c)
    return table


def crc32(data, table):
    c = 0xFFFFFFFF
    for b in data:
        c = table[(c ^ b) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF


def rc4(key, data):
    s = bytearray(range(256))
    j = 0
    for i in range(256):
        j = (j + s[i] + key[i % len(key)]) & 255
        s[i], s[j] = s[j], s[i]
    out = bytearray(len(data))
    i = j = 0
    for k in range(len(data)):
        i = (i + 1) & 255
        j = (j + s[i]) & 255
        s[i], s[j] = s[j], s[i]
        out[k] = data[k] ^ s[(s[i] + s[j]) & 255]
    return out


def main(n):
    table = [0] * 256
    for i in range(64):
        table[ALPHABET[i]] = i
    crcs = crc_table()
    data = bytes([(i * i >> 3) & 0x1C for i in range(4000)])
    check = 0
    for i in range(n):
        packed = pack_runs(data)
        text = b64encode(packed)
        cipher = rc4(bytes([75, i & 255]), text)
        plain = bytes(rc4(bytes([75, i & 255]), cipher))
        back = unpack_runs(b64decode(plain, table))
        check = (check + crc32(cipher, crcs) + (back == data)) & 0xFFFFFFFF
    print(n, len(packed), len(text), check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 115)
