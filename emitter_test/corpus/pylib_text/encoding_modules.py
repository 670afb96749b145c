import codecs, encodings
from encodings.aliases import aliases
import encodings.idna, encodings.punycode
print(encodings.normalize_encoding("ISO  8859-1"), aliases["utf8"], aliases["latin1"], aliases["latin2"])
import encodings.cp1252, importlib
d=encodings.cp1252.IncrementalDecoder("replace"); print(d.decode(b"a\x80"))
for s in ("ä.bücher.de","xn--bcher-kva.example","faß.de","例え.テスト.","Königsgäßchen"):
    e=s.encode("idna"); print(e, e.decode("idna"))
for s in ("bücher","abc","他们为什么不说中文","Pročprostěnemluvíčesky","ü"):
    e=s.encode("punycode"); print(e, e.decode("punycode")==s)
for bad in ("a..b","x"*64, "\u200e"):
    try: print(bad.encode("idna"))
    except UnicodeError as e: print("err", type(e).__name__)
class E(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        n=len(input) if final else len(input)//2*2
        return input[:n].encode(), n
e=E(); print(e.encode("abc"), e.getstate(), e.encode("d"), e.encode("e",True), e.getstate())
class D(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        n=len(input) if final else len(input)//2*2
        return input[:n].decode(), n
d=D(); print(d.decode(b"abc"), d.getstate(), d.decode(b"d"), d.decode(b"e",True), d.getstate())
i=codecs.getincrementalencoder("idna")(); print(i.encode("ä.bü"), i.encode("cher.d"), i.encode("e",True))
i=codecs.getincrementaldecoder("idna")(); print(i.decode(b"xn--4ca.xn--b"), i.decode(b"cher-kva.d"), i.decode(b"e",True))
i=codecs.getincrementaldecoder("utf-8")(); print(i.decode(b"\xc3"), i.getstate(), i.decode(b"\xa4"), i.getstate())
print(codecs.IncrementalDecoder().getstate(), isinstance(i, codecs.BufferedIncrementalDecoder))
try: import encodings.nonsense
except ImportError: print("none")
