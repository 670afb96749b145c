# divmod by a word, quotients and remainders with all signs, and the digits of ints in bases that are powers of two.
vals=[1<<62,-(1<<62)-1,1<<64,-(1<<64),10**30,-10**30,(1<<200)-1,-(1<<200),5,-5,0]
divs=[1,-1,2,-2,7,-7,10,1<<62,-(1<<62)-1,(1<<64)-1,-(1<<64)+1,1<<64,3**80,-3**80]
for v in vals:
    print(hex(v),bin(v)[:40],oct(v),[divmod(v,d) for d in divs][:3])
    for d in divs:
        q,r=divmod(v,d)
        assert q==v//d and r==v%d and q*d+r==v,(v,d,q,r)
        print(q%1000003,r%1000003,end=' ')
    print()
print(hex(-(1<<70)),bin((1<<70)+5),oct(-(1<<5000))[-5:],len(hex(1<<100000)))
