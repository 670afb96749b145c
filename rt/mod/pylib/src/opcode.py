"""Names and numbers of our instructions, as dis shows them; CPython's do not exist here."""

from dis import *
import dis as _dis

__all__ = [
    "cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree", "hasnargs", "opname", "opmap", "HAVE_ARGUMENT",
    "EXTENDED_ARG", "stack_effect",
]
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
opmap = getattr(_dis, "opmap", {})
opname = getattr(_dis, "opname", ["<%d>" % i for i in range(256)])
hasconst = hasname = hasjrel = hasjabs = haslocal = hascompare = hasfree = hasnargs = hasarg = hasexc = []
HAVE_ARGUMENT, EXTENDED_ARG = getattr(_dis, "HAVE_ARGUMENT", 90), getattr(_dis, "EXTENDED_ARG", 144)


def stack_effect(opcode, oparg=None, *, jump=None):
    raise ValueError("invalid opcode or oparg")
