# PEP 758: several types in an except clause without parentheses, if there is no "as".
def f(kind):
    try:
        raise kind("x")
    except ValueError, TypeError:
        return "first"
    except KeyError, :
        return "second"
    except (IndexError, OSError) as e:
        return type(e).__name__


print(f(ValueError), f(TypeError), f(KeyError), f(IndexError), f(OSError))

try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError, TypeError:
    print("star one")
except* OSError, KeyError:
    print("star two")

for text in (
    "try: pass\nexcept A, B as c: pass", "try: pass\nexcept* A, B as c: pass", "try: pass\nexcept *A: pass\nexcept B, *C: pass",
    "try: pass\nexcept , A: pass", "try: pass\nexcept* , A: pass", "try: pass\nexcept A,, B: pass",
):
    try:
        compile(text, "t", "exec")
        print("accepted")
    except SyntaxError as e:
        print(e.lineno, e.offset, e.msg)
