# What is no number is no time and no timeout.
import datetime
import select
import socket
import threading
import time

nan, inf = float("nan"), float("inf")
with socket.socket() as s:
    calls = [
        lambda x: time.sleep(x),
        lambda x: time.gmtime(x),
        lambda x: time.localtime(x),
        lambda x: time.ctime(x),
        lambda x: datetime.datetime.fromtimestamp(x),
        lambda x: datetime.date.fromtimestamp(x),
        lambda x: threading.Lock().acquire(timeout=x),
        lambda x: threading.Event().wait(x),
        lambda x: s.settimeout(x),
        lambda x: socket.setdefaulttimeout(x),
    ]
    for i, call in enumerate(calls):
        try:
            print(i, call(nan))
        except ValueError as e:
            print(i, e)
for call in calls[1:6]:
    for x in (inf, -inf, 1e300):
        try:
            print(call(x))
        except OverflowError:
            print("far")
