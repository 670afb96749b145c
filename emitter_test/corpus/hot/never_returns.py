# What is called at first never returns; others that are called at the same place do.
def never():
    raise ValueError("never")


def tuples():
    return "x", 1


def t(f):
    try:
        print(ascii(f()), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


def strict(e):
    raise e


handlers = {"strict": strict, "plain": lambda e: (len(str(e)), e)}


def look(name):
    return handlers.get(name)


for i in range(300):
    t(never)
for f in (tuples, never, lambda: True, lambda: b"y", lambda: 3, lambda: None):
    t(f)
print()
for i in range(300):
    t(lambda: look("strict")(ValueError(i % 3)))
for name in ("plain", "strict", "plain"):
    t(lambda: look(name)(KeyError("k")))
t(lambda: look("plain") is handlers["plain"])
print()


def deep(f, n):
    total = 0
    for i in range(n):
        try:
            total += len(ascii(f(i))) + i
        except ValueError as e:
            total -= len(str(e))
    return total


print(deep(lambda i: strict(ValueError(i)), 3000), deep(lambda i: i, 3000), deep(lambda i: "s" * (i & 3), 3000), deep(lambda i: strict(ValueError(i)) if i & 1 else i, 3000))
