# Escapes of literals and encodings by tables, and pieces that an encoder keeps for later.
import codecs


def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t(codecs.escape_decode, b'a\\x41\\n\\\\\\101\\q\\\n"')
t(codecs.escape_decode, 'a\\x41\\u1234')
t(codecs.escape_decode, b'a\\x4')
t(codecs.escape_decode, b'a\\x4', 'replace')
t(codecs.escape_decode, b'a\\xg', 'ignore')
t(codecs.escape_decode, b'a\\')
t(codecs.escape_decode, b'\\777\\8')
t(codecs.escape_encode, b'a\n\'"\xff\\')
t(codecs.unicode_escape_decode, b'\\u1234x')
t(codecs.unicode_escape_decode, '\\u1234x')
t(codecs.unicode_escape_encode, '\u1234x\n')
t(codecs.raw_unicode_escape_encode, '\u1234x\n')
t(codecs.raw_unicode_escape_decode, b'\\u1234x\\n')
table = 'abc\ufffe\xe9'
m = codecs.charmap_build(table)
t(codecs.charmap_encode, 'abc\xe9', 'strict', m)
for e in ('strict', 'ignore', 'backslashreplace', 'replace', 'xmlcharrefreplace', 'nosuch'):
    t(codecs.charmap_encode, 'abxyc', e, m)
    t(codecs.charmap_encode, 'abxyc', e, {97: 1, 98: b'zz', 99: None, 63: 63, **{i: i for i in b'x\\7890&#;'}})
    t(codecs.charmap_decode, b'\0\1\3\5\4', e, table)
    t(codecs.charmap_decode, b'\0\1\3\5\4', e, {0: 'xy', 1: 0x20ac, 4: None})
t(codecs.charmap_encode, 'a\xe9')
t(codecs.charmap_encode, 'a\u20ac')
t(codecs.charmap_decode, b'a\xe9')
t(codecs.charmap_encode, 'a', 'strict', {97: 'x'})
t(codecs.charmap_encode, 'a', 'strict', {97: 300})
t(codecs.charmap_decode, b'a', 'strict', {97: 2.0})
t(codecs.charmap_decode, b'a', 'strict', {97: -1})
t(str.encode, 'a\xe9', 'charmap')
t(bytes.decode, b'a\xe9', 'charmap')


class Pairs(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, s, errors, final):
        n = len(s) if final else len(s) // 2 * 2
        return s[:n].encode(), n
codecs.register(lambda n: codecs.CodecInfo(None, None, incrementalencoder=Pairs, name=n) if n == 'pairs' else None)
print(list(codecs.iterencode(['a', 'bc', 'de'], 'pairs')), list(codecs.iterencode(['ab'], 'pairs')))

# Streams that change the encoding.
import io

inner = io.BytesIO("a\xe9\nb\u0142\n".encode())
f = codecs.EncodedFile(inner, "utf-16-le", "utf-8")
print(f.readline(), f.read(), f.stream is inner, f.data_encoding, f.file_encoding)
f.seek(0)
print(next(f), f.readlines())
f = codecs.EncodedFile(io.BytesIO(), "latin-1", "utf-8")
f.write(b"\xe9")
f.writelines([b"x", b"\xfc"])
print(f.getvalue(), isinstance(f, codecs.StreamRecoder))
