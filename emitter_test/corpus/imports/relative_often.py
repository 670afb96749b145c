# Relative imports in hot functions.
import sys
import _inner
from _inner import one, deep

print(_inner.package(300))
one.value = 5
print(_inner.package(300))
import _inner.deep.two
sys.modules["_inner.one"] = type(sys)("_inner.one")
sys.modules["_inner.one"].value = 7
print(_inner.package(10), _inner.deep.two.number())
sys.modules["_inner.one"] = one
