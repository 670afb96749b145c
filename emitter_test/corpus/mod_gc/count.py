# What gc.collect() says that it has collected: all of the cycles that are unreachable then, however hot the code is.
import gc


class Node:
    def __init__(self):
        self.next = self.prev = None

    def link(self, other):
        self.next = other
        other.prev = self


def ring(n):
    first = current = Node()
    for _ in range(n):
        node = Node()
        current.link(node)
        current = node
    current.link(first)
    return first


def collected(rings, links):
    gc.collect()
    all_rings = [ring(links) for _ in range(rings)]
    del all_rings
    return gc.collect() >= rings * (links + 1)


def kept(rings, links):
    all_rings = [ring(links) for _ in range(rings)]
    gc.collect()
    return sum(first.next.prev is first and first.prev.next is first for first in all_rings)


for _ in range(3):
    print([collected(40, 20) for _ in range(5)], [kept(40, 20) for _ in range(5)])
