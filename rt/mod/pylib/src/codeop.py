"""Tells whether text that is typed is a complete statement."""

__all__ = ["compile_command", "Compile", "CommandCompiler"]


_COMPOUND = ("if", "for", "while", "try", "with", "def", "class", "async", "match", "@")


def _incomplete(source, error):
    # Whether more lines would help: the error is that the text ends.
    text, lines = str(error), source.rstrip().split("\n")
    if "was never closed" in text or "unterminated triple-quoted" in text or source.rstrip(" ").endswith("\\\n") or source.endswith("\\"):
        return True
    if "expected an indented block" in text or "expected 'except' or 'finally'" in text:
        return source.count("\n") <= len(lines) and error.lineno >= len(lines)
    return lines[-1].lstrip().startswith("@") and error.lineno >= len(lines)


def _compile(compiler, source, filename, symbol):
    if symbol != "eval" and not any(line.strip() and not line.strip().startswith("#") for line in source.split("\n")):
        return compiler("pass", filename, symbol)
    try:
        code = compiler(source, filename, symbol)
    except SyntaxError as e:
        if _incomplete(source, e):
            return None
        raise
    # A block ends with an empty line.
    word = source.split(None, 1)[0].split(":")[0].split("(")[0]
    if symbol == "single" and not source.endswith("\n") and (word in _COMPOUND or word[0] == "@"):
        if word != "match" or "\n" in source:
            return None
    return code


class Compile:
    flags = 0

    def __call__(self, source, filename, symbol):
        return compile(source, filename, symbol)


class CommandCompiler:
    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _compile(self.compiler, source, filename, symbol)


def compile_command(source, filename="<input>", symbol="single"):
    return _compile(compile, source, filename, symbol)
