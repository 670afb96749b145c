# Exceptions of scheduled functions are printed with a traceback, and sys.tracebacklimit counts from the outermost entry on.
import micropython
import sys


def failing(x):
    return [x][1]


micropython.schedule(failing, 1)
for i in range(1000):
    pass
micropython.schedule(5, 1)
for i in range(1000):
    pass


def outer(n):
    inner(n)


def inner(n):
    raise ValueError(n)


for limit in (0, 1, 2, 100, -1):
    sys.tracebacklimit = limit
    try:
        outer(limit)
    except ValueError as e:
        sys.print_exception(e)
