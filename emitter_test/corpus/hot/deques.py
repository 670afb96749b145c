# Deques in hot code: both ends, empty, full with maxlen, growing, bound methods, subclasses, other objects with the same methods, changes while iterated.
from collections import deque

def both(n, q):
    t = 0
    for i in range(n):
        k = i * 7919 % 13
        if k < 4: q.append(i)
        elif k < 8: q.appendleft(-i)
        elif q:
            if k < 11: t = (t * 31 + q.pop()) % 1000003
            else: t = (t * 31 + q.popleft()) % 1000003
        if i % 500 == 499 and q: t += q[0] + q[-1] + len(q) + sum(q)
    return t, len(q), list(q)[:4], list(q)[-4:]
print(both(6000, deque()))
for m in (1, 2, 3, 4, 5, 8, 9, 16, 17):
    print(m, both(3000, deque([5], m)), both(300, deque(range(40), maxlen=m)))

def nothing(n):
    q = deque(maxlen=0)
    for i in range(n):
        q.append(i)
        q.appendleft(i)
    return len(q)
print(nothing(500))

def empty(n):
    q = deque(); t = 0
    for i in range(n):
        try:
            q.pop() if i & 1 else q.popleft()
        except IndexError as e:
            t += len(str(e))
        q.append(i)
        if i % 3: q.popleft()
    return t, len(q)
print(empty(2000))

def bound(n):
    q = deque()
    add, take = q.append, q.popleft
    t = 0
    for i in range(n):
        add(i)
        if i > 20: t += take()
    return t, len(q)
print(bound(3000))

class Mine(deque):
    def append(self, x): super().append(x + 1)
class Also(deque):
    def __init__(self): 
        super().__init__()
        self.n = 0
class Like:
    def __init__(self): self.l = []
    def append(self, x): self.l.append(x)
    def popleft(self): return self.l.pop(0)
    def __len__(self): return len(self.l)
def kinds(qs, n):
    t = 0
    for i in range(n):
        for q in qs:
            q.append(i)
            if len(q) > 3: t = (t * 7 + q.popleft()) % 1000003
    return t, [len(q) for q in qs]
print(kinds([deque(), Mine(), Also(), Like(), deque(maxlen=2)], 1500))

def changing(n):
    t = 0
    for i in range(n):
        q = deque(range(5))
        try:
            for x in q:
                t += x
                if x == 2:
                    q.append(1) if i & 1 else q.popleft()
        except RuntimeError:
            t += 1000
        try:
            q = deque(range(3), 3)
            for x in q:
                t += x
                q.append(x)
        except RuntimeError:
            t += 10000
    return t
print(changing(400))

def search(w, h):
    seen = {(0, 0)}
    q = deque([(0, 0, 0)])
    far = 0
    while q:
        x, y, d = q.popleft()
        far = max(far, d)
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < w and 0 <= ny < h and (nx * ny) % 7 != 6 and (nx, ny) not in seen:
                seen.add((nx, ny))
                q.append((nx, ny, d + 1))
    return far, len(seen)
print(search(60, 50))

def kept(n):  # what a deque refers to lives, and what has left does not need to
    q = deque()
    for i in range(n):
        q.append([i] * 3)
        q.appendleft("s%d" % i)
        if len(q) > 30: q.popleft(); q.pop()
    return [x for x in q][:3], len(q)
print(kept(3000))
