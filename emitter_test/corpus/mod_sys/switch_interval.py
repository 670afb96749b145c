# How long a thread may run while others wait, and threads that wake up beside one that computes.
import sys
import threading
import time

print(sys.getswitchinterval())
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
sys.setswitchinterval(1)
print(sys.getswitchinterval())
for x in 0, -1, 0.0, "x", None:
    try:
        sys.setswitchinterval(x)
        print("set", x)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(sys.getswitchinterval())

for interval in 0.00001, 0.005:
    sys.setswitchinterval(interval)
    rounds = [0] * 4

    def nap(i):
        for _ in range(20):
            time.sleep(0.0001)
            rounds[i] += 1

    threads = [threading.Thread(target=nap, args=(i,)) for i in range(4)]
    for t in threads:
        t.start()
    n = 0
    while sum(rounds) < 80:
        n += 1
    for t in threads:
        t.join()
    print(rounds, n > 0)
