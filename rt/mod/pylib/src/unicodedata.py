"""Properties and names of characters, and normal forms: Unicode 15.0."""

from _unicodedata import (bidirectional, category, combining, decimal, decomposition, digit, east_asian_width, is_normalized,
                          lookup, mirrored, name, normalize, numeric)

__all__ = ["bidirectional", "category", "combining", "decimal", "decomposition", "digit", "east_asian_width", "is_normalized",
           "lookup", "mirrored", "name", "normalize", "numeric", "unidata_version"]

unidata_version = "15.0.0"


def __getattr__(name):
    if name == "ucd_3_2_0":
        raise NotImplementedError("the properties of Unicode 3.2")
    raise AttributeError("module 'unicodedata' has no attribute '%s'" % name)
