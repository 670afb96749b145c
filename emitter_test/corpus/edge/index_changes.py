# What __index__ and __eq__ do to a sequence happens before its length and items are looked at.
from array import array
from collections import deque


class Acts:
    def __init__(self, act, value):
        self.act = act
        self.value = value

    def __index__(self):
        self.act()
        return self.value

    def __eq__(self, other):
        self.act()
        return True


def show(seq):
    return seq.tolist() if isinstance(seq, array) else list(seq)


def clear():
    del seq[:]


def pop():
    seq.pop()


def grow():
    seq.extend(range(6))


OPERATIONS = [
    "seq[i]", "seq[i:]", "seq[:i]", "seq[i::2]", "seq.pop(i)", "seq.insert(i, 7)", "seq.__delitem__(i)", "seq.__setitem__(i, 3)",
    "seq.__delitem__(slice(i, None))", "seq.__setitem__(slice(i, 3), make([8, 9]))", "seq * i",
]

for make in list, bytearray, lambda items: array("i", items):
    for text in OPERATIONS:
        for act in clear, pop, grow:
            for value in 2, -1, 4:
                seq = make(range(5))
                i = Acts(act, value)
                try:
                    result = eval(text)
                    if result is not None and not isinstance(result, int):
                        result = show(result)
                except (IndexError, ValueError) as e:
                    result = type(e).__name__
                print(text, act.__name__, value, result, show(seq))

# a slice whose parts change what is assigned
for make in bytearray, lambda items: array("i", items):
    seq = make(range(8))
    other = make(range(100, 104))
    i = Acts(lambda: other.extend(other), 2)
    seq[i:4] = other
    print(show(seq))

# steps
for make in list, bytearray, lambda items: array("i", items):
    seq = make(range(10))
    i = Acts(pop, 3)
    del seq[i::2]
    print(show(seq))
    seq = make(range(10))
    seq[Acts(pop, 3)::2] = make([1, 2, 3])
    print(show(seq))

# what is removed is gone when it is found
seq = [Acts(lambda: seq.clear(), 0) for _ in range(3)]
print(seq.remove(1), seq)
seq = [Acts(lambda: seq.append(5), 0) for _ in range(3)]
print(seq.index(5), len(seq))
seq = [1, 2]


class Appends:
    def __eq__(self, other):
        if len(seq) < 5:
            seq.append(self)
        return other is self


print(seq.index(Appends()), len(seq))

a = array("i", [1, 2, 3])


class Empties:
    def __eq__(self, other):
        del a[:]
        return True


print(a.remove(Empties()), a)

# a deque
for act in (lambda: d.clear(), lambda: d.pop(), lambda: d.appendleft(9)):
    for text in "d[i]", "d.__setitem__(i, 5)", "d.__delitem__(i)":
        d = deque([1, 2, 3])
        i = Acts(act, 2)
        try:
            result = eval(text)
        except IndexError:
            result = "IndexError"
        print(text, result, list(d))

# views
data = bytearray(range(6))
for text in "m[i]", "m[i:]", "m.__setitem__(i, 5)", "m.__setitem__(0, i)", "m.__setitem__(slice(i, 3), b'ab')":
    m = memoryview(data)
    i = Acts(lambda: m.release(), 1)
    try:
        print(text, eval(text))
    except ValueError:
        print(text, "ValueError")
    print(list(data))
m = memoryview(data)
other = bytearray(b"xy")
i = Acts(lambda: other.reverse(), 2)
m[i:4] = other
print(data)
