# Listings are our own: names and places only.
import dis
import io


def f(a, b):
    for i in a:
        if i > b:
            return i
    return [x for x in a]


l = list(dis.get_instructions(f))
print(len(l) > 5, l[0].offset, {i.line - f.__code__.co_firstlineno for i in l}, all(i.target is None or any(j.offset == i.target for j in l) for i in l))
out = io.StringIO()
dis.dis(f, file=out)
print("Disassembly of" in out.getvalue(), out.getvalue().count(">>") > 0)
print([line - f.__code__.co_firstlineno for _, line in dis.findlinestarts(f.__code__)])
print(dis.code_info(f).splitlines()[0], "a" in dis.code_info(f))
out = io.StringIO()
dis.dis("x = 1", file=out)
print(out.getvalue() != "", len(list(dis.Bytecode("a + b"))) > 2)
try:
    dis.dis(1.5)
except TypeError as e:
    print(e)


class C:
    def m(self):
        pass


out = io.StringIO()
dis.dis(C, file=out)
print("Disassembly of m:" in out.getvalue())
