def consumer():
    s=0
    while True:
        h=yield s
        s+=h[0]
def main(n):
    head=tail=[0,None]; c=consumer(); next(c); s=0
    for i in range(n):
        t=[i,None]; tail[1]=t; tail=t
        if i>=100:
            s=c.send(head); head=head[1]
    print(s)
