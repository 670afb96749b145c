"""The abstract classes of collections.abc, by the name under which CPython has them first."""

from collections import abc as _abc
from collections.abc import *

__all__ = list(_abc.__all__)


def __getattr__(name):
    return getattr(_abc, name)
