"""CPython's name for sre_parse."""

from sre_parse import MAXREPEAT, MAXWIDTH, SubPattern, error, parse
