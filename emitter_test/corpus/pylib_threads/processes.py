# heavy: starts many processes
import multiprocessing as mp, os, sys, time
from multiprocessing import Process, Pool, Queue, Pipe, Lock, Event, JoinableQueue
from multiprocessing.pool import ThreadPool
def square(x): return x * x
def add(a, b=0): return a + b
def bad(x):
    if x == 3: raise ValueError("three")
    return x
def worker(q, n):
    for i in range(n): q.put((mp.current_process().name, i))
def ponger(c):
    while (m := c.recv()) is not None: c.send(m * 2)
def locked(l, path, n):
    for _ in range(n):
        with l:
            v = int(open(path).read() or 0)
            with open(path, "w") as f: f.write(str(v + 1))
def waiter(ev, q): q.put(ev.wait(10))
def consumer(q):
    while True:
        q.get(); q.task_done()
def leave(code): sys.exit(code)
class Mine(Process):
    def __init__(self, q): super().__init__(); self.q = q
    def run(self): self.q.put("mine")
init_value = 0
def init(v): global init_value; init_value = v
def get_init(_): return init_value
if __name__ == "__main__":
    mp.set_start_method("spawn")
    with Pool(3) as p:
        print(p.map(square, range(10)), p.starmap(add, [(1, 2), (3, 4)]), p.apply(add, (1,), {"b": 5}), p.apply_async(square, (7,)).get(timeout=20))
        print(list(p.imap(square, [1, 2, 3])), sorted(p.imap_unordered(square, [1, 2, 3])))
        try: p.map(bad, range(5))
        except ValueError as e: print(repr(e))
        r = p.map_async(square, [1, 2], callback=lambda v: print("cb", v)); r.wait(); time.sleep(.05); print(r.ready(), r.successful())
    with Pool(2, init, (42,)) as p: print(p.map(get_init, range(4)))
    q = Queue(); ps = [Process(target=worker, args=(q, 3), name="w%d" % k) for k in range(2)]
    for x in ps: x.start()
    print(sorted(q.get() for _ in range(6)))
    for x in ps: x.join()
    print([x.exitcode for x in ps], [x.is_alive() for x in ps])
    a, b = Pipe(); x = Process(target=ponger, args=(b,)); x.start(); a.send(21); print(a.recv()); a.send([1]); print(a.recv()); a.send(None); x.join()
    import tempfile; path = os.path.join(tempfile.mkdtemp(), "n"); open(path, "w").close(); l = Lock(); ps = [Process(target=locked, args=(l, path, 20)) for _ in range(3)]; [x.start() for x in ps]; [x.join() for x in ps]; print(open(path).read()); os.unlink(path)
    ev = Event(); x = Process(target=waiter, args=(ev, q)); x.start(); ev.set(); print(q.get(), ev.is_set()); x.join()
    x = Process(target=leave, args=(7,)); x.start(); x.join(); print(x.exitcode)
    x = Process(target=time.sleep, args=(60,)); x.start(); print(x.is_alive()); x.terminate(); x.join(); print(x.exitcode)
    m = Mine(q); m.start(); print(q.get()); m.join()
    jq = JoinableQueue(); x = Process(target=consumer, args=(jq,), daemon=True); x.start(); [jq.put(i) for i in range(5)]; jq.join(); print("joined")
    print(ThreadPool(2).map(square, [4, 5]), mp.cpu_count() > 0, mp.current_process().name, len(mp.active_children()))
    try: q.get(timeout=.05)
    except Exception as e: print(type(e).__name__)
    from concurrent.futures import ProcessPoolExecutor, as_completed
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(square, range(5))), ex.submit(add, 1, b=2).result(), sorted(f.result() for f in as_completed([ex.submit(square, n) for n in range(3)])), repr(ex.submit(bad, 3).exception()))
