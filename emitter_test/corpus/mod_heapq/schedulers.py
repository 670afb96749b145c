# Shortest paths, event queues, running medians, k-way merge with heaps.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import heapq
G = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}, "e": {"a": 1}}
def dijkstra(s):
    best, q = {}, [(0, s)]
    while q:
        d, n = heapq.heappop(q)
        if n in best: continue
        best[n] = d
        for m, w in G[n].items(): heapq.heappush(q, (d + w, m))
    return best
print(dijkstra("a"), dijkstra("e"), dijkstra("d"))
def medians(xs):
    lo, hi, out = [], [], []
    for x in xs:
        heapq.heappush(hi, -heapq.heappushpop(lo, -x))
        if len(hi) > len(lo): heapq.heappush(lo, -heapq.heappop(hi))
        out.append(-lo[0] if len(lo) > len(hi) else (hi[0] - lo[0]) / 2)
    return out
print(medians([5, 2, 8, 1, 9, 3]), medians([]))
def huffman(s):
    h = [(s.count(c), i, c) for i, c in enumerate(sorted(set(s)))]; heapq.heapify(h); n = len(h)
    while len(h) > 1: a, b = heapq.heappop(h), heapq.heappop(h); heapq.heappush(h, (a[0] + b[0], n, (a[2], b[2]))); n += 1
    def walk(t, p): return {t: p or "0"} if isinstance(t, str) else {**walk(t[0], p + "0"), **walk(t[1], p + "1")}
    return walk(h[0][2], "")
c = huffman("abracadabra"); print(sorted(c.items(), key=lambda p: (len(p[1]), p)), sum(len(c[x]) for x in "abracadabra"), huffman("aaa"))
q = [(3, "c"), (1, "a"), (2, "b")]; heapq.heapify(q); now = []
while q:
    at, n = heapq.heappop(q); now.append((at, n))
    if at < 4: heapq.heappush(q, (at + 3, n + "'"))
print(now, t(heapq.heappop, q), t(heapq.heappush, [(1, {})], (1, {})))
d = [i * 31 % 53 for i in range(53)]; h = d[:]; heapq.heapify(h); print([heapq.heappop(h) for _ in range(53)] == sorted(d), heapq.nsmallest(4, d), heapq.nlargest(4, d), list(heapq.merge([1, 4], [2, 3], [0])))
