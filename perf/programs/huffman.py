# Huffman codes from a sorted queue of nodes, dict of codes, bit strings packed into bytes.
import sys


class Node:
    def __init__(self, weight, order, symbol=None, left=None, right=None):
        self.weight, self.order, self.symbol = weight, order, symbol
        self.left, self.right = left, right

    def __lt__(self, other):
        if self.weight != other.weight:
            return self.weight < other.weight
        return self.order < other.order


def insert(queue, node):
    lo, hi = 0, len(queue)
    while lo < hi:
        mid = (lo + hi) >> 1
        if node < queue[mid]:
            lo = mid + 1
        else:
            hi = mid
    queue.insert(lo, node)


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    queue = []
    order = 0
    for c in sorted(counts):
        insert(queue, Node(counts[c], order, c))
        order += 1
    while len(queue) > 1:
        a = queue.pop()
        b = queue.pop()
        insert(queue, Node(a.weight + b.weight, order, None, a, b))
        order += 1
    return queue[0]


def codes(node, prefix, out):
    if node.symbol is not None:
        out[node.symbol] = prefix or "0"
    else:
        codes(node.left, prefix + "0", out)
        codes(node.right, prefix + "1", out)
    return out


def encode(text, table):
    out = bytearray()
    acc = bits = 0
    for c in text:
        for b in table[c]:
            acc = acc << 1 | (b == "1")
            bits += 1
            if bits == 8:
                out.append(acc)
                acc = bits = 0
    if bits:
        out.append(acc << (8 - bits))
    return out


def decode(data, root, n):
    out = []
    node = root
    for byte in data:
        for shift in range(7, -1, -1):
            node = node.right if byte >> shift & 1 else node.left
            if node.symbol is not None:
                out.append(node.symbol)
                node = root
                if len(out) == n:
                    return "".join(out)
    return "".join(out)


def main(n):
    base = "it was a bright cold day in april, and the clocks were striking thirteen; "
    total = 0
    for i in range(n):
        text = base * 8 + "abcdefghijklmnopqrstuvwxyz"[i % 26] * 50 + str(i)
        root = build(text)
        table = codes(root, "", {})
        data = encode(text, table)
        if decode(data, root, len(text)) != text:
            raise ValueError("mismatch")
        total += len(data) + len(table)
    print(n, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1300)
