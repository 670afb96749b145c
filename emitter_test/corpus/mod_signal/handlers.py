# Signal handlers, alarms, what is set.
import os
import signal
import time

got = []


def handler(number, frame):
    got.append(number)


print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL)
print(signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
for _ in range(1000):
    if got:
        break
    time.sleep(0.001)
print(got == [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(len(got))
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(len(got))


def stop(number, frame):
    raise TimeoutError("alarm")


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    while True:
        pass
except TimeoutError as e:
    print(e)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    time.sleep(10)
except TimeoutError as e:
    print("slept", e)
print(signal.alarm(100), 0 < signal.alarm(0) <= 100)
print(signal.getitimer(signal.ITIMER_REAL))
count = 0


def tick(number, frame):
    global count
    count += 1


signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005)
while count < 3:
    signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0)
print("three ticks")

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print(signal.signal(signal.SIGINT, handler) is signal.default_int_handler)
os.kill(os.getpid(), signal.SIGINT)
for _ in range(1000):
    if len(got) > 2:
        break
    time.sleep(0.001)
print(got[-1] == signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
except KeyboardInterrupt:
    print("KeyboardInterrupt again")
for bad in (lambda: signal.signal(0, handler), lambda: signal.signal(100, handler)):
    try:
        bad()
    except ValueError as e:
        print("ValueError")
try:
    signal.signal(signal.SIGKILL, handler)
except OSError as e:
    print("OSError", e.errno)
try:
    signal.signal(signal.SIGUSR2, "handler")
except TypeError as e:
    print(e)
print(signal.strsignal(signal.SIGINT), signal.SIGTERM in signal.valid_signals())
