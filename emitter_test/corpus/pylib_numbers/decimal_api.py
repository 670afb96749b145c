# The interface of decimal: errors, attributes, conversions.
from decimal import *
import decimal
c=getcontext()
c2=Context(traps=[]); print(c2.clear_traps(), c2)
for s in c.flags: c2.flags[s]=True
print(c2)

def t(f):
    try: print(f())
    except Exception as e: print(type(e), e)
D=Decimal
t(lambda: D(0)/0)
t(lambda: D(1)/0)
t(lambda: divmod(D(1),D(0)))
t(lambda: D('x'))
t(lambda: D(1).quantize(D('1e-50')))
t(lambda: c.create_decimal(' 1'))
t(lambda: c.create_decimal('1_0'))
t(lambda: D('1_0 '))
t(lambda: D('_1_'))
t(lambda:D('\u0661.5'))
t(lambda: D(' 1\n'));t(lambda: D('1 2'))
def sp(v): c.prec=v
t(lambda: sp(0))
t(lambda: sp('x'))
t(lambda: sp(1.5))
def se(v): c.Emin=v
t(lambda: se(1))
def sx(v): c.Emax=v
t(lambda: sx(-1))
def sr(v): c.rounding=v
t(lambda: sr('x'))
t(lambda: sr(1))
def scp(v): c.capitals=v
t(lambda: scp(2))
t(lambda: scp('x'))
def scl(v): c.clamp=v
t(lambda: scl(2))
def sfl(v): c.flags=v
t(lambda: sfl([]))
t(lambda: sfl({}))
t(lambda:sfl(1))
t(lambda: sfl([1]))
def sfoo(): c.foo=1
t(lambda: D(1)==1.0)
t(lambda: D(1)<1.5)
t(lambda: c.add(1,2))
t(lambda: c.add(1,2.5))
t(lambda: c.add('1',2))
t(lambda: D(1).compare(2))
t(lambda: D(1).compare(1.5))
t(lambda: D((0,(1,2),'x')))
t(lambda: D((2,(1,2),0)))
t(lambda: D((0,(1,10),0)))
t(lambda: D((0,(),'F')))
t(lambda: D((0,(1,2),'n')))
t(lambda:D((0,(0,0,1),2)));t(lambda:D((0,(),2)))
t(lambda: D([0,[1],2]))
t(lambda: D((1,2)))
t(lambda: D(None))
t(lambda: D(b'1'))
t(lambda: D(1j))
t(lambda: D('1e999999999999999999'))
t(lambda: D('1e1000000000000000000'))
t(lambda: D(1,2))
t(lambda:D('1', None))
t(lambda:D(value='3'))
t(lambda: D('nan')<1)
t(lambda: D('nan')==1)
t(lambda: D('snan')==1)
t(lambda: hash(D('snan')))
t(lambda: hash(D('nan'))==object.__hash__)
t(lambda: int(D('inf')))
t(lambda: int(D('nan')))
t(lambda: float(D('snan')))
t(lambda: round(D('inf')))
t(lambda: round(D('nan')))
t(lambda: round(D(1),'x'))
t(lambda: D('inf').as_integer_ratio())
t(lambda: D('nan').as_integer_ratio())
t(lambda: complex(D('1.5')))
t(lambda: D(1).exp(1))
t(lambda: D(1).quantize(D(1),'x'));t(lambda: D(1).quantize(D(1),rounding=1))
t(lambda: format(D(1),'x'))
t(lambda: format(D(1),'#f'))
t(lambda: format(D('-0.001'),'z.1f'))
t(lambda: pow(D(2),3,5))
t(lambda: pow(2,D(3),5))
t(lambda: c.power(2,3,5))
t(lambda: c.power(2,3,modulo=5))
t(lambda: c.__reduce__())
t(lambda: D(1).__reduce__())
t(lambda: c.Etiny())
t(lambda: Context(1,2,3))
t(lambda: Context(prec=5, flags=[Inexact], traps=[]))
t(lambda: setcontext(1))
t(lambda: localcontext(1))
t(lambda: localcontext(foo=3))
t(lambda: D(5).real)
t(lambda: D(5).imag)
t(lambda: D.from_float('x'))
t(lambda: D.from_float(3))
t(lambda: c.create_decimal_from_float(0.1))
t(lambda: c.create_decimal(0.1))
t(lambda: c.create_decimal((0,(1,)*40,0)));t(lambda:c.to_sci_string(D('1e5')))
t(lambda: c.radix())
t(lambda: c.is_nan(1))
t(lambda: c.number_class(1))
t(lambda: D(5).number_class())
t(lambda: D(1).adjusted())
t(lambda:D('inf').adjusted())
t(lambda: D('1.50').__floor__())
t(lambda: D('5').__round__())
t(lambda: repr(Decimal))
t(lambda: Decimal.__module__)
t(lambda: Decimal.__hash__(D(5)))
t(lambda:c.clear_flags())
t(lambda: c.copy())
t(lambda: c==c.copy())
t(lambda: decimal.DecimalTuple(1,2,3))
t(lambda: c.copy_decimal(3))
t(lambda: c.canonical(3))
t(lambda: decimal.__version__)
t(lambda: c.flags[1])
t(lambda: c.flags.__setitem__(1,2))
t(lambda: c.flags.__delitem__(Inexact))
t(lambda: c.flags.copy())
t(lambda: c.flags.__setitem__(Inexact,'x'))
def dele(): del c.prec
t(dele)
t(lambda: D(True))
t(lambda: D.from_float(True))
class S(Decimal):
    def __new__(cls, v): return Decimal.__new__(cls, v)
t(lambda: (S(5), type(S(5)+1), type(S.from_float(.5)), type(S(5).copy_abs()), type(+S(5)), repr(S(5)), str(S(5)), S(5)==5, type(Decimal(S(5)))))
import numbers
from fractions import Fraction
t(lambda: (isinstance(D(1), numbers.Number), issubclass(Decimal, numbers.Real), isinstance(D(1), numbers.Rational)))
t(lambda: (D("0.5") == Fraction(1, 2), D("0.3") < Fraction(1, 3), Fraction(1, 3) > D("0.3"), D("inf") > Fraction(1, 3)))
t(lambda: Fraction(D("0.125")))
t(lambda: sum([D("0.1")] * 3))
import copy, pickle
t(lambda: (copy.copy(D(3)), copy.deepcopy([D(3)]), pickle.loads(pickle.dumps(D("-1.50")))))
class E(Decimal):
    def __add__(self, other):
        return "E"
    __radd__ = __add__
t(lambda: (E(1) + 1, 1 + E(1), D(1) + E(1), E(2) * 3, E("1.5") < 2, {E(2): 1}[2], hash(E(2)), E(3).sqrt().__class__))
t(lambda: (D(10) ** 30, 2 ** D(3), D("1.2") ** -1, D(7) // 2, 7 // D(2), divmod(7, D(2)), 7 % D(4), 1 - D(3), 6 / D(4)))
x = D(5)
x += 1
x -= 2
x *= 3
x /= 4
x //= 2
x **= 2
print(x)
import threading
def other():
    print(getcontext().prec)
    getcontext().prec = 7
    print(D(1) / 3)
getcontext().prec = 9
th = threading.Thread(target=other)
th.start()
th.join()
print(getcontext().prec, D(1) / 3)
with localcontext() as lc:
    lc.prec = 4
    print(D(2).sqrt(), getcontext() is lc)
print(getcontext().prec)
