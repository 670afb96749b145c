"""Access to the hardware, as far as a Linux host has it."""

import os
import time

_PAGE = 4096


class mem:
    """Physical memory by address, through /dev/mem: one access of the size of a cell, as registers need it."""

    _fd = None
    _base = None  # the address of the page that is mapped
    _cells = None  # the page's cells by their size

    def __init__(self, size):
        self._size = size

    def __repr__(self):
        return "<%d-bit memory>" % (self._size * 8)

    def _at(self, address):
        """The cells of the page of an address, and which of them it is."""
        if not isinstance(address, int):
            raise TypeError("the address must be an int")
        if address % self._size:
            raise ValueError("address %08x is not aligned to %d bytes" % (address, self._size))
        base = address & ~(_PAGE - 1)
        if base != mem._base:
            mem._map(base)
        return mem._cells[self._size], (address - base) // self._size

    @staticmethod
    def _map(base):
        try:
            import mmap
        except ImportError:
            raise OSError(19, "physical memory is not available") from None
        if mem._fd is None:
            mem._fd = os.open("/dev/mem", os.O_RDWR | os.O_SYNC)
        page = memoryview(mmap.mmap(mem._fd, _PAGE, offset=base))
        mem._cells = {1: page, 2: page.cast("H"), 4: page.cast("I")}
        mem._base = base

    def __getitem__(self, address):
        cells, i = self._at(address)
        return cells[i]

    def __setitem__(self, address, value):
        cells, i = self._at(address)
        cells[i] = value & (1 << self._size * 8) - 1


mem8, mem16, mem32 = mem(1), mem(2), mem(4)


class PinBase:
    """The base of pins that are written in Python: they define value()."""

    def __call__(self, *args):
        return self.value(*args)


class Signal:
    """A pin that may be inverted."""

    def __init__(self, pin, *args, invert=False, **kwargs):
        if not hasattr(pin, "value"):
            Pin = globals().get("Pin")
            if Pin is None:
                raise TypeError("a pin needs the method value(): machine.Pin comes from a library")
            pin = Pin(pin, *args, **kwargs)
        self._pin = pin
        self._invert = bool(invert)

    def value(self, *args):
        if args:
            return self._pin.value(bool(args[0]) != self._invert)
        return int(self._pin.value()) ^ self._invert

    def __call__(self, *args):
        return self.value(*args)

    def on(self):
        self._pin.value(not self._invert)

    def off(self):
        self._pin.value(self._invert)


def time_pulse_us(pin, pulse_level, timeout_us=1000000):
    """How long a pulse lasts; -2: it does not begin in time, -1: it does not end."""
    start = time.ticks_us()
    while bool(pin.value()) != bool(pulse_level):
        if time.ticks_diff(time.ticks_us(), start) >= timeout_us:
            return -2
    start = time.ticks_us()
    while bool(pin.value()) == bool(pulse_level):
        if time.ticks_diff(time.ticks_us(), start) >= timeout_us:
            return -1
    return time.ticks_diff(time.ticks_us(), start)


def idle():
    """Let others run."""
    time.sleep_ms(0)


def lightsleep(time_ms=None):
    time.sleep_ms(0 if time_ms is None else time_ms)


def reset():
    """End the program; over --serve a fresh one begins."""
    raise SystemExit


soft_reset = reset


def unique_id():
    """A name for this host."""
    try:
        with open("/etc/machine-id") as f:
            return bytes.fromhex(f.read().strip())
    except (OSError, ValueError):
        import uuid

        return uuid.getnode().to_bytes(6, "big")


def freq():
    return 0


def disable_irq():
    return 0


def enable_irq(state):
    pass


class Timer:
    """Calls a function after or every so many milliseconds, between two instructions of the main program."""

    ONE_SHOT, PERIODIC = 0, 1

    def __init__(self, id=-1, **kwargs):
        self.id = id
        self._generation = 0
        if kwargs:
            self.init(**kwargs)

    def init(self, *, mode=PERIODIC, freq=-1, period=-1, callback=None):
        import _thread

        self.deinit()
        seconds = 1 / freq if freq > 0 else period / 1000
        _thread.start_new_thread(self._run, (self._generation, mode, seconds, callback))

    def deinit(self):
        self._generation += 1

    def _run(self, generation, mode, seconds, callback):
        import micropython

        due = time.monotonic() + seconds
        while True:
            time.sleep(max(0, due - time.monotonic()))
            if generation != self._generation:
                return
            try:
                micropython.schedule(callback, self)
            except RuntimeError:
                pass  # the program does not keep up
            if mode == Timer.ONE_SHOT:
                return
            due += seconds
