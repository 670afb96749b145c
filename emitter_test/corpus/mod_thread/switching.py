# Busy threads make progress without releasing the interpreter themselves; shared containers stay whole.
# heavy
import _thread, time
done = _thread.allocate_lock(); done.acquire()
flag = False
def setter():
    global flag
    flag = True
    done.release()
_thread.start_new_thread(setter, ())
spins = 0
while not flag: spins += 1
done.acquire(); print("flag seen", spins >= 0)
d, l, s = {}, [], set()
left = 4; guard = _thread.allocate_lock()
def hammer(k):
    global left
    for i in range(2000):
        d[k, i] = i; l.append(k); s.add((k, i % 50))
        if i % 3 == 0: d.pop((k, i), None)
        if i % 500 == 0: sorted(l[:20]); "%d" % i
    with guard:
        left -= 1
        if left == 0: done.release()
for k in range(4): _thread.start_new_thread(hammer, (k,))
done.acquire(); print(len(d), len(l), [l.count(k) for k in range(4)], len(s), sum(d.values()))
total = 0; left = 2
def sleeper():
    global left
    for _ in range(5): time.sleep(0.002)
    with guard:
        left -= 1
        if left == 0: done.release()
def worker():
    global left, total
    for i in range(30000): total += i
    with guard:
        left -= 1
        if left == 0: done.release()
_thread.start_new_thread(sleeper, ()); _thread.start_new_thread(worker, ()); done.acquire(); print(total)
class C:
    n = 0
    def bump(self):
        with guard: self.n += 1
c = C(); left = 3
def bumper():
    global left
    for _ in range(1000): c.bump()
    with guard:
        left -= 1
        if left == 0: done.release()
for _ in range(3): _thread.start_new_thread(bumper, ())
done.acquire(); print(c.n)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
out = {}; left = 3
def calc(n):
    global left
    out[n] = fib(n)
    with guard:
        left -= 1
        if left == 0: done.release()
for n in (15, 16, 17): _thread.start_new_thread(calc, (n,))
done.acquire(); print(sorted(out.items()))
errors = []; left = 2
def raiser():
    global left
    for i in range(300):
        try: {}[i]
        except KeyError as e: errors.append(e.args[0])
    with guard:
        left -= 1
        if left == 0: done.release()
for _ in range(2): _thread.start_new_thread(raiser, ())
done.acquire(); print(len(errors), sorted(errors)[:4])
