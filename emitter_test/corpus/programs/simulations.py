# Small simulations with an integer generator: queue, elevator, random walk, cellular automaton, ants.
class Rng:
    def __init__(self, seed): self.s = seed
    def __call__(self, n): self.s = (self.s * 1103515245 + 12345) % 2 ** 31; return (self.s >> 8) % n
def queue(rng, minutes):
    line, served, waits, busy = [], 0, 0, 0
    for t in range(minutes):
        if rng(3) == 0: line.append(t)
        if busy: busy -= 1
        if not busy and line: waits += t - line.pop(0); served += 1; busy = 1 + rng(4)
    return served, waits, len(line)
print(queue(Rng(1), 500))
def rule(n, width, steps):
    row = [0] * width; row[width // 2] = 1; out = []
    for _ in range(steps):
        out.append("".join(".#"[c] for c in row))
        row = [n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width]) & 1 for i in range(width)]
    return out
print(*rule(90, 17, 6), *rule(30, 17, 6), sep="\n")
def ant(steps):
    black, x, y, dx, dy = set(), 0, 0, 0, 1
    for _ in range(steps):
        if (x, y) in black: black.remove((x, y)); dx, dy = -dy, dx
        else: black.add((x, y)); dx, dy = dy, -dx
        x += dx; y += dy
    return len(black), x, y
print(ant(100), ant(3000))
def life(cells, n):
    for _ in range(n):
        near = {}
        for x, y in cells:
            for d in range(9):
                if d != 4: k = (x + d % 3 - 1, y + d // 3 - 1); near[k] = near.get(k, 0) + 1
        cells = {k for k, c in near.items() if c == 3 or c == 2 and k in cells}
    return cells
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
print(sorted(life(glider, 4)) == sorted((x + 1, y + 1) for x, y in glider), len(life({(x, 0) for x in range(10)}, 15)))
class Elevator:
    def __init__(self): self.floor, self.dir, self.stops, self.log = 0, 1, set(), []
    def call(self, f): self.stops.add(f)
    def step(self):
        if not self.stops: return False
        ahead = [f for f in self.stops if (f - self.floor) * self.dir > 0]
        if self.floor in self.stops: self.stops.remove(self.floor); self.log.append("open %d" % self.floor); return True
        if not ahead: self.dir = -self.dir; return True
        self.floor += self.dir
        return True
e = Elevator()
for f in (5, 2, 9): e.call(f)
n = 0
while e.step():
    n += 1
    if n == 4: e.call(1)
print(e.log, n)
def percolate(rng, size, p):
    grid = [[rng(100) < p for _ in range(size)] for _ in range(size)]
    stack = [(0, c) for c in range(size) if grid[0][c]]; seen = set(stack)
    while stack:
        r, c = stack.pop()
        if r == size - 1: return True
        for q in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= q[0] < size and 0 <= q[1] < size and grid[q[0]][q[1]] and q not in seen: seen.add(q); stack.append(q)
    return False
print([sum(percolate(Rng(s), 12, p) for s in range(20)) for p in (40, 55, 60, 65, 80)])
def predator(rng, rabbits, foxes, steps):
    out = []
    for _ in range(steps):
        born = rabbits // 3; eaten = min(rabbits + born, foxes * 2); rabbits = rabbits + born - eaten
        foxes += eaten // 4 - (foxes // 3 if eaten < foxes * 2 else rng(2)); foxes = max(foxes, 1)
        out.append((rabbits, foxes))
    return out
print(predator(Rng(3), 40, 4, 12))
