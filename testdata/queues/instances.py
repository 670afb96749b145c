class N:
    __slots__=('v','next')
    def __init__(self,v): self.v=v; self.next=None
def main(n):
    head=tail=N(0); s=0
    for i in range(n):
        t=N(i); tail.next=t; tail=t
        if i>=100:
            s+=head.v; head=head.next
    print(s)
