# A list and a bytearray that one thread keeps resizing while another indexes them in a loop without calls.
import _thread
import gc
import time

l = [1] * 50
b = bytearray([1] * 50)
stop = False
rounds = 0


def resize():
    global rounds
    n = 10
    while not stop:
        n = n * 7 % 5003 + 10
        l[:] = [1] * n
        b[:] = bytes([1]) * n
        if n % 5 == 0:
            l.extend([1] * 1000)
            b.extend(b"\x01" * 1000)
        del l[10:]
        del b[10:]
        rounds += 1
        if n % 3 == 0:
            gc.collect()
        time.sleep(0)


def run(l, b, n):
    s = t = i = 0
    while i < n:
        k = i % 10
        s += l[k]
        t += b[k]
        l[k] = 1
        b[k] = 1
        i += 1
    return s, t


_thread.start_new_thread(resize, ())
good = True
end = time.time() + 0.3
while time.time() < end or rounds < 10:
    s, t = run(l, b, 20000)
    good = good and s == 20000 and t == 20000
stop = True
print(good)
