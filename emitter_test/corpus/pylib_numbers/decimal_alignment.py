# Sums, products and quotients of numbers whose exponents and lengths are far apart; borders of rounding.
import random
import zlib
from decimal import *

R = random.Random(9)
lines = []
ROUND = [ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP]
for i in range(2000):
    p=R.choice([1,5,20,36,37,38,50,100])
    c=Context(prec=p,rounding=R.choice(ROUND),Emax=R.choice([9999,200]),Emin=-R.choice([9999,100]),traps=[],clamp=R.choice([0,1]))
    def num():
        k=R.choice([1,2,10,37,38,50,90,150])
        d=R.choice([str(R.randrange(10**k)), "9"*k, "1"+"0"*(k-1), "5"+"0"*(k-1), "4"+"9"*(k-1), "1"+"0"*(k-2)+"1"])
        return Decimal(R.choice(["","-"])+d+"E"+str(R.randrange(-120,120) if R.randrange(3) else R.randrange(-20,20)))
    x,y=num(),num()
    setcontext(c)
    r=[x+y,x-y,y-x,x*y,x/y,x+5,x*3,x/7,7-x]
    lines.append(str((i, p, c, x, y, r)))
    if len(lines) == 20:
        print(i, "%08x" % zlib.crc32("\n".join(lines).encode()))
        lines.clear()
