"""How long what a regular expression matches can be. CPython's module has syntax trees as well."""

import re

from sre_constants import MAXREPEAT, error

MAXWIDTH = MAXREPEAT


class SubPattern:
    """What parse() returns."""

    def __init__(self, pattern):
        self._pattern = pattern

    def getwidth(self):
        """Return the least and the largest number of characters; MAXREPEAT stands for any number."""
        return re._width(self._pattern)


def parse(str, flags=0):
    return SubPattern(re.compile(str, flags))
