# Building and walking many binary trees: allocation and collection.
import sys


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def main(n):
    long_lived = build(n)
    total = 0
    for depth in range(4, n + 1, 4):
        trees = 1 << (n - depth + 4)
        nodes = 0
        for _ in range(trees):
            nodes += count(build(depth))
        print(trees, depth, nodes)
        total += nodes
    print(n, count(long_lived), total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
