class N:
    def __init__(self,v): self.v=v; self.next=None
    def __lt__(self,o): return self.v<o.v
def main(n):
    head=tail=N(0); s=0
    for i in range(n):
        t=N(i); tail.next=t; tail=t
        if i>=100:
            a=[head,tail]
            if i%10==0: a.sort(); b=max(a,key=lambda x:x.v); s+=b.v
            head=head.next
    print(s)
