def wrap(k,f,*a):
    if k==0: return f(*a)
    r=[a, k]
    return (lambda *x: wrap(k-1,f,*x))(*a)
def loop(n):
    head=tail=[0,None]; s=0
    for i in range(n):
        t=[i,None]; tail[1]=t; tail=t
        if i>=100:
            s+=head[0]; head=head[1]
    print(s)
def main(n):
    wrap(40,loop,n)
