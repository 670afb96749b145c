# Calls with more arguments than there are machine registers.
class A:
    def __init__(self, a, b, c, d, e, *args, f=1, **kw):
        self.a=a+b+c+d+e+f; self.n=args; self.k=kw
    def m(self, a, b, c, d, e, *args, f=1, **kw):
        return a+b+c+d+e+f+len(args)+len(kw)
    def __call__(self, a, b, c, d, e, *args, f=1, **kw):
        return a+b+c+d+e+f+len(args)+len(kw)
def fn(a, b, c, d, e, *args, f=1, **kw):
    return a+b+c+d+e+f+len(args)+len(kw)
def w(*args, **kw): return fn(*args, **kw)
def hot(n):
    s=0
    o=A(1,2,3,4,5); bm=o.m
    for i in range(n):
        x=i+1;y=i+2;z=i*3;q=i^5;r=i*7
        s+=A(a=x,b=y,c=z,d=q,e=r,f=i,g=2,h=z).a
        s+=A(x,y,z,q,r,i,i,f=i,g=2,h=z).a
        s+=o.m(a=x,b=y,c=z,d=q,e=r,f=i,g=2,h=z)
        s+=bm(a=x,b=y,c=z,d=q,e=r,f=i,g=2,h=z)
        s+=o(e=x,d=y,c=z,b=q,a=r,f=i,g=2,h=z)
        s+=w(e=x,d=y,c=z,b=q,a=r,f=i,g=2,h=z)+w(x,y,z,q,r,1,2,f=2,g=z)
        s+=x+y+z+q+r
    return s
print(hot(6000))
def hotf(n):
    s=0.5
    o=A(1,2,3,4,5); bm=o.m
    for i in range(n):
        x=i+1.5;y=i+.2;z=i*.3;q=i*.5;r=i*.7
        s+=A(a=x,b=y,c=z,d=q,e=r,f=i,g=2,h=z).a
        s+=w(e=x,d=y,c=z,b=q,a=r,f=i,g=2,h=z)+w(x,y,z,q,r,1,2,f=2,g=z)
        s+=x+y+z+q+r
    return s
print(hotf(6000))


def seven(**kw):
    kw["x"] = len(kw)
    return kw


def dicts(n):
    d = None
    for i in range(n):
        d = seven(a=i, b=1, c=2, d=3, e=4, f=5, g=6)
        d["h"] = d.pop("a")
        d["i"] = d["j"] = d["k"] = i
    return d, len(d), sorted(d)


print(dicts(1000))
# heavy
