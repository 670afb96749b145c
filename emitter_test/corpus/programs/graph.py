# Graph algorithms: BFS, DFS, topological order, strongly connected components, spanning tree, colouring.
from collections import deque, defaultdict
G = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": [], "g": ["h"], "h": ["i"], "i": ["g"]}
def bfs(g, s):
    dist, prev, q = {s: 0}, {s: None}, deque([s])
    while q:
        u = q.popleft()
        for v in g[u]:
            if v not in dist: dist[v] = dist[u] + 1; prev[v] = u; q.append(v)
    return dist, prev
def path(prev, t):
    out = []
    while t is not None: out.append(t); t = prev[t]
    return out[::-1]
dist, prev = bfs(G, "a"); print(dist, path(prev, "f"))
def topo(g):
    state, out = {}, []
    def visit(u):
        if state.get(u) == 1: raise ValueError("cycle at " + u)
        if u in state: return
        state[u] = 1
        for v in g[u]: visit(v)
        state[u] = 2; out.append(u)
    for u in g: visit(u)
    return out[::-1]
print(topo({k: v for k, v in G.items() if k < "g"}))
try: topo(G)
except ValueError as e: print(e)
def scc(g):
    index, low, stack, on, out, n = {}, {}, [], set(), [], 0
    def strong(u):
        nonlocal n
        index[u] = low[u] = n; n += 1; stack.append(u); on.add(u)
        for v in g[u]:
            if v not in index: strong(v); low[u] = min(low[u], low[v])
            elif v in on: low[u] = min(low[u], index[v])
        if low[u] == index[u]:
            comp = []
            while True:
                w = stack.pop(); on.discard(w); comp.append(w)
                if w == u: break
            out.append(sorted(comp))
    for u in g:
        if u not in index: strong(u)
    return sorted(out)
print(scc(G))
edges = [(7, "A", "D"), (4, "A", "B"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"), (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G")]
def kruskal(edges):
    parent = {}
    def find(x):
        while parent.setdefault(x, x) != x: parent[x] = parent[parent[x]]; x = parent[x]
        return x
    tree = []
    for w, a, b in sorted(edges):
        ra, rb = find(a), find(b)
        if ra != rb: parent[ra] = rb; tree.append((a, b, w))
    return tree, sum(w for *_, w in tree)
print(kruskal(edges))
adj = defaultdict(dict)
for w, a, b in edges: adj[a][b] = adj[b][a] = w
def bellman(src):
    d = dict.fromkeys(adj, float("inf")); d[src] = 0
    for _ in range(len(adj) - 1):
        for u in adj:
            for v, w in adj[u].items(): d[v] = min(d[v], d[u] + w)
    return d
print(sorted(bellman("A").items()))
def floyd():
    names = sorted(adj); d = {(a, b): 0 if a == b else adj[a].get(b, 10 ** 9) for a in names for b in names}
    for k in names:
        for i in names:
            for j in names: d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return [[d[a, b] for b in names] for a in names]
for row in floyd(): print(*row)
def colour(adj, k):
    names = sorted(adj, key=lambda n: -len(adj[n])); got = {}
    def go(i):
        if i == len(names): return True
        for c in range(k):
            if all(got.get(v) != c for v in adj[names[i]]):
                got[names[i]] = c
                if go(i + 1): return True
                del got[names[i]]
        return False
    return dict(sorted(got.items())) if go(0) else None
print(colour(adj, 2), colour(adj, 3))
def cliques(adj):
    out = []
    def bk(r, p, x):
        if not p and not x: out.append("".join(sorted(r)))
        for v in sorted(p): n = set(adj[v]); bk(r | {v}, p & n, x & n); p = p - {v}; x = x | {v}
    bk(set(), set(adj), set())
    return sorted(out)
print(cliques(adj))
