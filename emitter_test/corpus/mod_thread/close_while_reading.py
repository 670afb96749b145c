# A file that another thread closes: who waits for its data gets an error. In CPython it waits for ever.
import os
import pty
import tempfile
import threading
import time


def pipe():
    return os.pipe()


def fifo():
    d = tempfile.mkdtemp()
    path = d + "/f"
    os.mkfifo(path)
    w = os.open(path, os.O_RDWR)
    r = os.open(path, os.O_RDONLY)
    os.unlink(path)
    os.rmdir(d)
    return r, w


def terminal():
    m, s = pty.openpty()
    return s, m


def attempt(read, f, started, out):
    started.release()
    try:
        out.append(read(f))
    except (OSError, ValueError):  # the latter if it is closed before
        out.append("error")


WAYS = [
    ("rb", 0, "read", lambda f: f.read(1)),
    ("rb", 0, "os.read", lambda f: os.read(f.fileno(), 1)),
    ("rb", -1, "readline", lambda f: f.readline()),
    ("r", -1, "iteration", lambda f: next(f)),
]

for make in pipe, fifo, terminal:
    for mode, buffering, name, read in WAYS:
        for action in "write", "close":
            r, w = make()
            f = os.fdopen(r, mode, buffering)
            out = []
            started = threading.Lock()
            started.acquire()
            t = threading.Thread(target=attempt, args=(read, f, started, out), daemon=True)
            t.start()
            started.acquire()
            time.sleep(0.002)
            if action == "write":
                os.write(w, b"x\n")
            else:
                f.close()
            t.join(10)
            print(make.__name__, mode, buffering, name, action, out, t.is_alive())
            f.close()
            os.close(w)
