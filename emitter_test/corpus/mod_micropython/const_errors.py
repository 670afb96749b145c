# A name that const() has bound cannot be assigned to again in its scope; def, class and import may rebind it.
def attempt(src):
    try:
        exec(src, {"const": lambda x: x})
        print("fine")
    except SyntaxError as e:
        print(e.msg)


for src in (
    "A = const(1); A = const(2)",
    "A = const(1)\nA = 3",
    "A = const(1)\nA += 3",
    "A = const(1)\ndel A",
    "A = const(1)\nfor A in (1, 2): pass",
    "A = const(1)\ndef f():\n global A\n A = 2",
    "A = const(1)\ndef f(A):\n A = 2\n return A\nassert f(5) == 2",
    "A = const(1)\ndef A(): pass",
    "A = const(1)\nclass A: pass",
    "A = const(1)\nimport sys as A",
    "@micropython.nothing\ndef f(): pass",
    "@micropython.native.x\ndef f(): pass",
):
    attempt(src)
