# What only machine code holds is seen by collections: on its stack, in registers, in code states.
import gc
import micropython


class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next


def collect(*a):
    gc.collect()
    [Node(i) for i in range(300)]
    return a


@micropython.native
def build(n):
    head = None
    for i in range(n):
        collect()
        head = Node([i, str(i) * 2], head)
        collect(head.v, (i, [i]))
    out = []
    while head is not None:
        out += head.v
        head = head.next
    return out


print(build(6))


@micropython.native
def steps(n):
    held = [str(n) * 3]
    for i in range(n):
        collect()
        yield held[-1] + str(i), collect([i], (i,))
        held.append(held[0] + "!" * i)


print([(a, b) for a, b in steps(3)])


@micropython.native
def cells(n):
    words = []
    fs = []
    for i in range(n):
        def f(k=str(i) + "k"):
            words.append(k)
            collect()
            return words
        fs.append(f)
        collect()
    return [list(f()) for f in fs]


print(cells(3))


@micropython.viper
def scan(data, n: int) -> int:
    p = ptr8(data)
    collect()
    s = 0
    for i in range(n):
        s += p[i]
    return s


print(scan(bytearray(range(100)), 100))


@micropython.native
def temporaries(a, b):
    return (str(a) + "x", collect(), [b, str(b)], collect(), {str(a): (b, collect([a]))})


print(temporaries(1, 2))
