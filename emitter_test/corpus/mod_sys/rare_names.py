# Names of sys that are made when they are asked for, and the hook for exceptions that nobody can catch.
import gc, io, sys
from sys import hash_info, base_prefix
print(hash((1 << 61) + 5) == ((1 << 61) + 5) % hash_info.modulus, hash(float("inf")) == hash_info.inf, hash(1j) == hash_info.imag, hash_info.nan, hash_info is sys.hash_info)
print(sys.int_info.bits_per_digit > 0, isinstance(sys.thread_info.name, str), type(sys.hash_info).__name__, base_prefix == sys.prefix, sys.exec_prefix == sys.base_exec_prefix)
print(sys.__displayhook__ is sys.displayhook, sys.__breakpointhook__ is sys.breakpointhook, sys.__unraisablehook__ is sys.unraisablehook)
print(sys.float_repr_style, sys.getfilesystemencodeerrors(), sys.orig_argv[-1].rpartition(".")[0].endswith("rare_names"), hasattr(sys, "no_such_name"), getattr(sys, "no_such_name", 1))
sys.set_int_max_str_digits(0); print(sys.get_int_max_str_digits(), len(str(10 ** 5000)))
sys.set_int_max_str_digits(maxdigits=700)
for bad in (1, 639, -5):
    try: sys.set_int_max_str_digits(bad)
    except ValueError as e: print(e)
sys.set_int_max_str_digits(0)
class Ends:
    def __del__(self): raise ZeroDivisionError("in the end")
def make(): Ends()
def hook(args):
    seen.append((args.exc_type, str(args.exc_value), args.exc_traceback is not None, args.object is not None))
seen = []
old = sys.unraisablehook
sys.unraisablehook = hook
make(); gc.collect(); make(); gc.collect()
print(len(seen) in (1, 2), set(seen))
def fails(args): raise KeyError("hook")
err = sys.stderr; sys.stderr = out = io.StringIO()
sys.unraisablehook = fails
make(); gc.collect(); make(); gc.collect()
sys.unraisablehook = old
make(); gc.collect(); make(); gc.collect()
sys.stderr = err
print("KeyError" in out.getvalue(), "ZeroDivisionError: in the end" in out.getvalue(), "Exception ignored in" in out.getvalue())
sys.excepthook = lambda *a: None
print(sys.__excepthook__ is sys.excepthook)
