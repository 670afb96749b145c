# Ring buffers can be polled.
import micropython, select

r = micropython.RingIO(4)
p = select.poll()
p.register(r)
for text in b"", b"ab", b"cdef":
    r.write(text)
    print(r.any(), [event for _, event in p.poll(0)])
p.modify(r, select.POLLIN)
print(r.read(), p.poll(0))
print(r.ioctl(3, select.POLLIN | select.POLLOUT) == select.POLLOUT)
try:
    r.ioctl(99, 0)
except OSError as e:
    print(e.errno)
