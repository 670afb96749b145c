# Errors of what only MicroPython has: their text is the message alone.


def attempt(text):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, str(e), e.args)


attempt("@micropython.asm_xtensa\ndef f():\n    pass")
attempt("@micropython.fast\ndef f():\n    pass")
attempt("@micropython\ndef f():\n    pass")
attempt("@micropython.native.x\ndef f():\n    pass")
attempt("@micropython.fast\nclass A:\n    pass")
attempt("@micropython.viper\ndef f(x: 1):\n    pass")
attempt("@micropython.viper\ndef f(x: float):\n    pass")
attempt("@micropython.viper\ndef f(x: int) -> word:\n    pass")
attempt("def f():\n    @micropython.fast\n    def g(): pass")
