# A stack machine with instruction objects: polymorphic calls through one site.
import sys


class Instr:
    def __init__(self, arg=0):
        self.arg = arg


class Push(Instr):
    def run(self, vm):
        vm.stack.append(self.arg)


class Load(Instr):
    def run(self, vm):
        vm.stack.append(vm.slots[self.arg])


class Store(Instr):
    def run(self, vm):
        vm.slots[self.arg] = vm.stack.pop()


class Add(Instr):
    def run(self, vm):
        b = vm.stack.pop()
        vm.stack.append(vm.stack.pop() + b)


class Mul(Instr):
    def run(self, vm):
        b = vm.stack.pop()
        vm.stack.append(vm.stack.pop() * b)


class Mod(Instr):
    def run(self, vm):
        b = vm.stack.pop()
        vm.stack.append(vm.stack.pop() % b)


class Less(Instr):
    def run(self, vm):
        b = vm.stack.pop()
        vm.stack.append(vm.stack.pop() < b)


class JumpIf(Instr):
    def run(self, vm):
        if vm.stack.pop():
            vm.pc = self.arg


class Halt(Instr):
    def run(self, vm):
        vm.running = False


class VM:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.slots = [0] * 4
        self.pc = 0
        self.steps = 0
        self.running = True

    def run(self):
        code = self.code
        while self.running:
            instr = code[self.pc]
            self.pc += 1
            self.steps += 1
            instr.run(self)
        return self.slots


def program(n):
    # for i in 0..n: acc = (acc * 31 + i) % 65521; odd += i % 2
    return [
        Load(1), Push(31), Mul(), Load(0), Add(), Push(65521), Mod(), Store(1),
        Load(2), Load(0), Push(2), Mod(), Add(), Store(2),
        Load(0), Push(1), Add(), Store(0),
        Load(0), Push(n), Less(), JumpIf(0), Halt(),
    ]


def main(n):
    vm = VM(program(n))
    slots = vm.run()
    print(n, slots, vm.steps, len(vm.stack))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200000)
