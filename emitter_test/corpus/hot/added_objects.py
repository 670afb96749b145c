# Sums of objects with __add__: what is remembered of it changes, and may not be implemented.

class V:
    def __init__(s,x): s.x=x
    def __add__(s,o):
        if not isinstance(o,V): return NotImplemented
        return V(s.x+o.x)
    def __radd__(s,o): return ("r",o)
class N:
    def __add__(s,o): return NotImplemented
    def __radd__(s,o): return "never"
class R:
    def __radd__(s,o): return ("radd",o)
class W(V):
    def __radd__(s,o): return "W"
import operator, functools
for i in range(30):
    print(sum([V(1),V(2),V(3)],V(0)).x, functools.reduce(operator.add,[V(1),V(2)]).x, sum([V(1)]) if i==0 else "", operator.add(V(1),W(2)))
for f in (lambda: sum([N()],N()), lambda: sum([R()],R()), lambda: operator.add(N(),R())[0]):
    try: print(f())
    except TypeError as e: print("TypeError")
V.__add__ = lambda s,o: 5
print(operator.add(V(1),V(2)), sum([V(1)],V(2)))
del V.__add__
try: print(operator.add(V(1),V(2)))
except TypeError as e: print("TypeError")
