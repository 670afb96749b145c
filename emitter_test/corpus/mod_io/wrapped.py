# Text streams over streams that are no files: members of archives, streams written in Python, buffers.
import io, zipfile, gzip, csv
def t(name, f):
    try: r = f()
    except BaseException as e: r = '%s: %s' % (type(e).__name__, e)
    print(name, '->', r)
b = io.BytesIO()
with zipfile.ZipFile(b, 'w') as z: z.writestr('a.csv', 'x,y\n1,2\n')
z = zipfile.ZipFile(b)
t('zip', lambda: list(csv.reader(io.TextIOWrapper(z.open('a.csv'), encoding='utf-8'))))
t('zip2', lambda: io.TextIOWrapper(z.open('a.csv')).read())
t('zip3', lambda: list(io.TextIOWrapper(z.open('a.csv'), 'utf-8', newline='')))
g = gzip.compress(b'a\r\nb\xc3\xa9\n')
t('gz', lambda: io.TextIOWrapper(gzip.GzipFile(fileobj=io.BytesIO(g)), encoding='utf-8').readlines())
t('gz2', lambda: gzip.open(io.BytesIO(g), 'rt', encoding='utf-8', newline='').readlines())
t('gz3', lambda: gzip.open(io.BytesIO(g), 'rt', encoding='latin-1', errors='replace', newline='\n').read())
def w():
    o = io.BytesIO(); f = io.TextIOWrapper(gzip.GzipFile(fileobj=o, mode='wb'), encoding='utf-8'); f.write('hé\n'); f.close(); return gzip.decompress(o.getvalue())
t('gzw', w)
class R(io.RawIOBase):
    def __init__(s, d): s.d = d
    def readable(s): return True
    def readinto(s, b): n = min(len(b), len(s.d), 3); b[:n] = s.d[:n]; s.d = s.d[n:]; return n
t('raw', lambda: io.TextIOWrapper(io.BufferedReader(R(b'one\ntwo\n'))).readlines())
t('bio', lambda: io.TextIOWrapper(io.BytesIO(b'one\ntwo\n')).readlines())
t('bw', lambda: io.TextIOWrapper(io.BufferedReader(io.BytesIO(b'one\ntwo\n'))).readline())
class Log(io.BufferedIOBase):
    def writable(s): return True
    def __init__(s): s.parts = []
    def write(s, b): s.parts.append(bytes(b)); return len(b)
    def flush(s): s.parts.append("flush")
    def close(s): s.parts.append("close")
    closed = False
o = Log(); w = io.TextIOWrapper(o, "latin-1", newline="\r\n"); w.write("\xe4\n"); print("x", file=w); w.flush(); w.close()
print(b"".join(x for x in o.parts if isinstance(x, bytes)), o.parts[-1], w.encoding)
class Src(io.BufferedIOBase):
    def readable(s): return True
    def __init__(s, d): s.d = d; s.at = 0
    def read(s, n=-1): b = s.d[s.at:][:n if n >= 0 else None][:5]; s.at += len(b); return b
    def read1(s, n=-1): return s.read(n)
    def seek(s, off, whence=0): s.at = off if whence == 0 else len(s.d) + off; return s.at
    def tell(s): return s.at
    def seekable(s): return True
r = io.TextIOWrapper(Src("z\xfcrich\nb\xe4rn\n".encode()), "utf-8")
print(r.readline(), r.read(2), r.read(), r.read(), r.seek(0), r.read(3), r.seekable(), r.readable())
class Bad(Src):
    def read(s, n=-1): return "text"
try: io.TextIOWrapper(Bad(b"")).read()
except TypeError: print("no bytes")
class Raises(Src):
    def read(s, n=-1): raise KeyError("mine")
t("raises", lambda: io.TextIOWrapper(Raises(b"")).read())
t("bytes", lambda: io.TextIOWrapper(Src(b"ab\xff")).read())
