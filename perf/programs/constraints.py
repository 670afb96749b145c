# Incremental one-way constraints over variables: polymorphic objects (in the spirit of DeltaBlue).
import sys


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.users = []
        self.defined_by = None
        self.mark = 0


class Constraint:
    strength = 1

    def __init__(self, out, ins):
        self.last = 0  # the planning pass that last reached this constraint
        self.out = out
        self.ins = ins
        out.defined_by = self
        for v in ins:
            v.users.append(self)

    def execute(self):
        self.out.value = self.compute()


class Equal(Constraint):
    def compute(self):
        return self.ins[0].value


class Scale(Constraint):
    strength = 2

    def __init__(self, out, src, factor, offset):
        Constraint.__init__(self, out, [src])
        self.factor = factor
        self.offset = offset

    def compute(self):
        return (self.ins[0].value * self.factor + self.offset) % 1000003


class Sum(Constraint):
    strength = 3

    def compute(self):
        total = 0
        for v in self.ins:
            total += v.value
        return total % 1000003


class Maximum(Constraint):
    strength = 2

    def compute(self):
        best = self.ins[0].value
        for v in self.ins:
            if v.value > best:
                best = v.value
        return best


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def plan(self, source):
        # Orders the constraints downstream of a variable so that each runs once.
        self.mark += 1
        mark = self.mark
        order = []
        pending = {}
        stack = [source]
        reached = []
        while stack:
            v = stack.pop()
            for c in v.users:
                if c.last != mark:
                    c.last = mark
                    reached.append(c)
                    stack.append(c.out)
        for c in reached:
            n = 0
            for v in c.ins:
                if v.defined_by is not None and v.defined_by.last == mark:
                    n += 1
            pending[c.out.name] = n
        todo = [c for c in reached if pending[c.out.name] == 0]
        while todo:
            c = todo.pop()
            order.append(c)
            for user in c.out.users:
                if user.last == mark:
                    left = pending[user.out.name] - 1
                    pending[user.out.name] = left
                    if left == 0:
                        todo.append(user)
        return order

    def change(self, source, value, plan):
        source.value = value
        for c in plan:
            c.execute()
        self.executed += len(plan)


def build(width, depth):
    source = Variable("s", 1)
    layer = [source]
    for d in range(depth):
        nxt = []
        for i in range(width):
            out = Variable("v%d_%d" % (d, i), 0)
            a = layer[i % len(layer)]
            b = layer[(i * 7 + d) % len(layer)]
            kind = (i + d) % 4
            if kind == 0:
                Equal(out, [a])
            elif kind == 1:
                Scale(out, a, 3, d)
            elif kind == 2:
                Sum(out, [a, b] if a is not b else [a])
            else:
                Maximum(out, [a, b] if a is not b else [a])
            nxt.append(out)
        layer = nxt
    return source, layer


def main(n):
    planner = Planner()
    source, last = build(20, 30)
    plan = None
    check = 0
    for i in range(n):
        if i % 20 == 0:
            plan = planner.plan(source)
        planner.change(source, i * 37 % 1009, plan)
        for v in last:
            check = (check * 31 + v.value) % 1000003
    print(n, planner.executed, len(plan), check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 7000)
