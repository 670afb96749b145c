# list.pop with an index, in hot code: what native code moves itself, and where it does not.
def take(l, i): return l.pop(i)
def many():
    out=[]
    for n in (0,1,2,5,33,34,40,100,300):
        for i in (0,1,-1,-2,3,n-1,n,-n,-n-1,True,False,None,1.0,2**70,n//2):
            l=list(range(n))
            r=[]
            for _ in range(3):
                try: r.append(take(l,i))
                except (IndexError,TypeError,OverflowError) as e: r.append(type(e).__name__)
            out.append((n,i,r,len(l),sum(l)))
    return out
for _ in range(20): x=many()
print(x)
class L(list):
    def pop(self,i): return "mine",i
class I:
    def __index__(self): return 1
print([take(L([1,2]),0) for _ in range(300)][-1], [take([1,2,3],I()) for _ in range(300)][-1], take({1:2},1))
def queue(n):
    q=[]; s=0
    for i in range(n):
        q.append(i)
        if len(q)>20:
            s+=q.pop(0)+q.pop(3)
    while q: s+=q.pop(0)
    return s
print(queue(5000))
