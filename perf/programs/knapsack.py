# Dynamic programming: knapsack, longest common subsequence, edit distance, coin change.
import sys


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            v = best[c - weight] + value
            if v > best[c]:
                best[c] = v
    return best[capacity]


def lcs(a, b):
    prev = [0] * (len(b) + 1)
    for ca in a:
        row = [0]
        for j in range(len(b)):
            if ca == b[j]:
                row.append(prev[j] + 1)
            else:
                row.append(max(prev[j + 1], row[j]))
        prev = row
    return prev[-1]


def distance(a, b):
    prev = list(range(len(b) + 1))
    for i in range(len(a)):
        row = [i + 1]
        for j in range(len(b)):
            cost = 0 if a[i] == b[j] else 1
            row.append(min(prev[j + 1] + 1, row[j] + 1, prev[j] + cost))
        prev = row
    return prev[-1]


def coins(total, kinds):
    ways = [1] + [0] * total
    for k in kinds:
        for v in range(k, total + 1):
            ways[v] += ways[v - k]
    return ways[total]


def text(n, seed):
    out = []
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        out.append("abcde"[seed % 5])
    return "".join(out)


def main(n):
    items = [(3 + i * 7 % 23, 10 + i * 13 % 37) for i in range(60)]
    a, b = text(n, 1), text(n, 2)
    print(n, knapsack(items, n * 15), lcs(a, b), distance(a, b), coins(n * 50, (1, 2, 5, 10, 20, 50, 100)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1400)
