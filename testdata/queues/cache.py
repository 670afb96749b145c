class Node:
    def __init__(self, key):
        self.key = key
        self.newer = self.older = self


class Cache:
    def __init__(self, size):
        self.size = size
        self.nodes = {}
        self.root = Node(None)

    def unlink(self, node):
        node.newer.older = node.older
        node.older.newer = node.newer

    def insert(self, node):
        root = self.root
        node.newer, node.older = root, root.older
        root.older.newer = node
        root.older = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            if len(self.nodes) >= self.size:
                oldest = self.root.newer
                self.unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node(key)
        else:
            self.unlink(node)
        self.insert(node)
        return node


def main(n):
    cache = Cache(300)
    x = 1
    for i in range(n):
        x = x * 1103515245 + 12345 & 0x7FFFFFFF
        cache.get((x >> 12) % (300 if x & 1024 else 4000))
    print(len(cache.nodes))
