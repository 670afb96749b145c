# random: seeded sequences equal CPython's.
import copy
import random as R

for s in (0, 1, 12345678901234567890, -7, 1.5, "hello", b"xyz", bytearray(b"q"), True):
    r=R.Random(s)
    print(s, [r.random() for _ in range(2)], r.randint(1,100), r.randrange(10,1000,7), r.choice("abcdef"), r.uniform(2,5))
    l=list(range(20)); r.shuffle(l); print(l)
    print(r.sample(range(1000),7), r.sample(range(30),20), r.choices("abc",k=5), r.choices("abc",[1,2,3],k=5), r.choices("abc",cum_weights=[1,2,3],k=5), r.sample("abc",4,counts=[2,2,2]))
    print(r.gauss(0,1), r.gauss(1,2), r.normalvariate(), r.lognormvariate(0,1), r.expovariate(2), r.vonmisesvariate(1,3), r.vonmisesvariate(0,0), r.gammavariate(2,3), r.gammavariate(1,2), r.gammavariate(.3,1), r.betavariate(1,2), r.paretovariate(3), r.weibullvariate(1,2), r.triangular(), r.triangular(1,9,3))
    print(r.getrandbits(100), r.randbytes(5), r.getstate()[2], r.randrange(10**30))
R.seed("v1", version=1); print(R.random())
R.seed(42); st=R.getstate(); a=[R.random() for _ in range(3)]; R.setstate(st); print(a==[R.random() for _ in range(3)], a)
class D(R.Random):
    def random(self): return 0.25
d=D(); print(d.randrange(10), d.choice('abcd'), d.sample(range(5),2))
for f in (lambda: R.randrange(0), lambda: R.randrange(3,1), lambda: R.randrange(1,5,0), lambda: R.choice([]), lambda: R.sample([1],2), lambda: R.sample({1,2},1), lambda: R.choices([1],[1,2]), lambda: R.choices([1],[0]), lambda: R.choices([1,2],2), lambda: R.Random([]), lambda: R.SystemRandom().getstate()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s=R.SystemRandom(); print(0<=s.random()<1, 1<=s.randint(1,3)<=3)
r=R.Random(5); r2=copy.copy(r); print(r.random()==r2.random())
