# threading and queue.
import queue
import threading
import time

q = queue.Queue(2)
out = []


def worker():
    while True:
        x = q.get()
        if x is None:
            break
        out.append(x * x)
        q.task_done()


t = threading.Thread(target=worker, daemon=True)
print(t.is_alive(), t.daemon, t.name.startswith("Thread-"), t.name.endswith("(worker)"), t.ident)
t.start()
for i in range(10):
    q.put(i)
q.join()
q.put(None)
t.join()
print(out, t.is_alive(), threading.current_thread() is threading.main_thread(), threading.main_thread().name, threading.active_count())
n = 0
lock = threading.Lock()


def inc():
    global n
    for _ in range(500):
        with lock:
            n += 1


ts = [threading.Thread(target=inc) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)


class Mine(threading.Thread):
    def __init__(self, v):
        super().__init__(name=f"mine-{v}")
        self.v = v

    def run(self):
        self.result = self.v * 2


ms = [Mine(i) for i in range(3)]
for m in ms:
    m.start()
for m in ms:
    m.join()
print([m.result for m in ms], [m.name for m in ms])
loc = threading.local()
loc.x = 1
seen = []


def use_local():
    seen.append(hasattr(loc, "x"))
    loc.x = 2
    seen.append(loc.x)


t = threading.Thread(target=use_local)
t.start()
t.join()
print(seen, loc.x)


class WithInit(threading.local):
    def __init__(self, v):
        self.v = v


w = WithInit([1])
w.v = "changed"
vals = []
t = threading.Thread(target=lambda: vals.append(w.v))
t.start()
t.join()
print(vals, w.v)
e = threading.Event()
print(e.wait(0.01), e.is_set())
threading.Timer(0.01, e.set).start()
print(e.wait(5), e.is_set())
e.clear()
b = threading.Barrier(3)
got = []
ts = [threading.Thread(target=lambda: got.append(b.wait())) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got), b.parties, b.n_waiting, b.broken)
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01))
s.release()
bs = threading.BoundedSemaphore(1)
try:
    bs.release()
except ValueError as e:
    print(e)
r = threading.RLock()
with r:
    with r:
        print("reentered")
try:
    r.release()
except RuntimeError as e:
    print(e)
cond = threading.Condition()
items = []


def consumer():
    with cond:
        cond.wait_for(lambda: items)
        items.append("consumed")


t = threading.Thread(target=consumer)
t.start()
with cond:
    items.append(1)
    cond.notify_all()
t.join()
print(items)
with cond:
    print(cond.wait(0.01))
try:
    cond.notify()
except RuntimeError as e:
    print(e)
hooked = []
threading.excepthook = lambda args: hooked.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=lambda: 1 / 0, name="bad")
t.start()
t.join()
print(hooked[0][0], hooked[0][2])
for bad in (lambda: t.start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join()):
    try:
        bad()
    except RuntimeError as e:
        print(e)
for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    c = cls()
    for x in (3, 1, 2):
        c.put(x)
    print(cls.__name__, c.qsize(), [c.get() for _ in range(3)], c.empty())
    try:
        c.get(block=False)
    except queue.Empty:
        print("Empty")
    try:
        c.get(timeout=0.01)
    except queue.Empty:
        print("Empty")
f = queue.Queue(1)
f.put_nowait(1)
print(f.full())
for put in (lambda: f.put(2, timeout=0.01), lambda: f.put_nowait(2)):
    try:
        put()
    except queue.Full:
        print("Full")
try:
    f.task_done()
    f.task_done()
except ValueError as e:
    print(e)


def late():
    time.sleep(0.03)
    print("the program waits for threads")


threading.Thread(target=late).start()
print("end of main")
