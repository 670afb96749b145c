import asyncio
class N:
    def __init__(self,v): self.v=v; self.next=None
async def w(h): 
    await asyncio.sleep(0)
    return h.v
async def amain(n):
    head=tail=N(0); s=0
    for i in range(n):
        t=N(i); tail.next=t; tail=t
        if i>=100:
            s+=await w(head); head=head.next
    print(s)
def main(n): asyncio.run(amain(n//5))
