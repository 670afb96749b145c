class Node:
    def __init__(self,v): self.v=v; self.next=None
class App:
    def __init__(self): self.head=self.tail=Node(0); self.s=0
    def push(self,i):
        t=Node(i); self.tail.next=t; self.tail=t
    def pop(self):
        h=self.head; self.head=h.next; return h
    def run(self,n,k=30):
        if k: 
            x=self.pop if k>40 else None
            self.push(k)
            return self.run(n,k-1)
        self.run2(n)
    def run2(self,n):
        for i in range(n):
            self.push(i)
            if i>100: self.s+=self.handle(self.pop())
    def handle(self,node):
        return sorted([node,self.tail],key=lambda x:x.v)[0].v
def main(n):
    a=App(); a.run(n); print(a.s)
