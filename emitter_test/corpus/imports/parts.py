# Modules that are parts of others in CPython: what is imported from them is what the whole has.
import asyncio
from asyncio.exceptions import CancelledError, TimeoutError
from asyncio.tasks import Task, sleep, gather
import asyncio.events, asyncio.locks
print(CancelledError is asyncio.CancelledError, Task is asyncio.Task, asyncio.events.get_event_loop is asyncio.get_event_loop, asyncio.locks.Lock is asyncio.Lock)
print(asyncio.futures.Future is asyncio.Future, asyncio.queues.Queue is asyncio.Queue)
import concurrent.futures
from concurrent.futures.thread import ThreadPoolExecutor
from concurrent.futures._base import Future, CancelledError
print(ThreadPoolExecutor is concurrent.futures.ThreadPoolExecutor, Future is concurrent.futures.Future)
import unittest
from unittest.suite import TestSuite
from unittest.loader import TestLoader
from unittest.runner import TextTestRunner
from unittest.result import TestResult
print(TestSuite is unittest.TestSuite, TestLoader is unittest.TestLoader, TextTestRunner is unittest.TextTestRunner, TestResult is unittest.TestResult, callable(unittest.main))
from multiprocessing.process import current_process
from multiprocessing.context import TimeoutError
from multiprocessing.connection import Connection
import multiprocessing
print(current_process is multiprocessing.current_process)
import _threading_local, threading, _queue, _warnings
print(issubclass(_threading_local.local, object), _queue.Empty.__name__, callable(_warnings.warn))
try:
    from asyncio.tasks import nosuch
except ImportError as e:
    print("no")
try:
    asyncio.tasks.nosuch
except AttributeError as e:
    print(e)
print("Task" in dir(asyncio.tasks), asyncio.tasks.__name__, asyncio.tasks.__package__)
print(concurrent.futures.thread.__name__, multiprocessing.context.__name__, unittest.suite.__name__)
import io
from urllib.response import addinfourl, addclosehook
with addinfourl(io.BytesIO(b"one\ntwo\n"), {"a": "b"}, "http://x/", 200) as r:
    print(r.readline(), list(r), r.info(), r.geturl(), r.getcode(), r.status, r.fp.closed)
print(r.fp.closed, r.closed)
try:
    with r: pass
except ValueError as e:
    print(e)
c = addclosehook(io.BytesIO(b"x"), print, "closing", 1)
print(c.read())
c.close()
c.close()
