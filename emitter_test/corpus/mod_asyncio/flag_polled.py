# A ThreadSafeFlag can be polled, as in MicroPython.
import asyncio, select

flag = asyncio.ThreadSafeFlag()
p = select.poll()
p.register(flag, select.POLLIN)
print(p.poll(0))
flag.set()
print([(f is flag, events == select.POLLIN) for f, events in p.poll(0)])
flag.clear()
print(p.poll(1), flag.ioctl(3, 5), flag.ioctl(1, 0))
