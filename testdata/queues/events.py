import heapq
class Ev:
    def __init__(self,t,cause): self.t=t; self.next=None; cause and setattr(cause,'next',self)
    def __lt__(self,o): return self.t<o.t
def main(n):
    q=[Ev(0,None)]; s=0
    for i in range(n):
        e=heapq.heappop(q); s+=e.t
        heapq.heappush(q,Ev(e.t+1+(i*7)%3,e))
    print(s)
