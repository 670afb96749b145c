# Importing sibling modules: caching, attributes, from-imports, star imports, circularity, reload by hand.
import sys
import _sib_a
import _sib_a as again
from _sib_a import value, func as renamed, Klass
from _sib_b import *
print(_sib_a is again, _sib_a.value, value, renamed(2), Klass().m(), _sib_a.__name__, "_sib_a" in sys.modules, _sib_a.loads)
print(public, [n in globals() for n in ("hidden", "_private", "listed", "sys")])
_sib_a.value = "changed"
print(value, _sib_a.get_value(), again.value)
try:
    from _sib_a import nothing
except ImportError: print("ImportError")
try: _sib_a.nothing
except AttributeError: print("AttributeError")
import _sib_circ_a
print(_sib_circ_a.done, _sib_circ_a.partner_saw)
try: import _sib_broken
except ValueError as e: print("broken:", e)
del sys.modules["_sib_a"]
import _sib_a as fresh
print(fresh is again, fresh.value, again.value)
def inside():
    import _sib_b
    from _sib_b import listed
    return _sib_b.listed == listed
print(inside(), hasattr(_sib_a, "Klass"), sorted(n for n in dir(fresh) if not n.startswith("_")))
try: import _sib_syntax
except SyntaxError as e: print("SyntaxError", e.lineno)
print(fresh.__doc__, fresh.__file__.endswith("_sib_a.py"), type(fresh).__name__)
fresh.new = 1; del fresh.value; print(fresh.new, hasattr(fresh, "value"))
import _sib_dyn
print(_sib_dyn.anything, _sib_dyn.real)
from _sib_dyn import made_up
print(made_up)
try: _sib_dyn.bad
except AttributeError as e: print(e)
print(globals()["_sib_a"] is again, fresh.main_name)
