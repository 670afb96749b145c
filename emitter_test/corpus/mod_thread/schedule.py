# Functions that threads schedule run in the main thread, whether it computes or sleeps.
import _thread, micropython, time

main = _thread.get_ident()
got = []

def note(x):
    got.append((x, _thread.get_ident() == main))

def worker(n):
    for i in range(n):
        while True:
            try:
                micropython.schedule(note, i)
                break
            except RuntimeError:
                time.sleep(0.001)

_thread.start_new_thread(worker, (10,))
while len(got) < 10:
    pass
print(got)

got.clear()
_thread.start_new_thread(worker, (2,))
time.sleep(0.2)
print(got)

lock = _thread.allocate_lock()
lock.acquire()
got.clear()

def last():
    micropython.schedule(note, "last")
    time.sleep(0.05)
    lock.release()

_thread.start_new_thread(last, ())
with lock:
    print(got)
