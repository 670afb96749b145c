# machine.mem8 to mem32: cells of the size that was asked for, of a file in place of /dev/mem.
import machine, os, tempfile

name = os.path.join(tempfile.mkdtemp(), "mem")
with open(name, "wb") as f:
    f.write(bytes(range(256)) * 32)
real = os.open

def instead(path, flags):
    print(path, bool(flags & os.O_RDWR))
    return real(name, flags)

os.open = instead
print(machine.mem8, machine.mem16, machine.mem32)
print(hex(machine.mem8[5]), hex(machine.mem16[6]), hex(machine.mem32[8]), hex(machine.mem32[4096 + 16]))
machine.mem8[0] = 0x1FF
machine.mem16[2] = -2
machine.mem32[4096] = 1 << 40 | 0xCAFE
print(hex(machine.mem32[0]), hex(machine.mem32[4096]))
with open(name, "rb") as f:
    data = f.read()
print(data[:6], data[4096:4102])
for f in (lambda: machine.mem16[1], lambda: machine.mem32[6], lambda: machine.mem8["x"], lambda: machine.mem8[0:1]):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    machine.mem8[0] = "x"
except TypeError:
    print("TypeError")

class Pin(machine.PinBase):
    level = 0

    def value(self, v=None):
        if v is None:
            return self.level
        print("set", v)
        self.level = v

pin = Pin()
s = machine.Signal(pin, invert=True)
s.on()
print(pin(), s(), s.value())
s(0)
print(pin(), s(), s.value())
for bad in 1, None, object():
    try:
        machine.Signal(bad)
    except TypeError as e:
        print(e)
machine.Pin = lambda n: Pin()
print(machine.Signal(4).value())
try:
    machine.soft_reset()
except SystemExit:
    print("reset")
