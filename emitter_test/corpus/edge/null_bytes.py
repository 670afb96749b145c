# A null byte is no part of a program.
for f in (eval, exec, lambda s: compile(s, "f", "exec")):
    for text in ("1\0", b"1 + \0 2", "\0"):
        try:
            f(text)
        except SyntaxError as e:
            print(type(e).__name__, e)
