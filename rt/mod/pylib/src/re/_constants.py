"""CPython's name for sre_constants."""

from sre_constants import MAXREPEAT, error
