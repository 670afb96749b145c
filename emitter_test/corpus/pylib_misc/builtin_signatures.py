# Signatures of builtin functions, methods and classes.
import bisect
import functools
import heapq
import inspect
import itertools
import math
import operator
import os

for f in (
    len, abs, print, sorted, sum, open, isinstance, compile, math.sin, math.isclose, math.gcd, bisect.bisect_left, heapq.heappush,
    operator.add, os.listdir, os.mkdir, [].append, list.append, dict.fromkeys, {}.get, dict.get, "".split, str.split, int.from_bytes, (5).to_bytes,
    str.join, b"".hex, bytes.decode, set.add, object.__init__, list.__len__, [].__len__, int.__add__, list.sort, [].sort,
    list, tuple, float, complex, object, enumerate, reversed, memoryview, property, divmod, round, hash, repr, callable, getattr, min, int, dict, str,
    functools.reduce, itertools.chain.from_iterable,
):
    name = getattr(f, "__qualname__", f)
    try:
        sig = inspect.signature(f)
    except ValueError:
        print(name, "none")
        continue
    print(name, sig, [p.kind.name for p in sig.parameters.values()][:3])
print(len.__text_signature__, list.append.__text_signature__, [].append.__text_signature__, min.__text_signature__)
print(inspect.signature(sum).bind([1], start=3).arguments, inspect.signature(functools.partial(round, 2.5)))


class Base:
    pass


class Loaded(dict):
    def get(self, key):
        return super().get(key)


print(inspect.signature(Base.__init__), inspect.signature(Loaded.get), inspect.signature(Loaded.setdefault))
