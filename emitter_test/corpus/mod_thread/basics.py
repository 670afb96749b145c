# _thread: starting, locks, arguments, exceptions in threads, ordering made deterministic with locks.
import _thread
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
lock = _thread.allocate_lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.release(), lock.locked(), t(lock.release))
with lock: print(lock.locked())
print(lock.locked(), t(lambda: lock.acquire(True, 0.01)), lock.acquire(timeout=0.02)); lock.release()
done = _thread.allocate_lock(); done.acquire()
res = []
def work(a, b=2, **k): res.append((a, b, k)); done.release()
_thread.start_new_thread(work, (1,)); done.acquire(); _thread.start_new_thread(work, (1, 5), {"z": 3}); done.acquire()
print(res, isinstance(_thread.get_ident(), int))
ids = []
def ident(): ids.append(_thread.get_ident()); done.release()
_thread.start_new_thread(ident, ()); done.acquire(); print(ids[0] != _thread.get_ident())
n = 0; left = 4; left_lock = _thread.allocate_lock()
def count():
    global n, left
    for _ in range(500):
        with lock: n += 1
    with left_lock:
        left -= 1
        if left == 0: done.release()
for _ in range(4): _thread.start_new_thread(count, ())
done.acquire(); print(n)
ping, pong = _thread.allocate_lock(), _thread.allocate_lock(); ping.acquire(); pong.acquire(); log = []
def player():
    for i in range(5): ping.acquire(); log.append("pong %d" % i); pong.release()
    done.release()
_thread.start_new_thread(player, ())
for i in range(5): log.append("ping %d" % i); ping.release(); pong.acquire()
done.acquire(); print(log)
def dies():
    try: _thread.exit()
    finally: done.release()
_thread.start_new_thread(dies, ()); done.acquire()
def quits():
    try: raise SystemExit
    finally: done.release()
_thread.start_new_thread(quits, ()); done.acquire(); print("alive", t(_thread.start_new_thread, 5, ()), t(_thread.start_new_thread, work))
q = []; items = _thread.allocate_lock(); items.acquire(); got = []
def consumer():
    while True:
        items.acquire()
        x = q.pop(0)
        if x is None: break
        got.append(x * 2)
        done.release()
    done.release()
_thread.start_new_thread(consumer, ())
for i in range(10): q.append(i); items.release(); done.acquire()
q.append(None); items.release(); done.acquire(); print(got)
gen_lock = _thread.allocate_lock()
def gen():
    for i in range(100): yield i
g = gen(); out = []; left = 3
def drain():
    global left
    while True:
        with gen_lock:
            v = next(g, None)
            if v is not None: out.append(v)
        if v is None: break
    with left_lock:
        left -= 1
        if left == 0: done.release()
for _ in range(3): _thread.start_new_thread(drain, ())
done.acquire(); print(sorted(out) == list(range(100)), type(lock) is _thread.LockType)
