# Encodings with one byte for a character: all bytes of each, errors, files.
import codecs
encs = "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp865 cp866 cp869 cp874 tis-620 mac-roman mac-cyrillic mac-greek mac-latin2 mac-turkish mac-iceland kz1048 ptcp154 hp-roman8".split()
import hashlib
for e in encs:
    t = bytes(range(256)).decode(e, 'ignore')
    b = t.encode(e)
    print(e, hashlib.md5(t.encode()).hexdigest(), len(t), b.decode(e) == t, codecs.lookup(e).name)
for f in (lambda: b'a\x81'.decode('cp1252'), lambda: 'aЖЖ€'.encode('cp1252'), lambda: 'aЖ€'.encode('windows-1252', 'replace'), lambda: 'aЖ€'.encode('latin9', 'xmlcharrefreplace'),
    lambda: b'\x81\x80'.decode('cp1252', 'replace'), lambda: b'\x81\x80'.decode('cp1252', 'backslashreplace'), lambda: b'\x81\x80'.decode('cp1252', 'surrogateescape').encode('cp1252', 'surrogateescape'),
    lambda: 'Ж'.encode('L2'), lambda: 'Ж'.encode('no-such'), lambda: codecs.lookup('windows_1252').name, lambda: codecs.lookup('latin-1').name):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e, getattr(e, 'encoding', None))
import tempfile, os
p = os.path.join(tempfile.mkdtemp(), 'x')
with open(p, 'w', encoding='cp1251', newline='\n') as f: f.write('Привет\nмир\n'); print(f.encoding)
with open(p, 'rb') as f: print(f.read())
with open(p, encoding='cp1251', newline='\n') as f: print(f.readline(), f.tell(), f.read())
with codecs.open(p, encoding='cp1251') as f: print(f.readline(), f.read())
os.remove(p)
