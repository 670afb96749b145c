def main(n):
    head=tail=[0,None]; s=0
    for i in range(n):
        t=[i,None]; tail[1]=t; tail=t
        if i>=100:
            s+=head[0]; head=head[1]
    print(s)
