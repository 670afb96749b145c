# Threads that import the same modules at once, in circles too: none sees one half made.
import threading
out = []
def a():
    import _slow_a; out.append(_slow_a.value)
def b():
    import _slow_b; out.append(_slow_b.value)
def d():
    import subprocess, email.message, xml.etree.ElementTree as E; out.append((subprocess.Popen and email.message.EmailMessage and E.Element) is not None)
ts = [threading.Thread(target=f) for f in [a] * 4 + [d] * 4]
[t.start() for t in ts]; [t.join(10) for t in ts]; print(sorted(map(str, out)))
out.clear()
import sys; del sys.modules["_slow_a"], sys.modules["_slow_b"]
ts = [threading.Thread(target=f) for f in [a, b] * 3]
[t.start() for t in ts]; [t.join(10) for t in ts]; print(len(out), any(t.is_alive() for t in ts))
