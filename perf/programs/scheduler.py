# A simulated operating system kernel: tasks, packets, queues and states (in the spirit of Richards).
import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEVICE, KIND_WORK = 0, 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.pos = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, kernel, ident, priority, queue, waiting):
        self.kernel = kernel
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.waiting = waiting
        self.held = False
        self.next = kernel.tasks
        kernel.tasks = self
        kernel.table[ident] = self

    def runnable(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def activate(self):
        packet = None
        if self.waiting and self.queue is not None:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
        return self.run(packet)

    def accept(self, packet, sender):
        self.queue = packet.append_to(self.queue)
        return self if self.priority > sender.priority else sender

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.holds += 1
        self.held = True
        return self.next

    def release(self, ident):
        t = self.kernel.table[ident]
        t.held = False
        return t if t.priority > self.priority else self

    def send(self, packet):
        self.kernel.sends += 1
        target = self.kernel.table[packet.ident]
        packet.ident = self.ident
        return target.accept(packet, self)


class IdleTask(Task):
    def __init__(self, kernel, count):
        Task.__init__(self, kernel, IDLE, 0, None, False)
        self.control = 1
        self.count = count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control >>= 1
            return self.release(DEVICE_A)
        self.control = self.control >> 1 ^ 0xD008
        return self.release(DEVICE_B)


class WorkTask(Task):
    def __init__(self, kernel, priority, queue):
        Task.__init__(self, kernel, WORKER, priority, queue, True)
        self.dest = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.dest = HANDLER_B if self.dest == HANDLER_A else HANDLER_A
        packet.ident = self.dest
        packet.pos = 0
        for i in range(4):
            self.letter = self.letter + 1 if self.letter < 26 else 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, kernel, ident, priority, queue):
        Task.__init__(self, kernel, ident, priority, queue, True)
        self.work = None
        self.device = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work = packet.append_to(self.work)
            else:
                self.device = packet.append_to(self.device)
        work = self.work
        if work is not None:
            if work.pos >= 4:
                self.work = work.link
                return self.send(work)
            dev = self.device
            if dev is not None:
                self.device = dev.link
                dev.data[0] = work.data[work.pos]
                work.pos += 1
                return self.send(dev)
        return self.wait()


class DeviceTask(Task):
    def __init__(self, kernel, ident, priority):
        Task.__init__(self, kernel, ident, priority, None, True)
        self.pending = None

    def run(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        if self.pending is None:
            return self.wait()
        p = self.pending
        self.pending = None
        return self.send(p)


class Kernel:
    def __init__(self, count):
        self.tasks = None
        self.table = [None] * 6
        self.sends = 0
        self.holds = 0
        IdleTask(self, count)
        q = Packet(Packet(None, WORKER, KIND_WORK), WORKER, KIND_WORK)
        WorkTask(self, 1000, q)
        for ident, dev in ((HANDLER_A, DEVICE_A), (HANDLER_B, DEVICE_B)):
            q = None
            for _ in range(3):
                q = Packet(q, dev, KIND_DEVICE)
            HandlerTask(self, ident, ident * 1000, q)
        DeviceTask(self, DEVICE_A, 4000)
        DeviceTask(self, DEVICE_B, 5000)

    def run(self):
        steps = 0
        t = self.tasks
        while t is not None:
            if t.runnable():
                steps += 1
                t = t.activate()
            else:
                t = t.next
        return steps


def main(n):
    k = Kernel(n)
    steps = k.run()
    print(n, steps, k.sends, k.holds)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300000)
