# What is said of an attribute that a module lacks: Go's own modules, those in Python, and modules made here.
import json
import math
import signal
import sys

made = type(sys)("made")
nameless = type(sys)("nameless")
del nameless.__name__
odd = type(sys)("odd")
odd.__name__ = 5
for m in (sys, math, json, signal, made, sys.modules["__main__"]):
    for use in (lambda: m.nothing, lambda: getattr(m, "nothing"), lambda: m.nothing()):
        try:
            use()
        except AttributeError as e:
            print(e)
    try:
        del m.nothing
    except AttributeError as e:
        print(e)
    print(getattr(m, "nothing", None), hasattr(m, "nothing"))
for m in (nameless, odd):
    try:
        m.nothing
    except AttributeError as e:
        print(type(e))
