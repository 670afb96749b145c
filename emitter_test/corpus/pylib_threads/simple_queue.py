# SimpleQueue: what is there, what is waited for, many that put and get at once.
import queue
import threading

q = queue.SimpleQueue()
for call in (q.get_nowait, lambda: q.get(False), lambda: q.get(True, 0), lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1), lambda: q.get(False, -1)):
    try: print(call())
    except (queue.Empty, ValueError) as e: print(type(e).__name__, e.__context__)
q.put(1); q.put_nowait(2); q.put(None, False, 5)
print(q.qsize(), q.empty(), q.get(), q.get_nowait(), q.get(timeout=1), q.empty())
got = []
def take(n):
    for _ in range(n): got.append(q.get(timeout=60))
def give(base, n):
    for i in range(n): q.put(base + i)
threads = [threading.Thread(target=take, args=(300,)) for _ in range(4)] + [threading.Thread(target=give, args=(i * 1000, 400)) for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(got) == [i * 1000 + j for i in range(3) for j in range(400)], q.empty())
echo = queue.SimpleQueue()
def serve():
    while (x := q.get()) is not None: echo.put(x * 2)
t = threading.Thread(target=serve)
t.start()
total = 0
for i in range(200):
    q.put(i)
    total += echo.get(timeout=60)
q.put(None)
t.join()
print(total)
