# A scanner and recursive-descent parser for arithmetic, with an evaluator: parsing and small objects.
import sys


class Token:
    def __init__(self, kind, text, pos):
        self.kind = kind
        self.text = text
        self.pos = pos


def scan(src):
    tokens = []
    i = 0
    n = len(src)
    while i < n:
        c = src[i]
        if c == " " or c == "\n":
            i += 1
        elif c.isdigit():
            j = i + 1
            while j < n and src[j].isdigit():
                j += 1
            tokens.append(Token("num", src[i:j], i))
            i = j
        elif c.isalpha() or c == "_":
            j = i + 1
            while j < n and (src[j].isalpha() or src[j].isdigit() or src[j] == "_"):
                j += 1
            tokens.append(Token("name", src[i:j], i))
            i = j
        elif c in "+-*/%()=;":
            tokens.append(Token(c, c, i))
            i += 1
        else:
            raise ValueError("bad character at %d" % i)
    tokens.append(Token("end", "", n))
    return tokens


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.i = 0

    def peek(self):
        return self.tokens[self.i].kind

    def next(self):
        t = self.tokens[self.i]
        self.i += 1
        return t

    def expect(self, kind):
        t = self.next()
        if t.kind != kind:
            raise ValueError("expected %s at %d" % (kind, t.pos))
        return t

    def program(self):
        out = []
        while self.peek() != "end":
            name = self.expect("name").text
            self.expect("=")
            out.append((name, self.sum()))
            self.expect(";")
        return out

    def sum(self):
        left = self.product()
        while self.peek() in ("+", "-"):
            op = self.next().kind
            left = (op, left, self.product())
        return left

    def product(self):
        left = self.atom()
        while self.peek() in ("*", "/", "%"):
            op = self.next().kind
            left = (op, left, self.atom())
        return left

    def atom(self):
        t = self.next()
        if t.kind == "num":
            return int(t.text)
        if t.kind == "name":
            return t.text
        if t.kind == "-":
            return ("neg", self.atom(), None)
        if t.kind == "(":
            e = self.sum()
            self.expect(")")
            return e
        raise ValueError("unexpected %r at %d" % (t.text, t.pos))


def evaluate(e, env):
    if isinstance(e, int):
        return e
    if isinstance(e, str):
        return env[e]
    op, a, b = e
    a = evaluate(a, env)
    if op == "neg":
        return -a
    b = evaluate(b, env)
    if op == "+":
        return a + b
    if op == "-":
        return a - b
    if op == "*":
        return a * b
    if b == 0:
        return 0
    return a // b if op == "/" else a % b


SOURCE = """
alpha_1 = 12 * (seed + 3) - 7 % (seed + 1);
beta = (alpha_1 - 45) / (3 + seed % 5) + -seed;
gamma = ((alpha_1 * beta) % 1009 + beta) * (2 + (seed - 1) * (seed + 1));
delta = gamma % 65537 - (alpha_1 + beta) / 7 + ((((seed)))) * 3;
total = alpha_1 + beta + gamma + delta;
"""


def main(n):
    check = 0
    nodes = 0
    for seed in range(n):
        program = Parser(scan(SOURCE)).program()
        env = {"seed": seed}
        for name, e in program:
            env[name] = evaluate(e, env)
            nodes += 1
        check = (check * 31 + env["total"]) % 1000000007
    print(n, nodes, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 12000)
