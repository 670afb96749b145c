# The classes under MicroPython's asyncio, with an event loop of our own.
import _asyncio, _uasyncio
from _asyncio import Task, TaskQueue
from time import ticks_add, ticks_ms

print(_uasyncio.Task is Task, _uasyncio.TaskQueue is TaskQueue)


class CancelledError(BaseException):
    pass


_task_queue = TaskQueue()
cur_task = None


def create(coro):
    t = Task(coro, globals())
    _task_queue.push(t)
    return t


class Pause:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for _ in range(self.n):
            _task_queue.push(cur_task)
            yield

    __iter__ = __await__


class Forever:
    def remove(self, task):
        print("removed")

    def __await__(self):
        cur_task.data = self
        yield

    __iter__ = __await__


def run(main):
    global cur_task
    while True:
        t = _task_queue.pop()
        cur_task = t
        exc = t.data
        try:
            if exc:
                t.data = None
                t.coro.throw(exc)
            else:
                t.coro.send(None)
        except (Exception, CancelledError) as e:
            waiting = t.state
            t.state = None
            t.data = e
            if isinstance(waiting, TaskQueue):
                while waiting.peek():
                    _task_queue.push(waiting.pop())
            if t is main:
                return e


async def work(name, n):
    for i in range(n):
        print(name, i)
        await Pause(1)
    return name


async def forever():
    await Forever()


async def first():
    a, b = create(work("a", 2)), create(work("b", 3))
    print(a.done(), await a, a.done(), await b, await b)
    try:
        cur_task.cancel()
    except RuntimeError as e:
        print(e)
    c = create(forever())
    await Pause(2)
    print(c.cancel(), c.done())
    try:
        await c
    except CancelledError:
        print("cancelled", c.done(), c.cancel())

    async def waits():
        await d

    d = create(work("d", 50))
    e = create(waits())
    await Pause(3)
    print(e.cancel())
    await Pause(3)
    print(d.done(), e.done())
    return "end"


e = run(create(first()))
print(type(e).__name__, e.value)

q = TaskQueue()
now = ticks_ms()
tasks = [Task(None) for _ in range(4)]
for t, at in zip(tasks, (30, 10, 20, 10)):
    q.push(t, ticks_add(now, at))
print(q.peek() is tasks[1])
q.remove(tasks[1])
print([tasks.index(q.pop()) for _ in range(3)], q.peek())
try:
    q.pop()
except IndexError:
    print("IndexError")
