# Exponents and precisions at the limits.
from decimal import *
import decimal
def t(f):
    try:
        r=str(f()); print(r[:60], len(r))
    except Exception as e: print(type(e).__name__, str(e)[:100])
D=Decimal
t(lambda: D('1e999999999')+1)
t(lambda: D('1e999999999')*D('1e-999999999'))
t(lambda: D('1e999999999999')//1)
t(lambda: D('1e999999999999')%7)
t(lambda: D('1e999999999999999999').ln())
t(lambda: D('1e-999999999999999999').log10())
t(lambda: D('3e-999999999999999999').sqrt())
t(lambda: D('1e99999').exp())
t(lambda: D(2)**D('1e18'))
t(lambda: D('1.0000000001')**D('1e12'))
t(lambda: D('1e999999999999').quantize(D(1)))
t(lambda: hash(D('1e999999999999'))==hash(D('1e999999999999')))
t(lambda: D('1e999999999999')==D('1e999999999998'))
t(lambda: D('1e999999999999')<10**100)
t(lambda: D('1e999999999999').to_integral_value())
t(lambda: D('1e-999999999999').to_integral_value())
t(lambda: round(D('1e-999999999999')))
t(lambda: round(D('1e-999999999999'),5))
t(lambda: float(D('1e999999999999')))
t(lambda: float(D('1e-999999999999')))
t(lambda: D('1e999999999999').normalize())
c=Context(prec=MAX_PREC,Emax=MAX_EMAX,Emin=MIN_EMIN)
t(lambda: c.compare(D('1e999999999999'),D(7)))
t(lambda: c.multiply(D('1e999999999999'),D('1e-999999999999')))
t(lambda: c.to_sci_string(D('1e999999999999')))
t(lambda: D('nan'+'1'*50))
t(lambda: c.scaleb(D(1),D(999999999999)))
# What has no room is a MemoryError, at once.
for f in (lambda: int(D("1e999999999999")), lambda: c.divide(D(1), D(3)), lambda: c.sqrt(D(2)),
          lambda: c.next_minus(D("inf")), lambda: c.quantize(D("1e999999999999"), D(1))):
    try:
        f()
        print("no error")
    except MemoryError:
        print("MemoryError")
