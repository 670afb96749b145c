# exits: 1
# An uncaught exception ends the program with status 1 after finally blocks and with-exits ran.
class C:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit", a[0].__name__)
def f(n):
    try:
        if n == 0:
            raise LookupError("bottom")
        f(n - 1)
    finally:
        print("unwind", n)
with C():
    f(3)
print("not reached")
