# exits: 7
# SystemExit passes through handlers of Exception, runs finally blocks and sets the status.
import sys
def f():
    try:
        sys.exit("text")
    except Exception:
        print("not an Exception")
    finally:
        print("finally runs")
try:
    f()
except SystemExit as e:
    print("caught", e.code, e.args)
for arg in (None, 0, 5, "s", (1, 2)):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    sys.exit()
except BaseException as e:
    print(type(e).__name__, e.code)
try:
    exit_called = False
    raise SystemExit(9)
except SystemExit as e:
    exit_called = e.code == 9
print(exit_called)
class C:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__, v.code)
def g():
    try:
        yield 1
    finally:
        print("generator finally")
it = g()
next(it)
with C():
    it.close()
    print("last line", flush=True)
    sys.exit(7)
print("not reached")
