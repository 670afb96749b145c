class N:
    def __init__(self,v): self.v=v; self.next=None
class Q:
    def __init__(self): self.head=self.tail=N(None); self.n=0
    def put(self,v):
        t=N(v); self.tail.next=t; self.tail=t; self.n+=1
    def get(self):
        h=self.head.next; self.head=h; self.n-=1
        return h.v
def main(n):
    q=Q(); s=0
    for i in range(n):
        q.put(i)
        if q.n>100: s+=q.get()
    print(s)
