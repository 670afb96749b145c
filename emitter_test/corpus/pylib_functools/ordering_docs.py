# What total_ordering says of the methods that it makes.
from functools import total_ordering

def check(root):
    C = total_ordering(type("C", (), {root: lambda self, other: True, "__eq__": lambda self, other: True}))
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if name != root:
            print(root, name, getattr(C, name).__doc__)

for root in ("__lt__", "__le__", "__gt__", "__ge__"):
    check(root)
