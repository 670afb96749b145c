# Classes that become abstract, and are not any more, while hot code makes instances.
import abc


class A(metaclass=abc.ABCMeta):
    def __init__(self, x):
        self.x = x


class B:
    def __init__(self):
        self.y = 1


def make(n):
    s = 0
    for i in range(n):
        s += A(i).x + B().y
    return s


print(make(3000))
B.__abstractmethods__ = frozenset(['f'])
for i in range(2):
    try:
        print(make(3000))
    except TypeError as e:
        print(e)
B.__abstractmethods__ = frozenset()
print(make(3000))
A.__abstractmethods__ = frozenset(['f'])
for i in range(2):
    try:
        print(make(3000))
    except TypeError as e:
        print(e)
del A.__abstractmethods__
try:
    print(make(3000))
except TypeError as e:
    print(e)
