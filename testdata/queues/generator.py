def stream(n):
    prev=None
    for i in range(n):
        cur=[i,None]
        if prev: prev[1]=cur
        prev=cur
        yield cur
def main(n):
    s=0
    for c in stream(n):
        s+=c[0]
    print(s)
