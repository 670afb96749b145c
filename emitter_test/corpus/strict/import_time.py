# Second line: -X strict works here too.
# Import time: ordinary Python, with warnings; see also run_time.py.
import io
import sys

import _help
import os.path
import os

sys.stderr = io.StringIO()


def warned(what):
    text = sys.stderr.getvalue()
    sys.stderr = io.StringIO()
    lines = [line.split(": ", 1)[1] for line in text.splitlines()]
    print(what, lines)


v = 1
v = 2
warned("variable")


def f():
    return 1


def f():
    return 2


warned("def twice")
f = f
warned("def, then variable")
f = 3
warned("then a variable")


def v():
    return 1


warned("variable, then def")

import _help
from _help import *
from _help import area

warned("imports again")

_help.area = lambda w, h: w + h
warned("patch of a module")
_help.area = None
warned("patch of a variable")


class C:
    def m(self):
        pass

    m = 1

    @property
    def p(self):
        return self._p

    @p.setter
    def p(self, x):
        self._p = x


warned("class body")
C.p = 5
C.q = 6
del C.q
warned("class attributes")
_x: const = 4
Y: const = [1]


def late():
    import warnings

    global f
    f = 4
    import datetime_of_nowhere


def __main__():
    warned("before main")
    try:
        late()
    except ImportError as e:
        print(f, e)
    import textwrap, enum

    print(textwrap.fill("one two three", 8).split("\n"))

    class Colour(enum.Enum):
        RED = 1

    print(Colour.RED.name, "__annotations__" in dir(sys.modules["__main__"]), _x, Y)
