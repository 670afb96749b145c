# A function that schedules itself again and again lets the program go on, in loops and while it sleeps.
import micropython
import time

n = 0


def again(x):
    global n
    n += 1
    micropython.schedule(again, x)


micropython.schedule(again, None)
while n < 3:
    pass
print("loop")

n = 0
while n < 3:
    time.sleep_ms(1)
print("sleep")

n = 0
for i in range(1000000):
    if n >= 2:
        break
    time.time()
print("calls")
