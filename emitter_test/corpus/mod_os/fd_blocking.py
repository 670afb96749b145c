# Descriptors that do not block: what fits is written, an empty one raises; ones that block, with threads at both ends.
import os, threading

r, w = os.pipe()
os.set_blocking(w, False)
os.set_blocking(r, False)
try:
    os.read(r, 1)
except BlockingIOError as e:
    print("nothing", type(e).__name__)
n = 0
try:
    while True:
        n += os.write(w, b"x" * 1000)
except BlockingIOError:
    print("full", n > 4096)
try:
    os.write(w, b"y" * 100000)
except BlockingIOError:
    print("still full")
m = 0
try:
    while True:
        m += len(os.read(r, 3000))
except BlockingIOError:
    print(n == m)
big = os.write(w, b"z" * 1000000)
print(4096 <= big < 1000000, len(os.read(r, 1000000)) == big)
os.set_blocking(w, True)
os.set_blocking(r, True)

got = []

def reader():
    while True:
        b = os.read(r, 4096)
        got.append(len(b))
        if b.endswith(b"."):
            return

th = threading.Thread(target=reader)
th.start()
sent = 0
for k in range(200):
    sent += os.write(w, b"a" * (k * 30))
while sent < 1000000:
    sent += os.write(w, b"b" * 20000)
os.write(w, b".")
th.join()
print(sum(got) == sent + 1)
os.close(r)
try:
    os.write(w, b"z")
except BrokenPipeError as e:
    print(type(e).__name__)
os.close(w)
for f in (lambda: os.read(r, 1), lambda: os.write(w, b"")):
    try:
        f()
    except OSError as e:
        print(e.errno == 9)
