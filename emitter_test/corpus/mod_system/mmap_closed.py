# A map that is closed while its arguments are looked at.
import mmap, os, tempfile
p = os.path.join(tempfile.mkdtemp(), 'f'); g = open(p, 'wb'); g.write(bytes(range(100))); g.close()
def made():
    global m
    f = open(p, 'r+b'); m = mmap.mmap(f.fileno(), 100)
class X:
    def __index__(self): m.close(); return 10
def t(name, f):
    made()
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__)
def seti(i, v): m[i] = v
t('get', lambda: m[X()])
t('set', lambda: seti(X(), 1))
t('set2', lambda: seti(3, X()))
t('slice', lambda: m[X():20])
t('slice2', lambda: m[5:X()])
t('slice3', lambda: m[5:20:X()])
t('sslice', lambda: seti(slice(X(), 20), b'a' * 10))
t('sslice3', lambda: seti(slice(0, X(), 2), b'a' * 5))
t('find', lambda: m.find(b'a', X()))
t('rfind', lambda: m.rfind(b'a', 0, X()))
t('read', lambda: m.read(X()))
t('move', lambda: m.move(0, 1, X()))
t('move2', lambda: m.move(X(), 1, 2))
t('wb', lambda: m.write_byte(X()))
t('in', lambda: X() in m)
t('del', lambda: m.size())
