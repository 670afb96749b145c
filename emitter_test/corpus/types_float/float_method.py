# float() asks classes that extend float and str for their __float__; round(x, None) is round(x).
import math
class F(float):
    def __float__(self): return 42.0
class S(str):
    def __float__(self): return 43.0
class G(float): pass
class Bad(float):
    def __float__(self): return 1
class B(bytes):
    def __float__(self): return 44.0
class Sub(float):
    def __float__(self): return F(7)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for x in (F(1), S("12"), G(2.5), Sub(1), B(b"3")): t(lambda: float(x))
t(lambda: float(Bad(1)))
t(lambda: (F(1) + 1, math.sqrt(F(4)), float(S), 0) if False else (F(1) + 1, math.sqrt(F(4))))
t(lambda: (type(float(Sub(1))), type(G(G(1)))))
class R:
    def __round__(self, n="d"): return n
t(lambda: (round(R()), round(R(), None), round(R(), 3), round(5, None), round(2.5, None), round(True, None)))
