# icast() changes bytes in place; schedule() runs functions soon, those of other threads too.
import _thread
import micropython
import time

b = "h\u00e9llo".encode()
alias = b
s = micropython.icast(b, str)
print(s is alias, type(alias), s, len(s), s == "h\u00e9llo", {s: 1}["h\u00e9llo"])
print(micropython.icast("x", str), repr(micropython.icast(b"", str)), micropython.icast(b"a", str))
for bad in ((b"\xff\xfe", str), (1, str), (b"ab", list)):
    try:
        micropython.icast(*bad)
    except (TypeError, UnicodeError) as e:
        print(type(e).__name__)

ran = []
micropython.schedule(ran.append, 1)
for i in range(100):
    pass
print(ran)


def thread():
    for i in range(200):
        try:
            micropython.schedule(ran.append, 2)
        except RuntimeError:
            time.sleep(0.0001)  # the queue is full


_thread.start_new_thread(thread, ())
while len(ran) < 50:
    time.sleep(0.001)
print(set(ran), _thread.stack_size(4096), _thread.stack_size(), _thread.stack_size())
