"""The instructions of functions. They are MicroPython's and some of our own, not CPython's."""

import sys
import _dis

__all__ = ["dis", "disassemble", "distb", "disco", "code_info", "show_code", "findlinestarts", "get_instructions", "Instruction", "Bytecode"]


class Instruction(tuple):
    """offset, opname, argrepr, line, target: the offset that it may jump to, or None."""

    offset = property(lambda self: self[0])
    opname = property(lambda self: self[1])
    argrepr = property(lambda self: self[2])
    argval = argrepr
    line = line_number = property(lambda self: self[3])
    target = property(lambda self: self[4])

    def __repr__(self):
        return "Instruction(offset=%r, opname=%r, argrepr=%r, line=%r, target=%r)" % tuple(self)


def _code(x):
    x = getattr(x, "__func__", x)
    for name in "__code__", "gi_code", "ag_code", "cr_code":
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, "<disassembly>", "eval")
        except SyntaxError:
            return compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    code = _code(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    for offset, name, text, line, target in _dis.instructions(code):
        yield Instruction((offset, name, text, line + shift, target))


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a function, a text, or everything in a class or module; without argument, of the last traceback."""
    if x is None:
        distb(file=file)
        return
    if not isinstance(x, str) and not hasattr(x, "co_code") and not hasattr(x, "__code__") and hasattr(x, "__dict__") and not hasattr(x, "__func__"):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, (staticmethod, classmethod)) or hasattr(value, "__code__") or isinstance(value, type):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as e:
                    print("Sorry:", e, file=file)
                print(file=file)
        return
    code = _code(x)
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for child in code.co_consts:
            if hasattr(child, "co_code"):
                print(file=file)
                print("Disassembly of %r:" % (child,), file=file)
                dis(child, file=file, depth=None if depth is None else depth - 1)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    rows = _dis.instructions(co)
    targets = {row[4] for row in rows}
    last = None
    for offset, name, text, line, _ in rows:
        if line != last and last is not None:
            print(file=file)
        row = (
            line if line != last else "", "-->" if offset == lasti else "", ">>" if offset in targets else "", offset, name, text
        )
        print(("%4s %3s %2s %6d %-24s %s" % row).rstrip(), file=file)
        last = line


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    if tb is None:
        tb = getattr(sys, "last_traceback", None) or sys.exc_info()[2]
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def findlinestarts(code):
    last = None
    for start, _, line in code.co_lines():
        if line != last:
            yield start, line
            last = line


def code_info(x):
    co = _code(x)
    out = []
    for title, value in (
        ("Name", co.co_name), ("Filename", co.co_filename), ("Argument count", co.co_argcount),
        ("Positional-only arguments", co.co_posonlyargcount), ("Kw-only arguments", co.co_kwonlyargcount),
        ("Number of locals", co.co_nlocals), ("Flags", hex(co.co_flags)),
    ):
        out.append("%-18s %s" % (title + ":", value))
    for title, names in (
        ("Constants", list(map(repr, co.co_consts))), ("Names", co.co_names), ("Variable names", co.co_varnames),
        ("Free variables", co.co_freevars), ("Cell variables", co.co_cellvars),
    ):
        if names:
            out.append(title + ":")
            out += ["%4d: %s" % pair for pair in enumerate(names)]
    return "\n".join(out)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of a function, to iterate over."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset

    @classmethod
    def from_traceback(cls, tb, **kw):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        import io

        out = io.StringIO()
        disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=out)
        return out.getvalue()


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as f:
        dis(compile(f.read(), sys.argv[1], "exec"))
