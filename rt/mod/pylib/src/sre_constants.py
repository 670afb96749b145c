"""What programs that look into regular expressions ask for: the error, and how often something can be repeated."""

from re import error

MAXREPEAT = 0xFFFFFFFF
