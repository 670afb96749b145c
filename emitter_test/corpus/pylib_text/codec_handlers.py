# Error handlers and encodings that a program registers with codecs, and the handlers that codecs has as functions.
import codecs
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
ee = UnicodeEncodeError('ascii', 'aé€b', 1, 3, 'r'); de = UnicodeDecodeError('ascii', b'a\xff\xfeb', 1, 3, 'r'); te = UnicodeTranslateError('aé€b', 1, 3, 'r')
t(lambda: codecs.lookup_error('surrogateescape')(de)); t(lambda: codecs.lookup_error('surrogateescape')(UnicodeEncodeError('ascii', 'a\udc80', 1, 2, 'r')))
t(lambda: codecs.lookup_error('surrogatepass')(UnicodeEncodeError('utf-8', 'a\udc80', 1, 2, 'r')))
t(lambda: 'aé\u20acß'.encode('ascii', 'namereplace'))
t(lambda: 'a\x85\U0010ffff'.encode('latin-1', 'namereplace'))
seen = []
def mark(e):
    seen.append((type(e).__name__, e.encoding, e.start, e.end, e.reason))
    if isinstance(e, UnicodeDecodeError): return '[%s]' % e.object[e.start:e.end].hex(), e.end
    return '<%d>' % (e.end - e.start), e.end
codecs.register_error('mark', mark)
t(lambda: 'aé€bß'.encode('ascii', 'mark'))
t(lambda: 'aé€bß'.encode('latin-1', 'mark'))
t(lambda: 'a\ud800b'.encode('utf-16', 'mark'))
t(lambda: 'a\ud800b'.encode('utf-8-sig', 'mark'))
t(lambda: 'a\ud800b'.encode('utf-32', 'mark'))
t(lambda: b'a\xff\xc3b\x80'.decode('utf-8', 'mark'))
t(lambda: b'\xff\xfea\x00\x00\xd8b\x00c'.decode('utf-16', 'mark'))
t(lambda: b'\xfe\xff\x00a\xd8\x00\x00b\x00'.decode('utf-16', 'mark'))
t(lambda: bytearray(b'a\x80').decode('ascii', 'mark'))
t(lambda: str(b'a\x81', 'cp1252', 'mark'))
t(lambda: bytes('aЖ', 'cp1252', 'mark'))
t(lambda: 'aЖb'.encode('cp1252', 'mark'))
print([x[:1] + x[2:] for x in seen], {x[1] for x in seen if '16' not in x[1]} == {'ascii', 'latin-1', 'utf-8', 'utf-32', 'charmap'})
for enc in 'utf-8', 'utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-8-sig', 'cp1252', 'ascii', 'unicode_escape', 'raw_unicode_escape':
    for b in (b'\x81', b'\xfe', b'\xff\xfe\x81', b'\xfe\xff\xd8', b'\0\0\xfe\xff\1', b'\\x', b'\\', b'\xef\xbb\xbf\xff'): t(lambda: b.decode(enc, 'mark'))
codecs.register_error('bytes', lambda e: (b'\xff', e.end))
t(lambda: 'aé€b'.encode('ascii', 'bytes'))
t(lambda: b'a\xff'.decode('ascii', 'bytes'))
codecs.register_error('back', lambda e: ('!', -1))
t(lambda: 'aébc'.encode('ascii', 'back'))
codecs.register_error('out', lambda e: ('!', 10))
t(lambda: 'aébc'.encode('ascii', 'out'))
codecs.register_error('bad', lambda e: 3)
t(lambda: 'aébc'.encode('ascii', 'bad'))
t(lambda: b'a\xff'.decode('ascii', 'bad'))
codecs.register_error('unenc', lambda e: ('ü', e.end))
t(lambda: 'aébc'.encode('ascii', 'unenc'))
def raises(e): raise KeyError('mine')
codecs.register_error('raises', raises)
t(lambda: 'aébc'.encode('ascii', 'raises'))
t(lambda: 'é'.encode('ascii', 'nosuch'))
t(lambda: 'e'.encode('ascii', 'nosuch'))
t(lambda: codecs.lookup_error('nosuch'))
t(lambda: codecs.register_error('x', 3))
t(lambda: codecs.lookup_error('mark') is mark)
for n in ('ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'strict'):
    for e in (ee, de, te, ValueError('v')):
        t(lambda: codecs.lookup_error(n)(e))
t(lambda: codecs.strict_errors is codecs.lookup_error('strict'))
class Info(codecs.CodecInfo): pass
def search(name):
    if name == 'upper_case':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)), lambda b, errors='strict': (bytes(b).decode().lower(), len(b)), name='upper-case')
    if name == 'wrong': return codecs.CodecInfo(lambda s, errors='strict': ('x', 1), lambda b, errors='strict': (b'x', 1), name='wrong')
codecs.register(search)
t(lambda: 'abc'.encode('upper-case')); t(lambda: b'ABC'.decode('Upper Case')); t(lambda: str(b'ABC', 'upper-case')); t(lambda: bytes('abc', 'upper_case'))
t(lambda: 'abc'.encode('wrong')); t(lambda: b'abc'.decode('wrong')); t(lambda: 'abc'.encode('unknown-one')); t(lambda: b'abc'.decode('unknown-one'))
t(lambda: codecs.lookup('upper-case').name)
codecs.unregister(search)
t(lambda: 'abc'.encode('upper-case'))
for n in ('utf8', 'UTF-8', 'U8', 'latin-1', 'L1', 'ascii', '646', 'utf_16_le', 'utf-32', 'cp1252', 'windows-1251', 'latin9', 'unicode_escape', 'utf-8-sig', 'iso-8859-15', 'koi8_r', 'macroman'): t(lambda: codecs.lookup(n).name)
