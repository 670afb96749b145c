# The code of a function that is walked in place is replaced while it runs: it ends as it began, and frames show it as it was.
def other(x, *rest):
    return x * 1000


def change(f):
    for k in range(2):
        pass
    f.__code__ = other.__code__


def joined(x, items):
    y = x
    if x == 7000:
        change(joined)
    y += 1
    return items[y]


def either(x, items):
    if x < 7000:
        y = x
    else:
        change(either)
        y = x
    y += 1
    return items[y]


class Changer:
    def __init__(self, i, f):
        self.i, self.f = i, f

    def __getattr__(self, name):
        if name == "missing" and self.i == 7000:
            change(self.f)
        return self.i

    def __add__(self, x):
        if self.i == 7000:
            change(self.f)
        return self.i + x

    def __len__(self):
        if self.i == 7000:
            change(self.f)
        return self.i


def attribute(x, items):
    y = x.missing + 1
    return items[y]


def operator(x, items):
    y = x + 1
    return items[y]


def builtin(x, items):
    y = len(x) + 1
    return items[y]


def sorting(x, items):
    sorted([x, x - 1], key=lambda k: change(sorting) or k if x == 7000 else k)
    return items[x + 1]


TEXT = """
def run(n):
    s = 0
    items = list(range(7001))
    seen = []
    for i in range(n):
        x = Changer(i, NAME) if WRAP else i
        try:
            s += NAME(x, items)
        except IndexError as e:
            tb = e.__traceback__
            while tb:
                seen.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
        except TypeError:
            seen.append("other")
            break
        if i == 7001:
            break
    return s, seen
"""
for name, wrap in (("joined", False), ("either", False), ("attribute", True), ("operator", True), ("builtin", True), ("sorting", False)):
    exec(TEXT.replace("NAME", name).replace("WRAP", str(wrap)))
    print(name, run(20000))
