# heavy
# Many threads that never wait share the lock: each of them gets on, whatever instruction a switch falls on.
import _thread
import time

N = 6
done = 0
lock = _thread.allocate_lock()
finished = _thread.allocate_lock()
finished.acquire()


def work(seed):
    global done
    total = 0
    for i in range(60000):
        a, b = i, seed
        a, b = b, a
        if i % 3:
            total += a ^ b
        else:
            total -= a
    with lock:
        results.append(total)
        done += 1
        if done == N:
            finished.release()


results = []
for i in range(N):
    _thread.start_new_thread(work, (i,))
finished.acquire()


def alone(seed):
    total = 0
    for i in range(60000):
        total += i ^ seed if i % 3 else -seed
    return total


print(done, sorted(results) == sorted(alone(i) for i in range(N)))
