# A tiny Lisp: reader, environments, closures, special forms, tail loops, errors.
import operator as op
class Sym(str):
    def __repr__(self): return str(self)
def read(src):
    toks = src.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split(); pos = 0
    def expr():
        nonlocal pos
        if pos >= len(toks): raise SyntaxError("unexpected end")
        t = toks[pos]; pos += 1
        if t == "(":
            out = []
            while pos < len(toks) and toks[pos] != ")": out.append(expr())
            if pos >= len(toks): raise SyntaxError("missing )")
            pos += 1
            return out
        if t == ")": raise SyntaxError("unexpected )")
        if t == "'": return [Sym("quote"), expr()]
        for conv in (int, float):
            try: return conv(t)
            except ValueError: pass
        return {"#t": True, "#f": False}.get(t, Sym(t))
    out = []
    while pos < len(toks): out.append(expr())
    return out
class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        if len(names) != len(values): raise TypeError("want %d args, got %d" % (len(names), len(values)))
        super().__init__(zip(names, values)); self.outer = outer
    def find(self, k):
        e = self
        while e is not None:
            if k in e: return e
            e = e.outer
        raise NameError("unbound " + k)
class Proc:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
def ev(x, env):
    while True:
        if isinstance(x, Sym): return env.find(x)[x]
        if not isinstance(x, list): return x
        if not x: return []
        head = x[0]
        if head == "quote": return x[1]
        if head == "if": x = x[2] if ev(x[1], env) is not False else (x[3] if len(x) > 3 else False)
        elif head == "define":
            if isinstance(x[1], list): env[x[1][0]] = Proc(x[1][1:], x[2:], env)
            else: env[x[1]] = ev(x[2], env)
            return None
        elif head == "set!": env.find(x[1])[x[1]] = ev(x[2], env); return None
        elif head == "lambda": return Proc(x[1], x[2:], env)
        elif head == "let": x = [[Sym("lambda"), [b[0] for b in x[1]], *x[2:]], *[b[1] for b in x[1]]]
        elif head == "begin":
            for e in x[1:-1]: ev(e, env)
            x = x[-1]
        else:
            f, *args = [ev(e, env) for e in x]
            if not isinstance(f, Proc): return f(*args)
            env = Env(f.params, args, f.env)
            for e in f.body[:-1]: ev(e, env)
            x = f.body[-1]
G = Env()
G.update({"+": lambda *a: sum(a), "-": lambda a, *b: a - sum(b) if b else -a, "*": op.mul, "=": op.eq, "<": op.lt, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "null?": lambda l: l == [], "/": op.truediv})
def show(v): return "(" + " ".join(map(show, v)) + ")" if isinstance(v, list) else {True: "#t", False: "#f"}[v] if isinstance(v, bool) else str(v)
def run(src):
    try:
        for e in read(src):
            v = ev(e, G)
            if v is not None: print(show(v), end=" ")
        print()
    except (SyntaxError, NameError, TypeError, ZeroDivisionError) as e: print(type(e).__name__, e if str(e).startswith(("want", "unbound", "missing", "unexpected")) else "")
run("(+ 1 2 (* 3 4)) 'x '(1 (2 3)) () #t 2.5")
run("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25)")
run("(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 5000 0)")
run("(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l))))) (map (lambda (x) (* x x)) '(1 2 3))")
run("(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n))) (define c (counter)) (c) (c) (define d (counter)) (d) (c)")
run("(let ((x 2) (y 3)) (let ((x 7)) (list x y))) (begin 1 2 3) (if #f 1) ((lambda (a b) (- a b)) 9 4)")
for bad in ("(", ")", "(undefined 1)", "((lambda (x) x))", "(/ 1 0)", "('not-callable 1)", "(set! zz 1)"): run(bad)
