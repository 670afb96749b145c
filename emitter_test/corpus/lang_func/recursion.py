# Deep and mutual recursion, recursion limits that can be caught, recursion through builtins.
# heavy
import sys
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
sys.setrecursionlimit(20000)
print(depth(10000))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(1000), odd(1000))
sys.setrecursionlimit(1000)
def forever(n):
    return forever(n + 1)
for i in range(3):
    try:
        forever(0)
    except RecursionError as e:
        print(type(e).__name__, isinstance(e, RuntimeError))
count = 0
def with_finally(n):
    global count
    try:
        with_finally(n + 1)
    finally:
        count += 1
try:
    with_finally(0)
except RecursionError:
    print("unwound", count > 500)
class Tree:
    def __init__(self, *kids): self.kids = kids
    def size(self): return 1 + sum(k.size() for k in self.kids)
def build(n): return Tree() if n == 0 else Tree(build(n - 1), build(n - 1))
print(build(8).size())
class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
try:
    Loop().a
except RecursionError:
    print("getattr loop")
class Rep:
    def __repr__(self): return repr(self)
try:
    repr(Rep())
except RecursionError:
    print("repr loop")
class Eq:
    def __eq__(self, o): return o == self
try:
    Eq() == Eq()
except RecursionError:
    print("eq loop")
def gen(n):
    if n:
        yield n
        yield from gen(n - 1)
print(sum(gen(200)))
nested = []
for _ in range(300): nested = [nested]
print(len(repr(nested)))
print(depth(300))
ack = lambda m, n: n + 1 if m == 0 else (ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1)))
print(ack(2, 3))
