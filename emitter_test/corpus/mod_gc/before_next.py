# What gc.collect() has found dead is finished before the next statement, in hot code, too.
import gc
import weakref

log = []


def gen(n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        log.append(self.name)


def pairs():
    return list(zip(gen(50), range(5)))


def cycle(name):
    Node(name)


def watched():
    x = Node("watched")
    w = weakref.ref(x, lambda r: log.append("callback"))
    return w


for rep in range(4):
    pairs()
    gc.collect()
    print(rep, log)
    log.clear()

for rep in range(4):
    cycle("node")
    gc.collect()
    print(rep, log)
    log.clear()

for rep in range(4):
    w = watched()
    gc.collect()
    print(rep, sorted(log), w())
    log.clear()


def inside(n):
    for rep in range(n):
        pairs()
        cycle("inner")
        gc.collect()
        print(rep, sorted(log))
        log.clear()


inside(4)
