# heap_lock() holds for one thread; iterators, ranges and bound methods may be made under it, lists may not.
import _thread
import micropython

go = _thread.allocate_lock()
ready = _thread.allocate_lock()
go.acquire()
ready.acquire()


def other():
    go.acquire()
    print([1, 2, 3])
    ready.release()


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k


c = Counter()
i = x = l = None  # new globals could need room
caught = False
_thread.start_new_thread(other, ())
micropython.heap_lock()
go.release()
ready.acquire()
for i in range(5):
    c.add(i)
for x in b"ab":
    c.add(x)
try:
    l = [1, 2, 3]
except MemoryError:
    caught = True
depth = micropython.heap_unlock()
print(c.n, caught, depth, [4])
