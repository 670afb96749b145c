# Shortest paths on a grid with a hand-written binary heap: tuples, lists, comparisons.
import sys


class Heap:
    def __init__(self):
        self.a = []

    def push(self, item):
        a = self.a
        a.append(item)
        i = len(a) - 1
        while i > 0:
            p = (i - 1) >> 1
            if a[p] <= item:
                break
            a[i] = a[p]
            i = p
        a[i] = item

    def pop(self):
        a = self.a
        last = a.pop()
        if not a:
            return last
        top = a[0]
        n = len(a)
        i = 0
        while True:
            c = 2 * i + 1
            if c >= n:
                break
            if c + 1 < n and a[c + 1] < a[c]:
                c += 1
            if last <= a[c]:
                break
            a[i] = a[c]
            i = c
        a[i] = last
        return top


def graph(n):
    seed = 17
    cost = []
    for _ in range(n * n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        cost.append(1 + (seed >> 16) % 9)
    near = []
    for i in range(n * n):
        x = i % n
        edges = []
        if x > 0:
            edges.append(i - 1)
        if x < n - 1:
            edges.append(i + 1)
        if i >= n:
            edges.append(i - n)
        if i < n * n - n:
            edges.append(i + n)
        near.append(edges)
    return cost, near


def shortest(cost, near, start):
    dist = [1 << 30] * len(cost)
    prev = [-1] * len(cost)
    dist[start] = 0
    heap = Heap()
    heap.push((0, start))
    done = 0
    while heap.a:
        d, u = heap.pop()
        if d > dist[u]:
            continue
        done += 1
        for v in near[u]:
            nd = d + cost[v]
            if nd < dist[v]:
                dist[v] = nd
                prev[v] = u
                heap.push((nd, v))
    return dist, prev, done


def main(n):
    cost, near = graph(n)
    dist, prev, done = shortest(cost, near, 0)
    path = 0
    u = n * n - 1
    while u != 0:
        path += 1
        u = prev[u]
    print(n, done, dist[-1], path, sum(dist) % 1000003)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
