class Stream:
    def __init__(self,v,f): self.v=v; self.f=f; self._r=None
    @property
    def rest(self):
        if self._r is None: self._r=self.f(); self.f=None
        return self._r
def ints(k): return Stream(k,lambda: ints(k+1))
def smap(f,s): return Stream(f(s.v),lambda: smap(f,s.rest))
def main(n):
    s=smap(lambda x:x*2,ints(0)); t=0
    for i in range(n): t+=s.v; s=s.rest
    print(t)
