# The youngest callback of an object is called first, those of finalize among them.
import gc
import weakref


class Thing:
    pass


def drop(name):
    x = Thing()
    keep = [weakref.ref(x, lambda r, i=i: print(name, i)) for i in range(3)]
    gone = Thing()
    middle = weakref.ref(gone)  # goes between those that stay
    del gone
    weakref.finalize(x, print, name, "finalize")
    keep.append(weakref.ref(x, lambda r: print(name, "last")))
    x = None
    gc.collect()
    return keep, middle


def clear(n):  # overwrites words of the stack
    return n and clear(n - 1)


for name in "a", "b":
    keep = drop(name)
    clear(50)
    gc.collect()
    print([r() for r in keep[0]])
