# Threads that run machine code at the same time, each on a stack of its own.
import _thread
import micropython
import time


@micropython.native
def work(n, k):
    total = 0
    for i in range(n):
        try:
            total += len(str(i * k))
            if i % 50 == 0:
                raise ValueError(i)
        except ValueError as e:
            total += e.args[0]
            call(e)
    return total


def call(e):
    return inner(str(e))


@micropython.native
def inner(s):
    return [c for c in s]


results = {}
lock = _thread.allocate_lock()


def run(k):
    v = work(600, k)
    with lock:
        results[k] = v


for k in range(1, 5):
    _thread.start_new_thread(run, (k,))
while len(results) < 4:
    time.sleep(0.01)
print(sorted(results.items()))
