# Stores of constants into bytearrays, builtins that consume bytes and bytearrays, and a list that changes while a set of it is made.
def f(a,v,n):
    for i in range(n): a[i]=255
    for i in range(n): a[i+n]=128
    a[2*n]=0
    a[-1]=7
    a[i-3]=1
    return sum(a),max(a),min(a),list(a)[:5],any(a),all(a),list(bytes(a))[-9:]
for _ in range(50): r=f(bytearray(100),0,30)
print(r, sum(b''), any(b''), all(bytearray()), max(b'abc'), sum(b'abc', 2**62-1-290), sum(b'abc',0.5), len(set([1,2,'a',1.0,True,(1,)])), sum(b'ab',-5), tuple(bytearray(b'xy')), min(b'a'))
try: max(b'')
except ValueError as e: print(e)
class E:
    def __init__(s,l): s.l=l
    def __hash__(s): s.l.clear(); return 1
l=[1,2,3]; l.append(E(l)); l+= [5,6]
print(len(set(l)))
