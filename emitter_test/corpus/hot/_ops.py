# Shared by the programs ops_*.py. They make functions from text, one for each operation and sort of operands, so that each
# place in the code meets one sort only.
import binascii

N = 1100  # more than enough to be hot


class U:
    """An operand that answers every operator."""
    def __init__(self, n): self.n = n
    def __repr__(self): return "U(%r)" % (self.n,)
    def __add__(self, o): return ("add", self.n)
    def __radd__(self, o): return ("radd", self.n)
    def __sub__(self, o): return ("sub", self.n)
    def __rsub__(self, o): return ("rsub", self.n)
    def __mul__(self, o): return ("mul", self.n)
    def __rmul__(self, o): return ("rmul", self.n)
    def __matmul__(self, o): return ("matmul", self.n)
    def __rmatmul__(self, o): return ("rmatmul", self.n)
    def __truediv__(self, o): return ("div", self.n)
    def __rtruediv__(self, o): return ("rdiv", self.n)
    def __floordiv__(self, o): return ("floordiv", self.n)
    def __rfloordiv__(self, o): return ("rfloordiv", self.n)
    def __mod__(self, o): return ("mod", self.n)
    def __rmod__(self, o): return ("rmod", self.n)
    def __pow__(self, o): return ("pow", self.n)
    def __rpow__(self, o): return ("rpow", self.n)
    def __and__(self, o): return ("and", self.n)
    def __rand__(self, o): return ("rand", self.n)
    def __or__(self, o): return ("or", self.n)
    def __ror__(self, o): return ("ror", self.n)
    def __xor__(self, o): return ("xor", self.n)
    def __rxor__(self, o): return ("rxor", self.n)
    def __lshift__(self, o): return ("lshift", self.n)
    def __rlshift__(self, o): return ("rlshift", self.n)
    def __rshift__(self, o): return ("rshift", self.n)
    def __rrshift__(self, o): return ("rrshift", self.n)
    def __lt__(self, o): return ("lt", self.n)
    def __gt__(self, o): return ("gt", self.n)
    def __le__(self, o): return []
    def __ge__(self, o): return 1
    def __eq__(self, o): return self is o
    def __ne__(self, o): return "ne"
    def __contains__(self, x): return x == 3
    def __getitem__(self, i): return ("item", self.n)
    def __setitem__(self, i, v): self.n = v
    def __delitem__(self, i): self.n = 0
    def __neg__(self): return ("neg", self.n)
    def __pos__(self): return ("pos", self.n)
    def __invert__(self): return ("invert", self.n)
    def __bool__(self): return self.n > 2
    def __len__(self): return self.n
    def __iter__(self): return iter((self.n, 2))
    def __call__(self, *a, **k): return (self.n, a)
    def __hash__(self): return 5
    def __index__(self): return 1


class Not:
    """An operand that leaves every operation to the other."""
    def __repr__(self): return "Not()"
    def __add__(self, o): return NotImplemented
    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __add__
    __mod__ = __rmod__ = __pow__ = __rpow__ = __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __add__
    __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __lt__ = __gt__ = __le__ = __ge__ = __eq__ = __ne__ = __add__


def make(body, **names):
    """The function f that the text defines."""
    names["N"] = N
    names["U"] = U
    exec(body, names)
    return names["f"]


def text(x):
    return "nothing" if x is None else repr(x)


def crc(x, before=0):
    return binascii.crc32(text(x).encode(), before)


def attempt(f, *args):
    """The result of a call, or the name of the exception."""
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def failing(f, *args):
    """Whether a call raises an exception."""
    try:
        f(*args)
    except Exception:
        return True
    return False
