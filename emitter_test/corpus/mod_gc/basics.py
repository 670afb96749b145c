# heavy
# gc: switches, collecting cycles of every container, objects with __del__, big garbage.
import gc
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), isinstance(gc.collect(), int))
log = []
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def garbage():
    for i in range(100): Del(i)
def cyclic():
    for i in range(100):
        d = Del(1000 + i); d.me = d; d.l = [d]
def collect():
    for _ in range(3):
        [[i] for i in range(200)]
        gc.collect()
def distinct(x): return len(set(x)) == len(x)
garbage(); collect(); print(len(log) >= 90, distinct(log[:])); log.clear()
cyclic(); collect(); print(len(log) >= 90, distinct(log[:])); log.clear()
class Resurrect:
    saved = []
    def __del__(self): Resurrect.saved.append(self)
def make():
    for i in range(50): Resurrect().x = 1
make(); collect(); print(len(Resurrect.saved) >= 40, all(isinstance(o, Resurrect) for o in Resurrect.saved))
class Bad:
    def __del__(self): raise ValueError("ignored")
keep = []
for kind in (list, dict, set, tuple):
    for i in range(200):
        l = []
        l.append(kind([] if kind is dict else [(i,)]))
        l.append(l)
gc.collect()
total = 0
for round_ in range(30):
    block = [[j, str(j), (j, [j])] for j in range(500)]
    d = {i: block[i] for i in range(0, 500, 7)}
    keep.append(block[round_])
    total += len(d) + len(block)
print(total, [k[0] for k in keep] == list(range(30)), keep[5], keep[29])
gc.disable()
x = [i for i in range(10000)]
gc.enable()
print(len(x), sum(x), gc.collect() >= 0)
def nested(n):
    l = None
    for i in range(n): l = [l, i]
    return l
deep = nested(20000)
gc.collect()
n = 0
while deep: deep, _ = deep; n += 1
print(n)
big = [bytearray(100000) for _ in range(20)]
big = None
strings = ["s" * i for i in range(1000)]
gc.collect()
print(sum(map(len, strings)))
