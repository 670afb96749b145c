class V:
    def __init__(self,v): self.v=v; self.n=None
    def __add__(self,o): r=V(self.v+o); self.n=r; return r
    def __lt__(self,o): return self.v<o
    def __bool__(self): return True
    def __iter__(self): return iter((self.v,self.n))
    def __getitem__(self,i): return self.v
    def __len__(self): return 3
    def __enter__(self): return self
    def __exit__(self,*a): return False
    def __contains__(self,x): return x is self
    def __call__(self): return self
    def __eq__(self,o): return self is o
def main(n):
    x=V(0)
    for i in range(n):
        x=x+1
        if x<0 or not x: break
        a,b=x
        with x as y: y[0]; len(y); y in y; y()==y
    print(x.v)
