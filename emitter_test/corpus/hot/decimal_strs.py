# Strs of small ints and f-strings in hot loops.
def f(vs):
    out=[]
    for v in vs:
        out.append(str(v)); out.append(f"{v}"); out.append(f"a{v}b"); out.append(f"{v}{v}"); out.append(f"<{v}|{-v}>")
    return out
vs=[0,1,9,10,11,99,100,-1,-9,-10,12345678,-(1<<61),(1<<62)-1,-(1<<62),1<<62,123456789012345678, 5, 7]+[10**k for k in range(19)]+[10**k-1 for k in range(19)]+[1.5,True,None and 1 or 0]
for _ in range(300): r=f(vs)
print(r)
def g(vs):
    n=0
    for v in vs:
        s=f"{v}-{'x'*v}é{v}"
        n=(n*31+len(s)+ord(s[-1])+s.count('x')+(s==str(v)+'-'+'x'*v+'é'+str(v)))%1000007
    return n
for _ in range(50): k=g(range(200))
print(k)
