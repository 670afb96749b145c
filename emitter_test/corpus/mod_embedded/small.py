# utimeq, websocket, machine.
import io
import machine
import utimeq
import websocket

q = utimeq.utimeq(4)
a, b, c = q.push(30, "c", 1), q.push(10, "a", 2), q.push(10, "b", 3)
print(len(q), bool(q), q.peektime())
r = [0, 0, 0]
q.pop(r)
print(r)
q.remove(c)
q.pop(r)
print(r, len(q), bool(q))
for f in (lambda: q.pop(r), q.peektime, lambda: q.remove(a), lambda: q.remove(99)):
    try:
        f()
    except IndexError as e:
        print("IndexError", e)
for i in range(4):
    q.push(i, None, None)
try:
    q.push(9, None, None)
except IndexError as e:
    print("IndexError", e)


class Pipe(io.IOBase):
    """What is read comes from one place, what is written goes to another."""

    def __init__(self, data, portion=1000):
        self.data, self.portion, self.out, self.closed_ = data, portion, b"", False

    def readinto(self, buf):
        n = min(len(buf), self.portion, len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n

    def write(self, data):
        self.out += bytes(data)
        return len(data)

    def ioctl(self, request, arg):
        if request == 4:
            self.closed_ = True
        return 0


for portion in (1000, 1):
    p = Pipe(b"\x81\x05hello" + b"\x82\x84\x01\x02\x03\x04" + bytes([ord(x) ^ k for x, k in zip("mask", (1, 2, 3, 4))]) + b"\x89\x02hi" + b"\x01\x02li\x80\x03ne\n" + b"\x88\x02\x03\xe8", portion)
    ws = websocket.websocket(p, True)
    print(ws.read(5), ws.read(4), ws.readline(), ws.read(10), p.out)
p = Pipe(b"\x82\x7e\x01\x00" + bytes(256) + b"\x81\x03end")
ws = websocket.websocket(p, True)
print(len(ws.read(256)), ws.ioctl(8, 0), ws.read(3), ws.ioctl(8, 0))
p = Pipe(b"")
ws = websocket.websocket(p)
print(ws.write(b"text"), ws.ioctl(9, 2), ws.write(b"x" * 200), ws.ioctl(9, 1), ws.write("y" * 70000))
print(p.out[:6], p.out[6:10], len(p.out))
ws.close()
print(p.out[-2:], p.closed_)
try:
    ws.write(b"more")
except OSError as e:
    print("OSError")
for bad in (b"\xf1\x00", b"\x89\x7e\x00\x80", b"\x09\x00"):
    try:
        websocket.websocket(Pipe(bad)).read(1)
    except OSError as e:
        print("OSError", e.errno)
print(websocket.websocket(Pipe(b"\x81\x7f\x7f\xff\xff\xff\xff\xff\xff\xffabc")).read(3))


class Pin(machine.PinBase):
    def __init__(self):
        self.level = 0

    def value(self, *args):
        if args:
            self.level = args[0]
        return self.level


p = Pin()
s = machine.Signal(p, invert=True)
s.on()
print(p.value(), s.value(), s())
s.off()
print(p.value(), s.value())
print(machine.time_pulse_us(p, 0, 1000), machine.mem32)
try:
    machine.mem32[1]
except ValueError as e:
    print(e)
try:
    machine.soft_reset()
except SystemExit:
    print("SystemExit")
