def main(n):
    head=tail={'v':0}; s=0
    for i in range(n):
        t={'v':i}; tail['next']=t; tail=t
        if i>=100:
            s+=head['v']; head=head['next']
    print(s)
