# Set displays in hot code: equal items, items that hash and compare in Python, items that cannot be hashed.
class H:
    def __init__(self,v): self.v=v
    def __hash__(self): log.append(('h',self.v)); return hash(self.v)
    def __eq__(self,o): log.append(('e',self.v,o.v)); return self.v==o.v
log=[]
def one(x): return {x}
def two(x,y): return {x,y}
def three(x,y,z): return {x,y,z}
def four(x,y,z,w): return {x,y,z,w}
vals=[1,2,-1,0,True,1.0,2.5,'a','b','a'*3,''.join(['a','b']),(1,2),(1,'a'),None,2**70,b'x',frozenset({1}),float('nan'),-2,1<<60,(),1j,range(3),int,1<<61,-1<<61]

for r in range(8):
    for x in vals:
        s=one(x); assert len(s)==1 and x in s, x
        for y in vals:
            s=two(x,y); t=set([x,y]); assert s==t and list(s)==list(t), (x,y)
            s.add(77); assert len(s)==len(t)+1
        for y in vals[:12]:
            for z in vals[:12]:
                s=three(x,y,z); t=set([x,y,z]); assert s==t and list(map(type,s))==list(map(type,t)), (x,y,z)
                s|={5,6,7}; s.discard(5)
for x in ([],{},set()):
    for f in (lambda: one(x), lambda: two(1,x), lambda: two(x,1), lambda: three(1,2,x), lambda: {1,2,3,x}):
        try: f(); print('no')
        except TypeError as e: print(e)
for i in range(300):
    log.clear(); s=two(H(1),H(1)); 
    if i in (0,299): print(len(s),log)
    log.clear(); s=three(H(1),2,H(3)); 
    if i in (0,299): print(len(s),log)
def loop(n):
    k=0
    for i in range(n):
        s={i&3,i&1}
        k+=len(s)
        s={'a',i}
        s.add('q'); k+=len(s)
        k+=len({i,i+1,i+2}|{i})
    return k
print(loop(5000))

def comprehensions(n):
    k = 0
    for i in range(n):
        k += len({c for c in "abcab"}) + len({x & i for x in range(12)}) + len({(x, i) for x in (1, 1, 2)})
        s = {x for x in ()}
        s.add(i)
        k += len(s)
    return k
print(comprehensions(2000))
