# A register is loaded with an attribute of the object that it holds a copy of.
class N:
    def __init__(self, flag, value):
        self.flag = flag
        self.value = value
def count(items):
    n = 0
    for i in range(len(items)):
        if (x := items[i]) is not None and x.flag:
            n += 1
        if (x := items[i]) is not None and x.value is None:
            n += 100
        if (x := items[i]) is not None and x.value == 3:
            n += 10000
        if (y := (x := items[i])) is not None and -x.value if x is not None and x.value is not None else 0:
            n += 1000000
    return n
items = [N(i % 3 == 0, i % 5 or None) if i % 4 else None for i in range(40)]
for k in range(100): r = count(items)
print(r)
def first(items):
    n = 0
    for k in range(len(items)):
        while (x := items[k]) is not None and x.value:
            x.value -= 1
            n += 1
        while (x := items[k]) is not None and x.flag < 5:
            x.flag += 1
            n += 1
    return n
for k in range(50):
    items = [N(i % 3, i % 5) if i % 4 else None for i in range(40)]
    r = first(items)
print(r)
