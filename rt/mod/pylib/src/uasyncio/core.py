"""The loop under the name of its module in Pycopy's library."""

from asyncio import *
from asyncio.core import IOReadDone, IOWriteDone, IORead, IOWrite, Loop as EventLoop, SleepMs, StopLoop, SysCall
from asyncio.core import cancel, ensure_future, get_event_loop, sleep, sleep_ms

SysCall1 = SysCall
type_gen = type((lambda: (yield))())


def coroutine(f):
    """Mark a generator function as one of coroutines, which needs no mark."""
    return f


def set_debug(val):
    """Switch log messages of the loop on; it has none."""
