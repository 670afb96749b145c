# Lines of texts that look like the beginning of a class; values of options from a dict; what assertRaises need not show.
import inspect
import optparse
import unittest


class Described:
    """
    class
    def
    async def
    (:
    class Other
    """

    x = 1


print(inspect.getsource(Described).splitlines()[0], len(inspect.getsource(Described).splitlines()))
v = optparse.Values({"a": 1, "b": 2})
v._update_careful({"a": 3, "b": None, "c": 4})
print(v)
v._update({"b": None, "c": 4}, "loose")
print(v)


class Unshown:
    def __repr__(self):
        raise RuntimeError

    def fail(self):
        raise KeyError


unittest.TestCase().assertRaises(KeyError, Unshown().fail)
print("not shown")
