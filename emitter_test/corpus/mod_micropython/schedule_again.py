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


# It is called soon, also where most of the time is spent in functions that are not Python.
called = 0


def once(x):
    global called
    called = x


def loop(n, at):
    for i in range(n):
        if i == at:
            micropython.schedule(once, i)
        time.time()
        if called:
            return i - called
    return n


print(loop(60000, 50000) < 5)
