# Streams in Python are polled by their ioctl; a negative number is an error.
import errno, io, select

class Stream(io.IOBase):
    def __init__(self, answer):
        self.answer = answer

    def ioctl(self, request, arg):
        print("ioctl", request, arg)
        return self.answer

p = select.poll()
a, b = Stream(0), Stream(select.POLLIN)
p.register(a, select.POLLIN)
p.register(b, select.POLLIN | select.POLLOUT)
print([(s is b, mask) for s, mask in p.poll(0)])
a.answer = -errno.EINVAL
try:
    p.poll(0)
except OSError as e:
    print(errno.errorcode[e.errno])
p.unregister(a)
print(len(p.poll(0)))
a.answer = select.POLLHUP
p.register(a)
print([mask for s, mask in p.poll(0)])
