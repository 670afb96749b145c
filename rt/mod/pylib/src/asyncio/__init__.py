"""Asynchronous programs: an event loop, tasks, streams.

It has CPython's functions and classes, MicroPython's (sleep_ms, ThreadSafeFlag, Stream,
wait_for_ms ...), and Pycopy's: the loop is made before anything runs, and coroutines may yield milliseconds and the
requests of core.SysCall.
"""

from . import core, funcs
from .core import *
from .core import _get_running_loop
from .funcs import *

__version__ = (3, 0, 0)

_lazy = {
    "Event": "event", "ThreadSafeFlag": "event", "Lock": "event", "Semaphore": "event", "BoundedSemaphore": "event",
    "Condition": "event", "Barrier": "event", "BrokenBarrierError": "event",
    "Queue": "queues", "PriorityQueue": "queues", "LifoQueue": "queues", "QueueEmpty": "queues", "QueueFull": "queues",
    "Stream": "stream", "StreamReader": "stream", "StreamWriter": "stream", "StreamReaderProtocol": "stream", "Server": "connections", "open_connection": "stream",
    "start_server": "stream", "open_unix_connection": "stream", "start_unix_server": "stream",
    "IncompleteReadError": "stream", "LimitOverrunError": "stream",
    "create_subprocess_exec": "subprocess", "create_subprocess_shell": "subprocess",
    "BaseProtocol": "protocols", "Protocol": "protocols", "BufferedProtocol": "protocols", "DatagramProtocol": "protocols",
    "SubprocessProtocol": "protocols",
    "BaseTransport": "transports", "ReadTransport": "transports", "WriteTransport": "transports", "Transport": "transports",
    "DatagramTransport": "transports", "SubprocessTransport": "transports",
    "TaskQueue": None,
}


_parts = (
    "connections", "event", "lock", "protocols", "queues", "stream", "subprocess", "transports",
    "coroutines", "events", "exceptions", "futures", "locks", "runners", "streams", "taskgroups", "tasks", "timeouts",
)


def __getattr__(name):
    if name == "cur_task":
        return core.cur_task
    if name in _parts:
        return __import__("asyncio." + name, globals(), None, (name,))
    if name not in _lazy:
        raise AttributeError("module 'asyncio' has no attribute '%s'" % name)
    where = _lazy[name]
    if where is None:
        import _asyncio as module
    else:
        module = __import__("asyncio." + where, globals(), None, (name,))
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__():
    return sorted(set(globals()) | set(_lazy) | {"cur_task", "event", "lock", "stream"})
