# A callback of the collector that is hot is called while the collector still doubts: its frame is kept.
import gc

log = []


def gen(n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


def pairs():
    return list(zip(gen(50), range(5)))


def told(phase, info):
    a = [phase, info["generation"]]
    b = phase + "!"
    log.append((a, b))


gc.callbacks.append(told)
for rep in range(6):
    pairs()
    gc.collect()
    print(rep, [x for x in log if x != "closed"], log.count("closed") <= 1)
    log.clear()
gc.callbacks.remove(told)
