class N:
    def __init__(self,v): self._v=v; self._n=None
    @property
    def next(self): return self._n
    @next.setter
    def next(self,x): self._n=x
    def __getattr__(self,a): return self
    def __eq__(self,o): return self is o
    def __hash__(self): return 1
def main(n):
    head=tail=N(0); s=0
    for i in range(n):
        t=N(i); tail.next=t; tail=t
        if i>=100:
            if head.foo==head and head in {head}: s+=1
            head=head.next
    print(s)
