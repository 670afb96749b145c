# Pycopy forgets the arguments of its own decorators.
@micropython.bytecode()
def f():
    return 1


@micropython.native(3)
def g(a):
    return a + 1


@micropython.viper()
def h(a: int) -> int:
    return a * 2


print(f(), g(4), h(5))
for source in "@micropython()", "@micropython.other()", "@micropython.a.b()":
    try:
        exec(source + "\ndef f(): pass")
        print("accepted")
    except SyntaxError as e:
        print(e)
