# An interpreter for a tape language (eight one-character instructions) running a small program.
import sys

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
PRODUCTS = "++++++++++[>++++++++++<-]>[>++++++++++[>++++++++++<-]>[>+>+<<-]<<-]>>>" + "+" * 49 + "."


def compile_tape(src):
    # (operation, argument): runs are merged, loops know their partner.
    code = []
    stack = []
    i = 0
    while i < len(src):
        c = src[i]
        j = i + 1
        if c in "+-<>":
            while j < len(src) and src[j] == c:
                j += 1
            n = j - i
            if c in "+-":
                code.append((0, n if c == "+" else -n))
            else:
                code.append((1, n if c == ">" else -n))
        elif c == "[":
            stack.append(len(code))
            code.append((2, 0))
        elif c == "]":
            start = stack.pop()
            code.append((3, start))
            code[start] = (2, len(code) - 1)
        elif c == ".":
            code.append((4, 0))
        i = j
    return code


def run(code, out):
    tape = bytearray(300)
    p = pc = steps = 0
    n = len(code)
    while pc < n:
        op, arg = code[pc]
        if op == 0:
            tape[p] = (tape[p] + arg) & 255
        elif op == 1:
            p += arg
        elif op == 2:
            if tape[p] == 0:
                pc = arg
        elif op == 3:
            if tape[p]:
                pc = arg
        else:
            out.append(chr(tape[p]))
        pc += 1
        steps += 1
    return steps


def main(n):
    steps = 0
    text = ""
    for _ in range(n):
        out = []
        steps += run(compile_tape(HELLO), out)
        steps += run(compile_tape(PRODUCTS), out)
        text = "".join(out)
    print(n, steps, text)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 125)
