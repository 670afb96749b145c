# Streams that die while functions are compiled: what they leave behind is closed by the collector at any moment.
# heavy
import zlib
b=zlib.compress(bytes(range(256))*20)
def mk(i):
    src="def f(x):\n t=0\n for k in range(20):\n  t+=(x,k)[k&1]*%d\n  s=[t,k,(k,t)]\n return t\n"%i
    g={}
    exec(src,g)
    return g['f']
t=0
for i in range(40):
    d=zlib.decompressobj()
    d.decompress(b[:50])
    d=None
    f=mk(i)
    for k in range(40): t+=f(k)
print(t)
