# Coroutines with send: producers, transformers and consumers under a round-robin scheduler.
import sys


def producer(out, n):
    x = 7
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        while len(out) > 8:
            yield
        out.append(x >> 4)
    out.append(None)


def transform(src, out):
    state = 0
    while True:
        while not src:
            yield
        v = src.pop(0)
        if v is None:
            out.append(None)
            return
        state = (state + v) & 0xFFFFF
        out.append(state)


def averager():
    total = count = 0
    result = 0
    while True:
        v = yield result
        total += v
        count += 1
        result = total // count


def consumer(src, done):
    avg = averager()
    next(avg)
    last = n = 0
    while True:
        while not src:
            yield
        v = src.pop(0)
        if v is None:
            done.append((n, last))
            return
        last = avg.send(v)
        n += 1


def run(tasks):
    switches = 0
    while tasks:
        alive = []
        for t in tasks:
            try:
                next(t)
                alive.append(t)
            except StopIteration:
                pass
            switches += 1
        tasks = alive
    return switches


def main(n):
    done = []
    tasks = []
    for k in range(10):
        a, b = [], []
        tasks.append(producer(a, n + k))
        tasks.append(transform(a, b))
        tasks.append(consumer(b, done))
    switches = run(tasks)
    print(n, switches, len(done), sorted(done)[0], sorted(done)[-1])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200000)
