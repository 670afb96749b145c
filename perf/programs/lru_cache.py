# A least-recently-used cache: dict plus doubly linked list of nodes.
import sys


class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.prev = self
        self.next = self


class Cache:
    def __init__(self, size):
        self.size = size
        self.table = {}
        self.root = Node(None, None)
        self.hits = 0
        self.misses = 0

    def unlink(self, node):
        node.prev.next = node.next
        node.next.prev = node.prev

    def front(self, node):
        root = self.root
        node.next = root.next
        node.prev = root
        root.next.prev = node
        root.next = node

    def get(self, key):
        node = self.table.get(key)
        if node is None:
            self.misses += 1
            return None
        self.hits += 1
        self.unlink(node)
        self.front(node)
        return node.value

    def put(self, key, value):
        node = self.table.get(key)
        if node is not None:
            node.value = value
            self.unlink(node)
        else:
            if len(self.table) >= self.size:
                old = self.root.prev
                self.unlink(old)
                del self.table[old.key]
            node = Node(key, value)
            self.table[key] = node
        self.front(node)


def main(n):
    cache = Cache(500)
    seed = 99
    total = 0
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        r = seed >> 12
        key = r % 300 if r & 1024 else r % 4000
        v = cache.get(key)
        if v is None:
            v = key * 3 + 1
            cache.put(key, v)
        if r & 7 == 0:
            cache.put(key, v + 1)
        total = (total + v) & 0xFFFFFFF
    print(n, cache.hits, cache.misses, len(cache.table), total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1100000)
