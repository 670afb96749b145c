import re

from sre_constants import *
from sre_parse import *


def compile(p, flags=0):
    return re.compile(p, flags)


def isstring(obj):
    return isinstance(obj, (str, bytes))
