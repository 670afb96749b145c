# Exception groups and except*: splitting, remainders, nesting, reraising, bare exceptions.
def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return "%s(%s, [%s])" % (type(e).__name__, e.message, ", ".join(shape(x) for x in e.exceptions))
    return repr(e)
def run(make):
    try:
        try:
            raise make()
        except* ValueError as g:
            print("  ValueError:", shape(g))
        except* (TypeError, KeyError) as g:
            print("  Type/Key:", shape(g))
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as rest:
        print("  rest:", shape(rest))
for m in (
    lambda: ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]),
    lambda: ExceptionGroup("g", [ValueError(1), OSError(5)]),
    lambda: ExceptionGroup("g", [ExceptionGroup("n", [ValueError(1), KeyError("k")]), KeyError("z")]),
    lambda: ValueError("bare"),
    lambda: OSError("bare other"),
    lambda: BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(2)]),
):
    print("run")
    run(m)
try:
    try: pass
    except* ValueError: print("no")
    else: print("else without exception")
finally: print("done")
def reraise():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError: raise
    except* KeyError: raise RuntimeError("new")
try: reraise()
except ExceptionGroup as e: print(shape(e))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("n", [TypeError(2), ValueError(3)])])
print(shape(g.subgroup(ValueError)), g.subgroup(OSError))
m, r = g.split(lambda e: isinstance(e, TypeError))
print(shape(m), shape(r))
print(shape(g.derive([OSError(1)])), g.args[0], str(g), len(g.exceptions))
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(5, [ValueError()])):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
try: raise MyGroup("mine", [ValueError(1), OSError(2)])
except* OSError as e: print(type(e).__name__, shape(e))
except* ValueError as e: print(type(e).__name__, shape(e))
try:
    try: raise ExceptionGroup("c", [ValueError(1)])
    except* ValueError as e: 
        print(shape(e)); raise KeyError("from handler") from e
except KeyError as e: print(repr(e), shape(e.__cause__))
for src in ("try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return"):
    try: compile(src, "", "exec"); print("ok")
    except SyntaxError: print("SyntaxError")
