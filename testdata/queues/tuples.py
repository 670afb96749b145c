def main(n):
    head=tail=(0,[None]); s=0
    def adv(h):
        v,(nx,)=h
        return v,nx
    for i in range(n):
        t=(i,[None]); tail[1][0]=t; tail=t
        if i>=100:
            v,head=adv(head)
            s+=v
            match head:
                case (a,[b]) if a>=0: s+=0 if b is None else 1
    print(s)
