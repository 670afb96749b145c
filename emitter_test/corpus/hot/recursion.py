# Hot recursive functions over ints, lists, strings, objects; results large enough to check.
# heavy
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
def tak(x, y, z):
    if y >= x: return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
def power(b, e): return 1 if e == 0 else power(b * b, e // 2) * (b if e & 1 else 1)
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
print(fib(20), ack(2, 8), tak(9, 6, 2), power(3, 200), power(1.5, 10), gcd(2 ** 64 - 1, 3 ** 30), sum(gcd(i, 360) for i in range(1000)))
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def perms(a, k=0):
    if k == len(a): return 1
    t = 0
    for i in range(k, len(a)): a[k], a[i] = a[i], a[k]; t += perms(a, k + 1); a[k], a[i] = a[i], a[k]
    return t
def subsets(a, i, target): return (target == 0) if i == len(a) else subsets(a, i + 1, target) + subsets(a, i + 1, target - a[i])
print(hanoi(11, 0, 1, 2), perms([1, 2, 3, 4, 5, 6]), subsets([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], 0, 15))
def flatten(x): return [y for e in x for y in flatten(e)] if isinstance(x, list) else [x]
def depth(x): return 1 + max((depth(e) for e in x), default=0) if isinstance(x, list) else 0
def mk(n): return n if n < 1 else [mk(n - 1), mk(n - 2), n]
m = mk(11); print(len(flatten(m)), sum(flatten(m)), depth(m))
def qs(a):
    if len(a) < 2: return a
    p, *r = a
    return qs([x for x in r if x < p]) + [p] + qs([x for x in r if x >= p])
data = [(i * 7919) % 1009 for i in range(600)]; print(qs(data) == sorted(data), qs(list("recursion")), qs([2.5, 1, 3]))
class Node:
    __slots__ = ("l", "r", "v")
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def sum(self): return self.v + (self.l.sum() if self.l else 0) + (self.r.sum() if self.r else 0)
    def depth(self): return 1 + max(self.l.depth() if self.l else 0, self.r.depth() if self.r else 0)
    def insert(self, v):
        if v < self.v:
            if self.l: self.l.insert(v)
            else: self.l = Node(v)
        elif self.r: self.r.insert(v)
        else: self.r = Node(v)
t = Node(500)
for x in data: t.insert(x)
print(t.sum(), t.depth())
def collatz(n, memo={1: 0}):
    if n not in memo: memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]
print(max((collatz(n), n) for n in range(1, 1000)))
def edit(a, b, i=0, j=0, memo=None):
    memo = {} if memo is None else memo
    if (i, j) not in memo:
        if i == len(a): r = len(b) - j
        elif j == len(b): r = len(a) - i
        elif a[i] == b[j]: r = edit(a, b, i + 1, j + 1, memo)
        else: r = 1 + min(edit(a, b, i + 1, j, memo), edit(a, b, i, j + 1, memo), edit(a, b, i + 1, j + 1, memo))
        memo[i, j] = r
    return memo[i, j]
print(edit("kitten", "sitting"), edit("intention" * 3, "execution" * 3), edit("", "abc"))
def mixed(n, x): return x if n == 0 else mixed(n - 1, x + (1 if n % 2 else 0.5))
print(mixed(100, 0), mixed(100, 2 ** 62), mixed(50, 0.1))
def str_rev(s): return s if len(s) < 2 else str_rev(s[len(s) // 2:]) + str_rev(s[:len(s) // 2])
print(str_rev("hello wörld €"), len(str_rev("x" * 1000)))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(sum(even(n % 100) for n in range(500)))
def tail(n, acc=0): return acc if n == 0 else tail(n - 1, acc + n)
print(tail(500), sum(tail(50) for _ in range(100)))
